import { h, type TreeElement } from "../tree/tree";
import type { CriterionView } from "../view/reportView";
import { verdictPill } from "./verdictPill";

/** `overridden` and `tolerated` stand beside what was computed, never in its place. */
function liftedOf({ standing, verdict }: CriterionView): string | undefined {
  if (standing === "overridden") return "overridden";
  return standing === "warn" && verdict !== "warn" ? "tolerated" : undefined;
}

/** One criterion: its question, the observed value beside the limit, the message, and the next step. */
export function criterionCard(criterion: CriterionView): TreeElement {
  const { id, verdict, asks, observed, threshold, message, remediation, evidence } = criterion;
  const pair = (name: string, value: string, kind = ""): TreeElement =>
    h("div", { class: kind === "" ? undefined : kind }, h("dt", {}, name), h("dd", {}, value));
  return h(
    "li",
    { class: `criterion e-${verdict}` },
    h(
      "p",
      { class: "criterion-head" },
      verdictPill(verdict, verdict, liftedOf(criterion)),
      h("code", {}, id),
      h("span", { class: "asks" }, asks),
    ),
    h(
      "dl",
      { class: "measures" },
      pair("Observed", observed, "figure"),
      pair("Limit", threshold, "figure"),
      pair("Message", message),
      evidence === undefined ? undefined : pair("Deciding record", evidence),
      verdict === "pass" ? undefined : pair("Next step", remediation),
    ),
  );
}
