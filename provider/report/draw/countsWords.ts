import type { Counts } from "../view/reportView";

/** The words for the role in which a record counts, in the order of the legend. */
export const countsWords: Readonly<Record<Counts, string>> = {
  success: "success",
  failure: "failure",
  open: "open task",
  unmapped: "state unknown",
  ignored: "does not count",
  other: "not looked at",
};
