/** Runs every TypeScript example of docs/snippets that the test has put beside this file, and exports what each exports. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

type Exports = Readonly<Record<string, unknown>>;

const folder = join(__dirname, "snippets");

export = async (): Promise<Exports> => {
  const all: Record<string, Exports> = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the examples are known at run time
    const exported = require(join(folder, file)) as Exports | (() => Promise<Exports>);
    all[file.replace(".ts", "")] = typeof exported === "function" ? await exported() : { ...exported };
  }
  return all;
};
