/**
 * Measures the shape of the code and compares it with the ceilings of `scripts/shape/ceilings.json`: a number may fall and
 * never rise. `--print` shows the table; `--places NAME` what stands behind a number; `--lower` writes lower ceilings.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { measures } from "./shape/measures";
import { sourceTree } from "./shape/sourceTree";
import { wideFolders } from "./shape/wideFolders";

const root = join(__dirname, "..");
const ceilingsFile = join(__dirname, "shape/ceilings.json");
const ceilings = JSON.parse(readFileSync(ceilingsFile, "utf8")) as Record<string, number>;
const folders = ["provider", "scripts", "test"];
const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", ...folders], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: 2 ** 26,
});
const paths = listed.split("\n").filter((path) => path !== "" && existsSync(join(root, path)));
const sources = paths.filter((path) => path.endsWith(".ts"));
const users = sourceTree(new Map(sources.map((path) => [path, readFileSync(join(root, path), "utf8")])));
const files = users.filter(({ path }) => path.startsWith("provider/") && !path.startsWith("provider/generated/"));
const isMeasured = (path: string): boolean =>
  !/^(?:provider\/generated|test\/(?:fixtures|vectors|engine\/programs))\//.test(path);
const measured = measures({ files, users, paths: paths.filter(isMeasured), wide: new Set(Object.keys(wideFolders)) });

const [flag, name] = process.argv.slice(2);
if (flag === "--print") {
  for (const { name: of, count } of measured) console.log(`${count}\t${of}`);
} else if (flag === "--places") {
  for (const place of measured.find((measure) => measure.name === name)?.places ?? []) console.log(place);
} else if (flag === "--lower") {
  const lower = measured.map(({ name: of, count }) => [of, Math.min(count, ceilings[of] ?? count)]);
  writeFileSync(ceilingsFile, `${JSON.stringify(Object.fromEntries(lower), undefined, 2)}\n`);
} else {
  for (const { name: of, count, places } of measured) {
    const ceiling = ceilings[of] ?? 0;
    if (count <= ceiling) continue;
    process.exitCode = 1;
    console.error(`${of}: ${count}, at most ${ceiling}. Divide, merge or rename what was added; what is counted:`);
    for (const place of places.slice(0, 10)) console.error(`  ${place}`);
    console.error(`  all: npx tsx scripts/check-shape.ts --places "${of}"`);
  }
  if (process.exitCode === undefined) console.log(`the shape holds: ${files.length} files of provider/`);
}
