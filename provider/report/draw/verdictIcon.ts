import { h, type TreeElement } from "../tree/tree";

/** One shape for each verdict, in a square of 16. */
const shapes: Readonly<Record<string, string>> = {
  pass: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7 11.2 3.9 8.1l1.2-1.2L7 8.8l4-4 1.2 1.2Z",
  warn: "M8 1.2 15.2 14.5H.8ZM7.2 6v4h1.6V6Zm0 5.2v1.6h1.6v-1.6Z",
  fail: "M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1ZM5.9 4.8 4.8 5.9 6.9 8l-2.1 2.1 1.1 1.1L8 9.1l2.1 2.1 1.1-1.1L9.1 8l2.1-2.1-1.1-1.1L8 6.9Z",
  // In a circle: fonts show a missing sign as a question mark in a diamond.
  unknown:
    "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7.2 10.9v1.6h1.6v-1.6Zm0-1.1h1.5c0-1.4 2-1.7 2-3.5 0-1.5-1.2-2.5-2.7-2.5S5.4 4.6 5.3 6h1.5c.1-.6.5-1 1.2-1 .7 0 1.2.4 1.2 1.1 0 1.2-2 1.6-2 3.7Z",
  pending: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7.2 4h1.6v3.7l2.7 1.6-.8 1.3L7.2 8.6Z",
  notApplicable: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM4.5 7.1h7v1.8h-7Z",
  overridden: "M11 7V4.5a3 3 0 0 0-5.9-.7l-1.5-.4A4.5 4.5 0 0 1 12.5 4.5V7H13.5v8h-11V7Zm-3.8 3v2.5h1.6V10Z",
};

/** It always stands beside its word: no verdict is told by colour or shape alone. */
export function verdictIcon(verdict: string): TreeElement {
  return h(
    "svg",
    { class: "icon", viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true", focusable: "false" },
    h("path", { "fill-rule": "evenodd", d: shapes[verdict] ?? shapes["unknown"] }),
  );
}
