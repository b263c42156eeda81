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
  // Whatever ends the process before there is a code, such as a promise that nobody settles, has proven nothing.
  process.exitCode = 1;
  let isOver = false;
  process.once("beforeExit", () => {
    if (!isOver) process.stderr.write("hwbackup: ended without a result, which is a defect of this program\n");
  });
  const ended = new AbortController();
  for (const [name, code] of [
    ["SIGINT", exitCodes.interrupted],
    ["SIGTERM", exitCodes.terminated],
  ] as const) {
    process.on(name, () => {
      // The first one lets the partial result out; whoever sends a second one does not want to wait for that either.
      if (ended.signal.aborted || isOver) process.exit(code);
      ended.abort(name);
      // A reader of standard output that has stopped, or a child that does not end, must not keep a command that was stopped.
      setTimeout(() => process.exit(isOver ? process.exitCode : code), patience).unref();
    });
  }
  // As with the file of an output: what was lost is no success, and any other code stays.
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
  // What nobody can be told changes nothing.
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
      process.stderr.write(`hwbackup: an unexpected fault, which is a defect of this program: ${what}\n`);
    },
  );
}
