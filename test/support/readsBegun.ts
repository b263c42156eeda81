import type { Simulator } from "../../provider/simulator/index";

/**
 * How many lists were asked for from their first row on. Requests that only prove the end of a list do not count: they ask
 * for the rows behind the first page, or for one row with the total of the list.
 */
export function readsBegun(simulator: Simulator): number {
  return simulator.requests().filter(({ query }) => {
    const { start = "1", offset = "0", limit } = query;
    return start === "1" && offset === "0" && limit !== "1";
  }).length;
}
