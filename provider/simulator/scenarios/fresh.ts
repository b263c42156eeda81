import type { ServiceName } from "../queries/queryNames";
import { day, historyScenario, hour, success, type PastRun } from "./history";
import type { RecordsScenario } from "./scenario";

const lately = [success(hour), success(hour + day), success(hour + 2 * day)];

export const fresh = historyScenario({
  description: "Every service finished its newest backup 1 hour ago, and 1 and 2 days before that; nothing is open.",
  runs: () => lately,
});

/** Another history for one service; the others are as in `fresh`. */
export function freshBut(only: ServiceName, description: string, runs: readonly PastRun[]): RecordsScenario {
  return historyScenario({ description, runs: (service) => (service === only ? runs : lately) });
}
