/** Columns of the fleet table, by what they are sorted by; `undefined` where sorting would mean nothing. */
export const columns = [
  { name: "Verdict", sort: "verdict" },
  { name: "Target", sort: "name" },
  { name: "Cause", sort: undefined },
  { name: "Newest success", sort: "newest" },
  { name: "History", sort: undefined },
  { name: "Service", sort: "service" },
] as const;

export type SortKey = NonNullable<(typeof columns)[number]["sort"]>;
