import type { RecordedRequest, Simulator } from "../../provider/simulator/index";

/**
 * The requests that ask for a list from its first row on, and those of queries without lists. Requests that only prove the
 * end of a list are left out: they ask for the rows behind the first page, or for one row with the total of the list.
 */
export function firstRequests(simulator: Simulator): readonly RecordedRequest[] {
  return simulator.requests().filter(({ query }) => {
    const { start = "1", offset = "0", limit } = query;
    return start === "1" && offset === "0" && limit !== "1";
  });
}

/** How many reads have begun. */
export function readsBegun(simulator: Simulator): number {
  return firstRequests(simulator).length;
}
