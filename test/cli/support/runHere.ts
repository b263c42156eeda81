import { runCli } from "../../../provider/cli/runCli";
import { systemTiming, type Timing } from "../../../provider/core/timing";
import type { Simulator } from "../../../provider/simulator/index";
import { fixedNow } from "../../support/startReader";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly timing?: Timing;
  readonly signal?: AbortSignal;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The simulator's clock, and the system's for everything else. */
const standingClock: Timing = { ...systemTiming, now: () => fixedNow };

/** Runs a command line in this process. */
export async function runHere(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { environment = {}, stdin = "", timing = standingClock, signal, isTTY, columns } = options;
  let stdout = "";
  let stderr = "";
  const code = await runCli(argv, {
    stdout: { write: (text) => (stdout += text), isTTY, columns },
    stderr: { write: (text) => (stderr += text) },
    readStdin: () => Promise.resolve(stdin),
    environment,
    timing,
    signal: signal ?? new AbortController().signal,
  });
  return { code, stdout, stderr };
}

/** The same before a simulator, with its credentials in the environment. Retries would only take time. */
export function runAt(simulator: Simulator, argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const environment = { ...simulator.environment(), HW_MAX_RETRIES: "0", ...options.environment };
  return runHere(argv, { ...options, environment });
}
