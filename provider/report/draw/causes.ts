import type { TargetRow } from "../view/reportView";
import { measureInWords, shortIds, spanInWords } from "./words";

/** As many targets with one cause as are worth one row instead of a row each. */
const fewest = 3;

/** The targets of one row: at least one. */
export type RowTargets = readonly [TargetRow, ...TargetRow[]];

function keyOf({ gate, verdict, lifted, service, place, cause }: TargetRow): string {
  return [gate, verdict, lifted, service, place, cause].join("\n");
}

/** Targets as rows of a table: those that did not pass for an equal cause are one row, in the place of the first. */
export function groupedByCause<Item>(
  items: readonly Item[],
  rowOf: (item: Item) => TargetRow,
): readonly (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, Item[]>();
  const keys = items.map((item) => {
    const row = rowOf(item);
    if (row.verdict === "pass") return undefined;
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
    return key;
  });
  return items.flatMap((item, at): (readonly [Item, ...Item[]])[] => {
    const [first, ...others] = groups.get(keys[at] ?? "") ?? [];
    if (first === undefined || others.length + 1 < fewest) return [[item]];
    return first === item ? [[first, ...others]] : [];
  });
}

/** One value in words, or the least and the greatest: `51 h to 9 days`; `undefined` where there is none. */
function rangeInWords(values: readonly (number | undefined)[], inWords: (value: number) => string): string | undefined {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [least, most] = [inWords(first), inWords(last)];
  return least === most ? least : `${least} to ${most}`;
}

/** Why the targets of a row have their verdict; `of` names the target where no row does: ` of cache`. */
export function causeInWords([first, ...others]: RowTargets, of = ""): string {
  const { cause, unit = "" } = first;
  const observed = rangeInWords(
    [first, ...others].map((row) => row.observed),
    (value) => measureInWords(value, unit),
  );
  // In one pass, since a name may hold such a word as well.
  return cause.replace(/\{(of|observed)\}/g, (_, word) => (word === "of" ? of : (observed ?? "")));
}

/** The age of the newest success: `51 h ago`. */
export function newestInWords(rows: RowTargets): string {
  const ages = rangeInWords(
    rows.map(({ age }) => age),
    spanInWords,
  );
  return ages === undefined ? "none known" : `${ages} ago`;
}

/** The targets of a row: the name of one, or how many there are. */
export function targetsInWords([first, ...others]: RowTargets): string {
  return others.length === 0 ? shortIds(first.name) : `${others.length + 1} targets`;
}
