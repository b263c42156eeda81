import { h, type TreeElement } from "../tree/tree";
import type { GateView } from "../view/reportView";

const cutShortWords: Readonly<Record<NonNullable<GateView["cutShort"]>, string>> = {
  cancelled:
    "Partial report: the run was interrupted. What was not read by then is unknown, and the gate is closed whatever was seen.",
  waitTimeout:
    "The wait ran out of time. This is the last evaluation, what it had not read by then is unknown, and the gate is closed whatever it says.",
};

function banner(kind: string, title: string, lines: readonly string[]): TreeElement {
  return h(
    "div",
    { class: `banner ${kind}`, role: "note" },
    h("strong", {}, title),
    lines.length === 0 ? undefined : h("ul", {}, ...lines.map((line) => h("li", {}, line))),
  );
}

/** What nobody may overlook when looking at a gate's verdict. */
export function bannersOf({ cutShort, overrides, warnings }: GateView): TreeElement[] {
  return [
    ...(cutShort === undefined ? [] : [banner("partial", cutShortWords[cutShort], [])]),
    ...(overrides.length === 0
      ? []
      : [banner("override", "Overridden: the gate is open although its verdict is not.", overrides)]),
    ...(warnings.length === 0 ? [] : [banner("warnings", "To be known", warnings)]),
  ];
}
