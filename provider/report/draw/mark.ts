import { h, type TreeElement } from "../tree/tree";
import type { Counts } from "../view/reportView";

/** The sign of a record. Each has its own shape, so that readers do not need the colors. */
export function mark(counts: Counts, x: number, y: number, size: number): TreeElement {
  const half = size / 2;
  const at = (dx: number, dy: number): string => `${round(x + dx)} ${round(y + dy)}`;
  switch (counts) {
    case "success":
      return h("circle", { class: "m-success", cx: round(x), cy: y, r: round(half) });
    case "failure":
      return h("path", {
        class: "m-failure",
        d: `M${at(-half, -half)}L${at(half, half)}M${at(half, -half)}L${at(-half, half)}`,
      });
    case "open":
      return h("path", { class: "m-open", d: `M${at(-half, -half)}L${at(half, 0)}L${at(-half, half)}Z` });
    case "unmapped":
      return h("path", { class: "m-unmapped", d: `M${at(0, -half)}L${at(half, 0)}L${at(0, half)}L${at(-half, 0)}Z` });
    case "ignored":
      return h("circle", { class: "m-ignored", cx: round(x), cy: y, r: round(half * 0.8) });
    case "other":
      return h("path", { class: "m-other", d: `M${at(0, -half)}L${at(0, half)}` });
  }
}

/** A tenth of a pixel is less than anybody sees, and keeps ten thousand drawings small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
