import type { Environment } from "../config/environment";
import type { Timing } from "../core/timing";

/** Where text goes; a terminal says how wide it is. */
export interface TextStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Everything of the process that a command may touch, files aside: handed in, so that tests run commands in-process. */
export interface CliIo {
  /** Data, and nothing else. */
  readonly stdout: TextStream;
  /** Progress and diagnostics. */
  readonly stderr: TextStream;
  /** All of standard input. */
  readStdin(): Promise<string>;
  readonly environment: Environment;
  readonly timing: Timing;
  /** Ends everything at once; its reason is the name of the signal, `SIGINT` or `SIGTERM`. */
  readonly signal: AbortSignal;
  /** Makes the process give memory back early, at some cost of speed: for work that would gather much of it. */
  preferMemory?(): void;
}
