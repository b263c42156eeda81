/** Columns of the fleet table, by what they are sorted by; `undefined` where sorting would mean nothing. */
export const columns = [
  { name: "Verdict", sort: "verdict" },
  { name: "Target", sort: "name" },
  { name: "Service", sort: "service" },
  { name: "Newest success", sort: "newest" },
  { name: "History", sort: undefined },
  { name: "Reason", sort: undefined },
] as const;

export type SortKey = NonNullable<(typeof columns)[number]["sort"]>;
