import type { Target } from "../gates/gate";
import { readingFields } from "../gates/parse/parseTarget";
import { registry } from "../generated/registry";
import type { FunctionToken } from "../generated/types";

type AnyQuery = (typeof registry)[FunctionToken];

const rows = Object.entries(registry) as unknown as readonly (readonly [FunctionToken, AnyQuery])[];

/**
 * The query that a gate asks of each service: of several, the first in schema.json. What a gate reads and the facts by
 * which it judges come from the same row, since the words and types of one query say nothing about another's.
 */
export const gateQueries: ReadonlyMap<string, readonly [token: FunctionToken, query: AnyQuery]> = new Map(
  rows
    .filter((row, at) => rows.findIndex(([, { service }]) => service === row[1].service) === at)
    .map((row) => [row[1].service, row] as const),
);

/** What a read has to know of a target. */
export type TargetPlace = Pick<Target, "service" | "resourceId" | keyof typeof readingFields>;

/** What the query of its service is asked about a target. */
export function argumentsOf(target: TargetPlace, { resourceArgument }: AnyQuery): Readonly<Record<string, unknown>> {
  const names = Object.keys(readingFields) as readonly (keyof typeof readingFields)[];
  const given = names.filter((name) => target[name] !== undefined).map((name) => [name, target[name]] as const);
  return { [resourceArgument]: target.resourceId, ...Object.fromEntries(given) };
}
