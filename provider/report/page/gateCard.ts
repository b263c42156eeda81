import { counted } from "../../gates/judge/words";
import { verdictIcon } from "../draw/verdictIcon";
import { cutShortWords, decisionInWords, gateWord, targetVerdicts, verdictWords } from "../draw/verdictWords";
import { utcOf } from "../draw/words";
import { h, type TreeElement } from "../tree/tree";
import type { GateView } from "../view/reportView";

function banner(kind: string, title: string, lines: readonly string[]): TreeElement {
  return h(
    "div",
    { class: `banner ${kind}`, role: "note" },
    h("strong", {}, title),
    lines.length === 0 ? undefined : h("ul", {}, ...lines.map((line) => h("li", {}, line))),
  );
}

function bannersOf({ cutShort, overrides, warnings }: GateView): TreeElement[] {
  return [
    ...(cutShort === undefined ? [] : [banner("partial", cutShortWords[cutShort], [])]),
    ...(overrides.length === 0
      ? []
      : [banner("override", "Overridden: the gate is open, although its verdict would close it.", overrides)]),
    ...(warnings.length === 0 ? [] : [banner("warnings", "Warnings", warnings)]),
  ];
}

/** How many targets came to what, as lengths; the figures stand below. */
function bar({ counts, targets }: GateView): TreeElement {
  let x = 0;
  const pieces = targetVerdicts.flatMap((verdict) => {
    const count = counts[verdict] ?? 0;
    if (count === 0 || targets === 0) return [];
    // One failing target among ten thousand stays visible.
    const width = Math.max(0.6, (count / targets) * 100);
    x += width;
    return [{ verdict, width }];
  });
  let at = 0;
  return h(
    "svg",
    { class: "share", viewBox: "0 0 100 4", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
    ...pieces.map(({ verdict, width }) => {
      const piece = h("rect", { class: `f-${verdict}`, x: (at / x) * 100, y: 0, width: (width / x) * 100, height: 4 });
      at += width;
      return piece;
    }),
  );
}

function figures({ counts }: GateView): TreeElement {
  return h(
    "ul",
    { class: "figures" },
    ...targetVerdicts
      .filter((verdict) => (counts[verdict] ?? 0) > 0)
      .map((verdict) =>
        h(
          "li",
          { class: `t-${verdict}` },
          verdictIcon(verdict),
          h("strong", {}, String(counts[verdict] ?? 0)),
          ` ${verdictWords[verdict]}`,
        ),
      ),
  );
}

/** One gate: its decision, where and when its targets were read, and their verdicts. A page of one gate has said the cause. */
export function gateCard(gate: GateView, at: number, { length }: readonly GateView[]): TreeElement {
  const fact = (name: string, value: string | undefined): TreeElement | undefined =>
    value === undefined ? undefined : h("div", {}, h("dt", {}, name), h("dd", {}, value));
  return h(
    "section",
    { class: `gate e-${gate.standing}`, "aria-labelledby": `gate-${at}` },
    h(
      "div",
      { class: "gate-head" },
      h("span", { class: `seal v-${gate.standing}` }, verdictIcon(gate.standing), h("b", {}, gateWord(gate))),
      h("div", {}, h("h2", { id: `gate-${at}` }, gate.name), h("p", { class: "decision" }, decisionInWords(gate))),
    ),
    ...bannersOf(gate),
    length === 1 ? undefined : h("p", { class: "summary" }, gate.sentence),
    bar(gate),
    figures(gate),
    h(
      "dl",
      { class: "facts" },
      fact("Region", gate.region),
      fact("Project", gate.project),
      fact("Evaluated at", utcOf(gate.evaluatedAt)),
      fact("Valid until", gate.blocks ? undefined : utcOf(gate.validUntil)),
      fact("Targets", counted(gate.targets, "target")),
      fact("Evidence id", gate.evidenceId),
    ),
  );
}
