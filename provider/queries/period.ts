import { parseRfc3339 } from "../core/instants/rfc3339";
import type { Instant } from "../core/instants/instant";
import type { ArgumentProblem } from "./defineQuery";

/** An argument that bounds a period, and the query parameter that carries it. */
interface Bound {
  readonly argument: string;
  readonly parameter: string;
}

/** The period that a list may be asked for. A service without an end has `begin` alone. */
export interface Period {
  readonly begin: Bound;
  readonly end?: Bound;
}

/** The last instant of whole seconds that four digits of a year can name; one after it would be rounded up into year 10000. */
const lastSecond = Date.UTC(9999, 11, 31, 23, 59, 59);

function given(inputs: object, bound: Bound | undefined): string | undefined {
  const value: unknown = bound === undefined ? undefined : (inputs as Record<string, unknown>)[bound.argument];
  return typeof value === "string" ? value : undefined;
}

/** What is wrong with the bounds, each RFC 3339 with a zone. */
export function checkPeriod(inputs: object, { begin: first, end: last }: Period): ArgumentProblem[] {
  const problems: ArgumentProblem[] = [];
  const parsed = (bound: Bound | undefined): Instant | undefined => {
    const value = given(inputs, bound);
    const instant = value === undefined ? undefined : parseRfc3339(value);
    if (bound !== undefined && value !== undefined && instant === undefined) {
      const reason = "must be an RFC 3339 instant with a zone, such as 2026-11-20T00:00:00Z";
      problems.push({ property: bound.argument, reason });
    }
    return instant;
  };
  const [begin, end] = [parsed(first), parsed(last)];
  if (last !== undefined && end !== undefined && end > lastSecond) {
    problems.push({ property: last.argument, reason: "must not be after 9999-12-31T23:59:59Z" });
  }
  if (last !== undefined && begin !== undefined && end !== undefined && begin > end) {
    problems.push({ property: last.argument, reason: `must not be before ${first.argument}` });
  }
  return problems;
}

/** The bounds that were given, as instants. */
export function periodOf(inputs: object, { begin, end }: Period): { readonly begin?: Instant; readonly end?: Instant } {
  const [first, last] = [begin, end].map((bound) => parseRfc3339(given(inputs, bound) ?? ""));
  return { ...(first === undefined ? {} : { begin: first }), ...(last === undefined ? {} : { end: last }) };
}

/** The query parameters of the period: whole seconds of UTC, begin rounded down and end up. */
export function periodParameters(
  inputs: object,
  period: Period,
  write: (instant: Instant, rounding: "down" | "up") => string,
): [name: string, value: string][] {
  const { begin, end } = periodOf(inputs, period);
  const pairs: [string, string][] = [];
  if (begin !== undefined) pairs.push([period.begin.parameter, write(begin, "down")]);
  if (period.end !== undefined && end !== undefined) pairs.push([period.end.parameter, write(end, "up")]);
  return pairs;
}
