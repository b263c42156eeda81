import type { Counts } from "../view/reportView";

/** What a record counts as, as people say it; the order is that of the legend. */
export const countsWords: Readonly<Record<Counts, string>> = {
  success: "success",
  failure: "failure",
  open: "open task",
  unmapped: "state unknown",
  ignored: "does not count",
  other: "not looked at",
};
