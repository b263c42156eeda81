import { processEnvironment } from "../config/environment";
import { preferMemory } from "../config/credentials/preferMemory";
import { systemTiming } from "../core/timing";
import { bytesOf, utf8 } from "./input/bytesOf";
import { exitCodes } from "./exitCodes";
import { runCli } from "./runCli";

/** How long a signal leaves the partial result to get out, in milliseconds. */
const patience = 900;

/** The process around a command line: its streams, its signals, its exit code. */
export function main(): void {
  // Default to failure: if the event loop drains before a result, exit 1.
  process.exitCode = 1;
  let isOver = false;
  process.once("beforeExit", () => {
    if (!isOver) process.stderr.write("hwbackup: ended without a result. This is a bug: report it\n");
  });
  const ended = new AbortController();
  for (const [name, code] of [
    ["SIGINT", exitCodes.interrupted],
    ["SIGTERM", exitCodes.terminated],
  ] as const) {
    process.on(name, () => {
      // The first signal lets the partial result out; a second one ends the process at once.
      if (ended.signal.aborted || isOver) process.exit(code);
      ended.abort(name);
      // A reader of standard output that has stopped, or a child that does not end, must not delay the end.
      setTimeout(() => process.exit(isOver ? process.exitCode : code), patience).unref();
    });
  }
  // As with the file of an output: a lost report turns 0 into 78, and leaves any other code.
  let isLost = false;
  const end = (code: NodeJS.Process["exitCode"]): void => {
    process.exitCode = isLost && code === exitCodes.open ? exitCodes.configuration : code;
  };
  // `hwbackup … | head` closes the pipe early: the verdict is in the exit code all the same.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    isLost = true;
    process.stderr.write(`hwbackup: standard output cannot be written (${error.code ?? error.name})\n`);
    end(process.exitCode);
  });
  // Ignore write errors on stderr.
  process.stderr.on("error", () => undefined);
  const io = {
    stdout: process.stdout,
    stderr: process.stderr,
    readStdin: async () => utf8(await bytesOf(process.stdin, ended.signal)),
    environment: processEnvironment(),
    timing: systemTiming,
    signal: ended.signal,
    preferMemory,
  };
  runCli(process.argv.slice(2), io).then(
    (code) => {
      isOver = true;
      end(code);
    },
    (error: unknown) => {
      isOver = true;
      const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      process.stderr.write(`hwbackup: unexpected error: ${what}. This is a bug: report it\n`);
    },
  );
}
