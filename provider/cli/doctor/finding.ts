import { errorCatalogue } from "../../core/errors/errorCatalogue";
import { isProviderError } from "../../core/errors/providerError";
import { cleanRemoteText } from "../../core/remoteText";
import { errorCode, exitCodes, worstOf } from "../exitCodes";
import { inDoorWords, settingWords } from "../options/settingWords";

/** What one check came to. `notChecked` is not a success: the text says what the check needs. */
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

/** A failure of the client: its message says what to do, and its kind gives the code. */
export function failedWith(check: string, error: unknown): CheckResult {
  if (!isProviderError(error)) throw error;
  const { code, parts } = inDoorWords(error);
  const exitCode = errorCode(error) ?? exitCodes.unknown;
  const fix = parts.advice ?? settingWords(errorCatalogue[code].advice);
  return { check, state: "failed", what: `${cleanRemoteText(parts.happened, 500)} [${code}]`, fix, exitCode };
}

/** 78 before 77 before 3: a wrong setting is corrected first. */
export function exitCodeOfFindings(findings: readonly CheckResult[]): number {
  return worstOf(
    findings.flatMap(({ state, exitCode }) => (state === "failed" ? [exitCode ?? exitCodes.unknown] : [])),
  );
}
