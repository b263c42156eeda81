import type { Warnings } from "../core/records/warnings";

/** The value that an argument asks for, and the value of the row. Texts have to be equal; ids are equal in any letter case. */
export type Asked = readonly [asked: string | undefined, said: string | undefined, kind?: "id"];

/** Whether the row is asked for; `undefined` where it does not say so. */
export function saysAskedFor(values: readonly Asked[]): boolean | undefined {
  let isSaid = true;
  for (const [asked, said, kind] of values) {
    if (asked === undefined) continue;
    const isSame = kind === "id" ? said?.toLowerCase() === asked.toLowerCase() : said === asked;
    if (said === undefined) isSaid = false;
    else if (!isSame) return false;
  }
  return isSaid ? true : undefined;
}

export const leftOut = "a row that the arguments do not ask for is left out";

/** Counts the rows of a list of resources that are left out, and those that stay without stating the value. */
export function warnOfFilters(values: readonly Asked[], warnings: Warnings): void {
  const isAsked = saysAskedFor(values);
  if (isAsked === false) warnings.add(leftOut);
  if (isAsked === undefined) warnings.add("a row stays that does not say whether the arguments ask for it");
}
