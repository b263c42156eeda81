import type { Verdict } from "./types";

/** What a criterion found. */
export interface Finding {
  readonly verdict: Verdict;
  /** An unknown that `onUnknown: warn` must not turn into a warning, because there was nothing to look at. */
  readonly isFirm?: true;
  /** It differs between the two zones that its stamps may be of. */
  readonly isZoneUnproven?: true;
}

export const pass: Finding = { verdict: "pass" };
export const warn: Finding = { verdict: "warn" };
export const fail: Finding = { verdict: "fail" };
export const pending: Finding = { verdict: "pending" };

/** There were records, and they do not decide it. */
export const undecided: Finding = { verdict: "unknown" };

/** There was no record, or no reading. */
export const unseen: Finding = { verdict: "unknown", isFirm: true };
