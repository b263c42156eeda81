import { targetVerdicts, verdictWords } from "../draw/verdictWords";
import { verdictIcon } from "../draw/verdictIcon";
import { h } from "../tree/tree";
import type { TargetRow, TargetVerdict } from "../view/reportView";
import type { Selection } from "./fleet";
import { toElement } from "./toElement";

function verdictButtons(rows: readonly TargetRow[]): ReturnType<typeof h>[] {
  const counts = new Map<TargetVerdict, number>();
  for (const { verdict } of rows) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return targetVerdicts
    .filter((verdict) => counts.has(verdict))
    .map((verdict) =>
      h(
        "button",
        { type: "button", class: `choice v-${verdict}`, "aria-pressed": "false", "data-verdict": verdict },
        verdictIcon(verdict),
        `${verdictWords[verdict]} `,
        h("b", {}, String(counts.get(verdict) ?? 0)),
      ),
    );
}

/** Search, verdicts and service; each change is reported at once, so that the table follows while the reader types. */
export function createControls(
  rows: readonly TargetRow[],
  changed: (change: Partial<Pick<Selection, "text" | "verdicts" | "service">>) => void,
): Element {
  const services = [...new Set(rows.map(({ service }) => service))].sort();
  const element = toElement(
    h(
      "div",
      { class: "controls", role: "search", "aria-label": "Filter the targets" },
      h(
        "label",
        { class: "search" },
        h("span", { class: "label" }, "Search"),
        h("input", {
          type: "search",
          id: "search",
          autocomplete: "off",
          spellcheck: "false",
          placeholder: "name, id, cause",
        }),
      ),
      h(
        "label",
        {},
        h("span", { class: "label" }, "Service"),
        h(
          "select",
          { id: "service" },
          h("option", { value: "" }, "all"),
          ...services.map((service) => h("option", { value: service }, service)),
        ),
      ),
      h("div", { class: "choices", role: "group", "aria-label": "Verdicts" }, ...verdictButtons(rows)),
    ),
  );
  const chosen = new Set<TargetVerdict>();
  element.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement) changed({ text: target.value });
    else if (target instanceof HTMLSelectElement) changed({ service: target.value });
  });
  element.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("button[data-verdict]");
    const verdict = targetVerdicts.find((one) => one === button?.dataset["verdict"]);
    if (button === null || verdict === undefined) return;
    if (!chosen.delete(verdict)) chosen.add(verdict);
    button.setAttribute("aria-pressed", String(chosen.has(verdict)));
    changed({ verdicts: new Set(chosen) });
  });
  return element;
}
