import { isProviderError } from "../core/errors/providerError";
import type { GateResult } from "../gates/result";

/** What the process ends with. 1 is not among them: Node takes it for a crash. */
export const exitCodes = {
  /** Pass, a warn that does not block, or overridden. */
  open: 0,
  fail: 2,
  unknown: 3,
  /** A warn that blocks. */
  warn: 4,
  /** Not decided at the end of the allowed time. */
  pending: 5,
  /** The command line cannot be read; EX_USAGE of sysexits. */
  usage: 64,
  /** Authentication or permission; EX_NOPERM. */
  refused: 77,
  /** Description or settings cannot be right; EX_CONFIG. */
  configuration: 78,
  interrupted: 130,
  terminated: 143,
} as const;

/** Each code for people, in the order of the help. */
export const exitCodeMeanings: readonly (readonly [code: number, meaning: string])[] = [
  [0, "Open: pass, a warn that does not block, or a fail that is overridden."],
  [1, "hwbackup crashed. Report it."],
  [exitCodes.fail, "Closed: fail. Do not retry."],
  [exitCodes.unknown, "Closed: unknown. A read failed, was incomplete or contradictory. Retry."],
  [exitCodes.warn, "Closed: warn, with --fail-on-warn or onWarn: block."],
  [exitCodes.pending, "Closed: pending. A task still runs, or a wait saw too few passes. Retry."],
  [exitCodes.usage, "The command line is wrong."],
  [exitCodes.refused, "A credential is refused (401), or every target is."],
  [exitCodes.configuration, "A gate file, a setting, a variable or an output path is wrong."],
  [exitCodes.interrupted, "Interrupted (SIGINT, Ctrl-C). Retry."],
  [exitCodes.terminated, "Terminated (SIGTERM). Retry."],
];

/**
 * Worst first, for several gates: signals, then faults that a retry does not help, then the verdicts in the order in
 * which a gate joins them.
 */
const worstFirst: readonly number[] = [143, 130, 64, 78, 77, 2, 3, 5, 4, 0];

export function worstOf(codes: readonly number[]): number {
  return worstFirst.find((code) => codes.includes(code)) ?? exitCodes.open;
}

/** A definite 401 for any target, or a refusal for every one: a retry does not help. */
function isRefused({ targetResults }: GateResult): boolean {
  const applicable = targetResults.filter(({ verdict }) => verdict !== "notApplicable");
  const isDenied = ({ reason }: { readonly reason?: string }): boolean =>
    reason === "authentication" || reason === "permission";
  return (
    applicable.some(({ reason }) => reason === "authentication") ||
    (applicable.length > 0 && applicable.every(isDenied))
  );
}

/** The code of one result by itself, whatever outputs are chosen. */
export function exitCodeOf(result: GateResult): number {
  if (!result.blocks) return exitCodes.open;
  if (isRefused(result)) return exitCodes.refused;
  switch (result.verdict) {
    case "fail":
      return exitCodes.fail;
    case "unknown":
      return exitCodes.unknown;
    case "warn":
      return exitCodes.warn;
    case "pending":
    // A wait can end before it saw enough passes in a row: a longer one may help.
    case "pass":
      return exitCodes.pending;
  }
}

/** The code of a run that a signal ended. */
export function signalCode(signal: AbortSignal): number {
  return signal.reason === "SIGTERM" ? exitCodes.terminated : exitCodes.interrupted;
}

/** In report mode the verdict has no effect; a refusal or a wrong setting has. */
export function withoutVerdict(code: number): number {
  const { fail, unknown, warn, pending, open } = exitCodes;
  return ([fail, unknown, warn, pending] as readonly number[]).includes(code) ? open : code;
}

/** The code of a run whose output was lost. A lost report turns 0 into 78; any other code stays, unless a signal ended it. */
export function withLostOutput(code: number, { exitCode }: { readonly exitCode: number }): number {
  const { interrupted, terminated, open } = exitCodes;
  const isEnded = exitCode === interrupted || exitCode === terminated;
  return isEnded || code === open ? exitCode : code;
}

/** The code of an error that left the client or the evaluator; `undefined` for any other error. */
export function errorCode(error: unknown): number | undefined {
  if (!isProviderError(error)) return undefined;
  switch (error.kind) {
    case "input":
    case "config":
    case "gate":
      return exitCodes.configuration;
    case "auth":
      return exitCodes.refused;
    case "service":
    case "wire":
      return exitCodes.unknown;
  }
}
