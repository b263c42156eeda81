import { cleanRemoteText } from "../core/remoteText";
import type { State } from "../core/records/state";
import type { Warnings } from "../core/records/warnings";

/** What a record says about its own outcome, beside the word that it has for it. */
export interface OwnStatements {
  /** Its own word, mapped. */
  readonly state: State;
  /** The words of its parts, mapped: a part without a word is of unknown state. */
  readonly parts?: readonly State[];
  /** Parts that failed, by counters of its own; absent where it has none. */
  readonly failedParts?: number | undefined;
  /** Its own error code; absent where it has none. */
  readonly errorCode?: string | undefined;
  /** Percent. */
  readonly progress?: number | undefined;
}

interface Outcome {
  readonly state: State;
  readonly failedParts?: number;
}

function isOpenOrUnknown(state: State): boolean {
  return state !== "succeeded" && state !== "failed" && state !== "skipped" && state !== "gone";
}

/**
 * What a record comes to by everything that it says of itself. Only a success can be contradicted: a failed part makes it
 * partial, a part that is open or of unknown state makes it unknown, and progress below 100 is worth a warning. An error code
 * beside a success makes it unknown as well: one of the two is wrong.
 */
export function outcomeOf(
  { state, parts = [], failedParts: counted, errorCode, progress }: OwnStatements,
  noun: string,
  warnings: Warnings,
): Outcome {
  const told = counted === undefined ? {} : { failedParts: counted };
  if (state !== "succeeded") return { state, ...told };
  if (progress !== undefined && progress < 100) {
    warnings.add(`the ${noun} succeeded although its progress is ${progress} percent`);
  }
  if (parts.some(isOpenOrUnknown) || (counted !== undefined && counted < 0)) {
    warnings.add(`the ${noun} succeeded although a part of it is open or unknown; its state is unknown`);
    return { state: "unknown", ...told };
  }
  if (errorCode !== undefined) {
    warnings.add(
      `the ${noun} succeeded although it names the error ${cleanRemoteText(errorCode, 64)}; its state is unknown`,
    );
    return { state: "unknown", ...told };
  }
  const failed = Math.max(counted ?? 0, parts.filter((part) => part === "failed").length);
  if (failed > 0) warnings.add(`the ${noun} succeeded although ${failed} of its parts failed`);
  return { state, ...(counted === undefined && failed === 0 ? {} : { failedParts: failed }) };
}
