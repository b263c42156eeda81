import { cleanRemoteText } from "../../core/remoteText";
import { countsWords } from "../draw/countsWords";
import { mark } from "../draw/mark";
import { bytesInWords, minuteOf } from "../draw/words";
import { h, type TreeElement } from "../tree/tree";
import type { ShownRecord } from "../view/reportView";

const heads = ["Counts as", "Service’s word", "Kind", "Began (UTC)", "Ended (UTC)", "Size", "Id"];

/** Characters of an id or a word in the table; the raw record has all of it. */
const cellLimit = 60;

/** The signs that must not act on the page are written out by the raw view; here they only have no place. */
function short(text: string | undefined): string {
  return text === undefined || text === "" ? "–" : cleanRemoteText(text, cellLimit);
}

function rowOf(shown: ShownRecord, id: string, opens: boolean): TreeElement {
  const { counts, began, ended, record } = shown;
  const cells = [
    h(
      "span",
      { class: "counts" },
      h(
        "svg",
        { class: "sign", viewBox: "0 0 14 14", width: 14, height: 14, "aria-hidden": "true" },
        mark(counts, 7, 7, 10),
      ),
      countsWords[counts],
    ),
    short(record.rawState),
    short([record.kind, record.backupType].filter((part) => part !== undefined).join(", ")),
    began === undefined ? short(record.startedAt ?? record.createdAt) : minuteOf(began),
    ended === undefined ? short(record.completedAt) : minuteOf(ended),
    record.sizeBytes === undefined ? "–" : bytesInWords(record.sizeBytes),
    opens
      ? h(
          "button",
          { type: "button", class: "raw", "aria-expanded": "false", "aria-controls": id },
          h("span", { class: "id" }, short(record.id)),
          h("span", { class: "hint" }, "raw"),
        )
      : short(record.id),
  ];
  return h("tr", {}, ...cells.map((content) => h("td", {}, content)));
}

/** Records as a table, newest first. With `opens` the raw record is shown by a button, which needs a script. */
export function recordRows(records: readonly ShownRecord[], id: string, opens: boolean): TreeElement {
  return h(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-label": "Records" },
    h(
      "table",
      { class: "records" },
      h("thead", {}, h("tr", {}, ...heads.map((head) => h("th", { scope: "col" }, head)))),
      h("tbody", {}, ...records.map((record, at) => rowOf(record, `${id}-raw-${at}`, opens))),
    ),
  );
}
