import { columns } from "../page/columns";
import { detailsTree } from "../page/detailsTree";
import { h } from "../tree/tree";
import type { ShownRecord, TargetDetails, TargetRow } from "../view/reportView";
import { visibleJson } from "../view/visibleJson";
import { readDetails } from "./readEmbedded";
import { toElement } from "./toElement";

/** Records that are shown at first; the others come by a button. */
const fewRecords = 12;
const timelineWidths = { least: 300, most: 1290, frame: 48 };

/** The raw record: what was read, with service and resource, which the file holds once for each target. */
function rawOf(row: TargetRow, { record }: ShownRecord): string {
  return visibleJson({ service: row.service, resourceId: row.resourceId, ...record }, 2);
}

function toggleRaw(button: HTMLElement, row: TargetRow, shown: ShownRecord): void {
  const isOpen = button.getAttribute("aria-expanded") === "true";
  const id = button.getAttribute("aria-controls") ?? "";
  button.setAttribute("aria-expanded", String(!isOpen));
  if (isOpen) return document.getElementById(id)?.closest("tr")?.remove();
  const line = h(
    "tr",
    { class: "raw-row" },
    h("td", { colspan: 7 }, h("pre", { id, tabindex: 0, "aria-label": "Raw record" }, rawOf(row, shown))),
  );
  button.closest("tr")?.after(toElement(line));
}

function widthOf(tableWidth: number): number {
  const { least, most, frame } = timelineWidths;
  return Math.max(least, Math.min(most, Math.floor(tableWidth - frame)));
}

function bodyOf(index: number, row: TargetRow, details: TargetDetails, width: number, most: number): HTMLElement {
  const id = `t${index}`;
  const body = toElement(detailsTree(details, row.name, { id, width, most, opens: true })) as HTMLElement;
  body.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("button");
    if (button?.classList.contains("all-records") === true) {
      const whole = bodyOf(index, row, details, width, details.records.length);
      body.replaceWith(whole);
      whole.querySelectorAll<HTMLElement>("button.raw")[most]?.focus();
      return;
    }
    const at = Number(/-raw-(\d+)$/.exec(button?.getAttribute("aria-controls") ?? "")?.[1] ?? "NaN");
    const shown = details.records[at];
    if (button !== null && shown !== undefined) toggleRaw(button, row, shown);
  });
  return body;
}

/** Shows or hides the details of one target, in a row of its own below the target's. */
export async function toggleDetails(button: HTMLElement, index: number, row: TargetRow): Promise<void> {
  const line = button.closest("tr");
  if (line === null) return;
  const isOpen = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", String(!isOpen));
  line.classList.toggle("is-open", !isOpen);
  if (isOpen) return document.getElementById(`details-${index}`)?.remove();
  const details = await readDetails(index);
  // The reader may have closed it again meanwhile.
  if (details === undefined || button.getAttribute("aria-expanded") !== "true") return;
  const cell = h("td", { colspan: columns.length, role: "cell" });
  const place = toElement(h("tr", { class: "details", id: `details-${index}`, role: "row" }, cell));
  const width = widthOf(line.closest("table")?.clientWidth ?? timelineWidths.most);
  place.firstElementChild?.append(bodyOf(index, row, details, width, fewRecords));
  line.after(place);
}
