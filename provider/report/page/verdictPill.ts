import { verdictIcon } from "../draw/verdictIcon";
import { h, type TreeElement } from "../tree/tree";

/** A verdict as icon and word, in its colour; `lifted` says why it does not count. */
export function verdictPill(verdict: string, word: string, lifted?: string): TreeElement {
  return h(
    "span",
    { class: "verdict" },
    h("span", { class: `pill v-${verdict}` }, verdictIcon(verdict), word),
    lifted === undefined ? undefined : h("span", { class: "lifted" }, lifted),
  );
}
