import type { Suite } from "./report/goal";
import { cancel } from "./suites/cancel";
import { client } from "./suites/client";
import { faults } from "./suites/faults";
import { fleet } from "./suites/fleet";
import { gates } from "./suites/gates";
import { keepAliveRace } from "./suites/race";
import { outage } from "./suites/outage";
import { quota } from "./suites/quota";
import { report } from "./suites/report";
import { skew } from "./suites/skew";
import { soak } from "./suites/soak";
import { start } from "./suites/start";

/** The suites, in the order in which they run. */
export const suites = {
  faults,
  race: keepAliveRace,
  skew,
  outage,
  quota,
  cancel,
  gates,
  report,
  fleet,
  start,
  client,
  soak,
} as const satisfies Record<string, Suite>;

export type SuiteName = keyof typeof suites;

/** What `all` means: not the soak, which has a command of its own. */
export const usualSuites: readonly SuiteName[] = [
  "faults",
  "race",
  "skew",
  "outage",
  "quota",
  "cancel",
  "gates",
  "report",
  "fleet",
  "start",
  "client",
];

export function isSuiteName(name: string): name is SuiteName {
  return Object.hasOwn(suites, name);
}
