/**
 * Compares the public surface with the snapshot in `scripts/surface/surface.txt`: the declarations of every door, the schema,
 * commands, flags and exit codes. Prints what was added and what is gone; `--write` takes the new surface over.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandLines } from "./surface/commandLines";
import { doorDeclarations } from "./surface/doorDeclarations";
import { schemaLines } from "./surface/schemaLines";

const root = join(__dirname, "..");
const snapshot = join(__dirname, "surface/surface.txt");
const schema: unknown = JSON.parse(readFileSync(join(root, "schema.json"), "utf8"));
const now = [...doorDeclarations(root), ...schemaLines("schema", schema), ...commandLines(root)].sort();

if (process.argv.includes("--write")) {
  writeFileSync(snapshot, `${now.join("\n")}\n`);
} else {
  const before = existsSync(snapshot) ? readFileSync(snapshot, "utf8").trimEnd().split("\n") : [];
  const [old, fresh] = [new Set(before), new Set(now)];
  const gone = before.filter((line) => !fresh.has(line)).map((line) => `- ${line}`);
  const added = now.filter((line) => !old.has(line)).map((line) => `+ ${line}`);
  for (const line of [...gone, ...added]) console.error(line);
  if (gone.length + added.length === 0) console.log(`the public surface is as it was: ${now.length} lines`);
  else {
    console.error("The public surface has changed. Where that is meant: npm run surface, and a line in CHANGELOG.md.");
    process.exitCode = 1;
  }
}
