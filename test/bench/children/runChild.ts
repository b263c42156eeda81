import { spawn } from "node:child_process";
import { join } from "node:path";

/** The marks around a child's result: the official SDK writes to stdout as well. */
const [open, close] = ["<<<result ", " result>>>"];

/** Ends a child's work: its result for the parent. */
export function handOver(result: unknown): void {
  process.stdout.write(`\n${open}${JSON.stringify(result)}${close}\n`);
}

/** What the parent handed in. */
export function handedIn<Options>(): Options {
  return JSON.parse(process.argv[2] ?? "{}") as Options;
}

/** Runs a file of this folder in a process of its own, with the garbage collector in reach, and resolves with its result. */
export function runChild<Result>(file: string, options: unknown): Promise<Result> {
  const flags = ["--expose-gc", "--require", require.resolve("tsx/cjs")];
  const child = spawn(process.execPath, [...flags, join(__dirname, `${file}.ts`), JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      const [, text] = output.split(open);
      const result = text?.split(close)[0];
      if (result !== undefined) resolve(JSON.parse(result) as Result);
      else reject(new Error(`${file} ended with ${code ?? "a signal"} and no result: ${errors.slice(-2000)}`));
    });
  });
}
