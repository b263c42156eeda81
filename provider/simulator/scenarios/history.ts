import type { ServiceName } from "../queries/queryNames";
import type { Run } from "../wire/run";
import type { RecordsScenario } from "./scenario";

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A run by its ages: how many milliseconds before now it began and, unless it is still open, ended and was touched. */
export interface PastRun extends Omit<Run, "number" | "startedAt" | "endedAt" | "touchedAt"> {
  /** Where it is not the position in the history: an id that comes twice. */
  readonly number?: number;
  readonly startedAgo: number;
  readonly endedAgo?: number;
  readonly touchedAgo?: number;
}

/** A succeeded run of ten minutes, which is the most ordinary thing that a scenario contains. */
export function success(endedAgo: number): PastRun {
  return ended("succeeded", endedAgo);
}

/** A run of ten minutes with another outcome. */
export function ended(outcome: Run["outcome"], endedAgo: number): PastRun {
  return { outcome, startedAgo: endedAgo + 10 * minute, endedAgo };
}

interface History {
  readonly description: string;
  readonly scrambled?: boolean;
  /** Newest first; the newest gets number 1. */
  readonly runs: (service: ServiceName) => readonly PastRun[];
  /** The run that DWS and CBR tell of, where it is not the first of `runs`. */
  readonly single?: PastRun;
}

/** A history that ends at the world's `now`, told by every service. */
export function historyScenario({ runs, single, ...told }: History): RecordsScenario {
  const dated = (past: PastRun, position: number, now: number): Run => {
    const { number = position, startedAgo, endedAgo, touchedAgo, ...run } = past;
    return {
      ...run,
      number,
      startedAt: now - startedAgo,
      ...(endedAgo === undefined ? {} : { endedAt: now - endedAgo }),
      ...(touchedAgo === undefined ? {} : { touchedAt: now - touchedAgo }),
    };
  };
  return {
    kind: "records",
    ...told,
    runs: (service, { now }) => runs(service).map((past, index) => dated(past, index + 1, now)),
    ...(single === undefined ? {} : { single: (_service, { now }) => dated(single, 1, now) }),
  };
}
