import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { programs } from "./bundleProgram";

/**
 * What a library does when Node is told to run it: `node node_modules/pulumi-huaweicloud-backup check -f gate.yaml` would
 * otherwise load it, evaluate nothing and end with 0. 64 is EX_USAGE. A bundler's `require.main` is another module.
 */
export const refusalAsProgram =
  'if(typeof require=="function"&&typeof module=="object"&&require.main===module){' +
  'try{require("node:fs").writeSync(2,"this file is not a program; to evaluate a gate, run hwbackup\\n")}catch{}' +
  "process.exit(64)}";

/** Only comments and blanks may stand before a directive. */
const strict = /^(?:#![^\n]*\n)?"use strict";/;

/** Writes the refusal into each file of JavaScript below a folder which is no program. */
export function refuseAsProgram(folder: string): void {
  const bundles = new Set(programs.map(({ folder: own, bundle }) => join(own, bundle)));
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".js") || bundles.has(join(basename(dirname(path)), basename(path)))) continue;
    const file = join(folder, path);
    const text = readFileSync(file, "utf8");
    const head = strict.exec(text)?.[0] ?? "";
    writeFileSync(file, `${head}${refusalAsProgram}${text.slice(head.length)}`);
  }
}
