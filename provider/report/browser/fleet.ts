import { causeInWords } from "../draw/causes";
import type { SortKey } from "../page/columns";
import { targetVerdicts } from "../draw/verdictWords";
import type { TargetRow, TargetVerdict } from "../view/reportView";

/** The choice of targets that are shown, and their order. */
export interface Selection {
  readonly text: string;
  /** Empty: every one. */
  readonly verdicts: ReadonlySet<TargetVerdict>;
  readonly service: string;
  readonly sort: SortKey;
  readonly descending: boolean;
}

export const everything: Selection = {
  text: "",
  verdicts: new Set(),
  service: "",
  sort: "verdict",
  descending: false,
};

/** A row with the text that a search looks through. */
export interface SearchableRow {
  readonly row: TargetRow;
  readonly index: number;
  readonly text: string;
  readonly rank: number;
}

export function searchable(rows: readonly TargetRow[]): readonly SearchableRow[] {
  return rows.map((row, index) => ({
    row,
    index,
    text: `${row.name}\n${row.resourceId}\n${row.place}\n${row.service}\n${causeInWords([row])}`.toLowerCase(),
    rank: targetVerdicts.indexOf(row.verdict),
  }));
}

/** Names are compared by their signs: a comparison by language takes ten times as long, and ids have none. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compare(sort: SortKey, a: SearchableRow, b: SearchableRow): number {
  switch (sort) {
    case "verdict":
      return a.rank - b.rank;
    case "name":
      return byText(a.row.name, b.row.name);
    case "service":
      return byText(a.row.service, b.row.service);
    case "newest":
      // No known success is the oldest: a reader who sorts by age looks for missing backups.
      return (a.row.newest ?? Number.NEGATIVE_INFINITY) - (b.row.newest ?? Number.NEGATIVE_INFINITY) || 0;
  }
}

/** The selected rows. Every word has to occur somewhere in a row; equal rows keep the order of the gates. */
export function selectRows(rows: readonly SearchableRow[], selection: Selection): readonly SearchableRow[] {
  const { verdicts, service, sort, descending } = selection;
  const words = selection.text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter(
    ({ row, text }) =>
      (verdicts.size === 0 || verdicts.has(row.verdict)) &&
      (service === "" || row.service === service) &&
      words.every((word) => text.includes(word)),
  );
  const direction = descending ? -1 : 1;
  return found.sort((a, b) => {
    if (a.row.newest === b.row.newest && sort === "newest") return a.index - b.index;
    return direction * compare(sort, a, b) || a.index - b.index;
  });
}
