import { closeSync, constants, openSync, statSync, writeSync } from "node:fs";
import type { CliIo } from "../io";
import { isOpenFile } from "./outputPlace";

/** Between two looks whether a reader has come, or has made room, in milliseconds. */
const pause = 20;
/** How long a signal leaves a reader to take the partial result, in milliseconds. */
const grace = 500;

function codeOf(error: unknown): unknown {
  return (error as { readonly code?: unknown } | null)?.code;
}

/** That a signal ended the run before the output was written. */
export class InterruptedOutput extends Error {}

/**
 * Opens a pipe, a device or a file for appending. Without blocking: the plain call waits for the reader of a pipe in a
 * way that no signal ends.
 */
async function openStream(path: string, { signal, timing }: Pick<CliIo, "signal" | "timing">): Promise<number> {
  const { O_WRONLY, O_APPEND, O_CREAT, O_NONBLOCK, O_NOCTTY } = constants;
  for (;;) {
    try {
      return openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | O_NOCTTY);
    } catch (error) {
      if (codeOf(error) !== "ENXIO" || !statSync(path).isFIFO()) throw error;
      // The reader of an open pipe can be gone, and that pipe cannot be opened again.
      if (isOpenFile(path)) throw Object.assign(new Error("no reader"), { code: "EPIPE" });
    }
    if (signal.aborted) throw new InterruptedOutput();
    await timing.sleep(pause, signal).catch(() => undefined);
  }
}

/** Writes behind what is there, as the reader takes it. */
export async function writeStream(
  path: string,
  texts: Iterable<string>,
  io: Pick<CliIo, "signal" | "timing">,
): Promise<void> {
  const fd = await openStream(path, io);
  let since: number | undefined;
  try {
    for (const text of texts) {
      for (let rest: Uint8Array = Buffer.from(text); rest.length > 0;) {
        try {
          rest = rest.subarray(writeSync(fd, rest));
        } catch (error) {
          if (codeOf(error) !== "EAGAIN") throw error;
          if (io.signal.aborted) {
            since ??= io.timing.elapsed();
            if (io.timing.elapsed() - since >= grace) throw new InterruptedOutput();
          }
          await io.timing.sleep(pause);
        }
      }
    }
  } finally {
    closeSync(fd);
  }
}
