import { errorCatalogue } from "../../core/errors/errorCatalogue";
import { isProviderError } from "../../core/errors/providerError";
import { cleanRemoteText } from "../../core/remoteText";
import { errorCode, exitCodes, worstOf } from "../exitCodes";

/** What one check came to. `notChecked` is no success: the text says what would have to be given to check it. */
type CheckState = "ok" | "warning" | "failed" | "notChecked";

export interface CheckResult {
  /** Stable name, such as `host.dcs`. */
  readonly check: string;
  readonly state: CheckState;
  /** What was found, in one line without secrets. */
  readonly what: string;
  /** What to do; there whenever a check failed. */
  readonly fix?: string;
  /** What a failure means for the exit code. */
  readonly exitCode?: number;
}

/** A failure that the client told; its message says what to do, and its kind the code. */
export function failedWith(check: string, error: unknown): CheckResult {
  if (!isProviderError(error)) throw error;
  const { code, parts } = error;
  const exitCode = errorCode(error) ?? exitCodes.unknown;
  const fix = parts.advice ?? errorCatalogue[code].advice;
  return { check, state: "failed", what: `${cleanRemoteText(parts.happened, 500)} [${code}]`, fix, exitCode };
}

/** 78 before 77 before 3: what is set wrongly is mended first. */
export function exitCodeOfFindings(findings: readonly CheckResult[]): number {
  return worstOf(
    findings.flatMap(({ state, exitCode }) => (state === "failed" ? [exitCode ?? exitCodes.unknown] : [])),
  );
}
