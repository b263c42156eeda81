/** Holds the table of layers: reads every import of provider/, scripts/ and test/ and prints what breaks it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkLayers, toPosix, type SourceFile } from "./layers/checkLayers";

const root = join(__dirname, "..");

const files: SourceFile[] = ["provider", "scripts", "test"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes("node_modules"))
    .map((name) => ({ path: `${folder}/${toPosix(name)}`, text: readFileSync(join(root, folder, name), "utf8") })),
);
const problems = checkLayers(files);
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`layers hold, no cycles: ${files.length} files`);
process.exitCode = problems.length === 0 ? 0 : 1;
