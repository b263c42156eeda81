/**
 * Writes what is generated with Node alone: provider/generated, pages and tables of the documentation, the version in
 * schema.json.
 * With `--check` it writes nothing and fails when a file differs from what it would write.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { docFiles } from "./generate/docFiles";
import { nodeFiles } from "./generate/nodeFiles";

function main(): number {
  const root = join(__dirname, "..");
  const check = process.argv.includes("--check");
  const differing = [...nodeFiles(root), ...docFiles(root)].filter(({ path, text }) => {
    const target = join(root, path);
    return !existsSync(target) || readFileSync(target, "utf8") !== text;
  });
  if (check) {
    for (const { path } of differing) console.error(`${path} is not what schema.json and the sources say`);
    if (differing.length > 0) console.error("run `make generate` and commit the result");
    else console.log("generated with Node: up to date");
    return differing.length === 0 ? 0 : 1;
  }
  for (const { path, text } of differing) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  return 0;
}

process.exitCode = main();
