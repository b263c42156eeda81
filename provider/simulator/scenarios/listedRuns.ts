import type { ServiceName } from "../queries/queryNames";
import type { Run } from "../wire/run";
import type { RecordsScenario, World } from "./scenario";

/** The runs of a service that lists every one, in the order in which it lists them. */
export function listedRuns(
  { runs, scrambled = false }: RecordsScenario,
  service: ServiceName,
  world: World,
  order: "newestFirst" | "oldestFirst" = "newestFirst",
): readonly Run[] {
  const newestFirst = runs(service, world);
  const ordered = order === "newestFirst" ? newestFirst : newestFirst.toReversed();
  return scrambled ? scramble(ordered) : ordered;
}

/** The run of a service that knows a single one. */
export function singleRun({ runs, single }: RecordsScenario, service: ServiceName, world: World): Run | undefined {
  return single === undefined ? runs(service, world)[0] : single(service, world);
}

/** A fixed permutation: the step is a prime that divides none of the list lengths used here. */
function scramble<T>(items: readonly T[]): T[] {
  const step = 1009;
  return items.flatMap((_, index) => items[(index * step) % items.length] ?? []);
}
