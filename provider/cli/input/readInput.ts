import { closeSync, constants, createReadStream, fstatSync, openSync, readFileSync } from "node:fs";
import { Socket } from "node:net";
import { isatty, ReadStream } from "node:tty";
import { fileProblem } from "../../config/credentials/readTextFile";
import { bytesOf, maximumInputBytes, inputTooLarge, utf8 } from "./bytesOf";
import { CliError, configurationError, usageError } from "../output/cliError";
import { signalCode } from "../exitCodes";
import type { CliIo } from "../io";

/** Names of standard input. Opening it by one fails where it is a socket, as Node gives it to a child. */
const standardInput = /^(?:-|\/dev\/stdin|\/dev\/fd\/0|\/proc\/self\/fd\/0)$/;

/** Names of descriptors that the shell opened: the same in each run, whatever stands behind them. */
const openDescriptor = /^(?:\/dev\/fd|\/proc\/(?:self|thread-self|\d+)\/fd)\//;

/** Reasons beside those of `fileProblem`. */
const reasons: Readonly<Record<string, string>> = {
  EFBIG: `is larger than ${maximumInputBytes / 1024 / 1024} MiB`,
  ENXIO: "is a socket or a device that cannot be read",
};

/**
 * The bytes of a file, a pipe or a device. Opened without blocking: the plain call waits for the writer of a pipe in a
 * thread that neither a signal nor `process.exit` ends.
 */
async function bytesAt(path: string, signal: AbortSignal): Promise<Uint8Array> {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  let stats;
  try {
    stats = fstatSync(fd);
    if (stats.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    if (stats.size > maximumInputBytes) throw inputTooLarge();
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  if (stats.isFile()) {
    try {
      return readFileSync(fd);
    } finally {
      closeSync(fd);
    }
  }
  // Each takes the descriptor over. A socket of Node waits until a writer has come, where a plain read finds the end.
  if (stats.isFIFO()) return bytesOf(new Socket({ fd, readable: true, writable: false }), signal);
  return bytesOf(isatty(fd) ? new ReadStream(fd) : createReadStream("", { fd }), signal);
}

/** Reads files, and standard input under the name `-`, which can be read once only. */
export function inputReader(io: CliIo): (flag: string, path: string) => Promise<string> {
  let hasStdin = true;
  return async (flag, path) => {
    try {
      if (!standardInput.test(path)) return utf8(await bytesAt(path, io.signal));
      if (!hasStdin) throw usageError(`${flag} ${path}: another flag already reads standard input`);
      hasStdin = false;
      return await io.readStdin();
    } catch (error) {
      if (error instanceof CliError) throw error;
      if ((error as Error | null)?.name === "AbortError" && io.signal.aborted)
        throw new CliError([`interrupted while reading ${flag} ${path}`], signalCode(io.signal));
      if (error instanceof TypeError) throw configurationError([`${flag} ${path} is not UTF-8; save it as UTF-8`]);
      const reason = reasons[String((error as { readonly code?: unknown } | null)?.code)];
      throw configurationError([`${flag} ${path} ${reason ?? fileProblem(error)}`]);
    }
  };
}

/** Whether a path names what is open already, so that it says nothing of what is read. */
export function isOpenInput(path: string): boolean {
  return standardInput.test(path) || openDescriptor.test(path);
}

/** How a file is called in messages. */
export function inputName(path: string): string {
  return path === "-" ? "<stdin>" : path;
}
