import type { ParameterRule } from "./parameterRules";
import { integerParameter } from "./parameterRules";

/** How the services that page differ from their pages; each member left out is as documented. */
export interface ListBehaviour {
  /** Records that the list has at most; default all of the scenario's. */
  readonly records?: number;
  /** Rows that a page has at most, whatever `limit` says. */
  readonly cap?: number;
  /** The cap holds for pages that do not begin with the first row only. */
  readonly capsLaterPages?: boolean;
  /** `limit` has no effect: pages have this many rows. */
  readonly ignoresLimit?: number;
  /**
   * What names the first row: the documented parameter; nothing, so that every page is the first; for CSS also `offset`
   * in the place of `start` (from 1), as many rows as it says are skipped, or either. `pageNumber` takes it for a page's.
   */
  readonly position?: "ignored" | "offset" | "skippedByOffset" | "either" | "pageNumber";
  /** What is named as the total: nothing, the rows of the page, all rows up to its last one, or one row that never comes. */
  readonly total?: "none" | "page" | "reached" | "oneMore";
  /** What happens to the list behind its first page: its first record goes, or another one comes before it. */
  readonly changes?: "shrinks" | "grows";
  /** `start` has no upper limit. */
  readonly reachesFar?: boolean;
}

interface SimulatedPage<Row> {
  readonly rows: readonly Row[];
  /** The rows of the whole list, or what is named in their place; `undefined` for none. */
  readonly total: number | undefined;
}

/** The parameter that a service documents for the first row, and what it says for the first row of the list. */
interface DocumentedPosition {
  readonly name: "start" | "offset";
  readonly first: 0 | 1;
}

const defaultLimit = 10;

/** One page of a list, as the service at hand would give it. */
export function listPage<Row>(
  all: readonly Row[],
  parameters: ReadonlyMap<string, string>,
  documented: DocumentedPosition,
  behaviour: ListBehaviour = {},
): SimulatedPage<Row> {
  const { records = all.length, cap = Infinity, capsLaterPages = false, ignoresLimit, total, changes } = behaviour;
  const limit = ignoresLimit ?? Number(parameters.get("limit") ?? defaultLimit);
  const first = firstRow(parameters, documented, limit, behaviour.position);
  let list = all.slice(0, records);
  if (first > 0 && changes === "shrinks") list = list.slice(1);
  // The record that comes was the list's first one all along: before, it was held back.
  if (first === 0 && changes === "grows") list = list.slice(1);
  const size = first > 0 || !capsLaterPages ? Math.min(limit, cap) : limit;
  const rows = list.slice(first, first + size);
  const totals = {
    none: undefined,
    page: rows.length,
    reached: Math.min(first, list.length) + rows.length,
    oneMore: list.length + 1,
  };
  return { rows, total: total === undefined ? list.length : totals[total] };
}

function firstRow(
  parameters: ReadonlyMap<string, string>,
  { name, first }: DocumentedPosition,
  limit: number,
  position: ListBehaviour["position"],
): number {
  const value = (parameter: string, from: number): number => Number(parameters.get(parameter) ?? from) - from;
  switch (position) {
    case "ignored":
      return 0;
    case "offset":
      return Math.max(0, value("offset", first));
    case "skippedByOffset":
      return value("offset", 0);
    case "either":
      return Math.max(value(name, first), value("offset", first));
    case "pageNumber":
      return Math.max(0, value("offset", first)) * limit;
    case undefined:
      return value(name, first);
  }
}

/** The query parameters that a service takes, as far as its behaviour changes them. */
export function takenParameters(
  rules: readonly ParameterRule[],
  { position, reachesFar = false }: ListBehaviour = {},
): readonly ParameterRule[] {
  const pages = rules.some(({ name }) => name === "limit");
  if (!pages) return rules;
  const far = Number.MAX_SAFE_INTEGER;
  const kept = rules.map((rule) => (reachesFar && rule.name === "start" ? integerParameter("start", 1, far) : rule));
  const takesOffset = position === undefined || kept.some(({ name }) => name === "offset");
  return takesOffset ? kept : [...kept, integerParameter("offset", 0, far)];
}
