import type { ServiceName } from "../services/queryNames";
import { backupRecord } from "../wire/backupRecord";
import { clusterAction } from "../wire/clusterAction";
import { logRecord } from "../wire/logRecord";
import { operationLog } from "../wire/operationLog";
import type { Run } from "../wire/run";
import { snapshotTask, snapshotTaskList } from "../wire/snapshotTask";
import type { RecordsScenario, World } from "./scenario";

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

interface Telling {
  readonly description: string;
  /** Lists come in no useful order, which no page excludes; otherwise CCE lists oldest first, CSS and DCS newest first. */
  readonly scrambled?: boolean;
}

export interface History extends Telling {
  /** Newest first; the newest gets number 1. */
  readonly runs: (service: ServiceName) => readonly PastRun[];
  /** The run that DWS and CBR tell of, where it is not the first of `runs`. */
  readonly single?: PastRun;
}

/** A history that ends at the world's `now`, told by all five services. */
export function historyScenario({ runs, single, ...telling }: History): RecordsScenario {
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
  return runsScenario({
    ...telling,
    runs: (service, { now }) => runs(service).map((past, index) => dated(past, index + 1, now)),
    ...(single === undefined ? {} : { single: (_service, { now }) => dated(single, 1, now) }),
  });
}

export interface Runs extends Telling {
  /** Newest first. */
  readonly runs: (service: ServiceName, world: World) => readonly Run[];
  /** The run that DWS and CBR tell of; by default the first of `runs`. */
  readonly single?: (service: ServiceName, world: World) => Run | undefined;
}

/**
 * The same runs told by all five services. CCE, CSS and DCS list every run. DWS knows a single one, under the action
 * SNAPSHOTTING, and under SNAPSHOTTING_FAILED as well when it failed. The CBR log is the single one.
 */
export function runsScenario({ description, runs, single, scrambled = false }: Runs): RecordsScenario {
  const listed = (all: readonly Run[]): readonly Run[] => (scrambled ? scramble(all) : all);
  const singleOf = single ?? ((service: ServiceName, world: World) => runs(service, world)[0]);
  return {
    kind: "records",
    description,
    cce: (world) => {
      const all = runs("cce", world);
      const oldestFirst = listed(all.toReversed());
      return snapshotTaskList(
        oldestFirst.map((run) => snapshotTask(run, world.resourceId)),
        all.find(({ outcome, work }) => outcome === "succeeded" && work === undefined)?.endedAt,
      );
    },
    css: (world) => listed(runs("css", world)).map((run) => logRecord(run, world.resourceId)),
    dws: (world, actionName, language) => {
      const run = singleOf("dws", world);
      const named =
        actionName === "SNAPSHOTTING" || (actionName === "SNAPSHOTTING_FAILED" && run?.outcome === "failed");
      return run !== undefined && named ? clusterAction(run, world.resourceId, actionName, language) : {};
    },
    cbr: (world, operationLogId) => {
      const run = singleOf("cbr", world);
      return run === undefined ? undefined : operationLog(run, operationLogId, world.projectId);
    },
    dcs: (world) => listed(runs("dcs", world)).map((run) => backupRecord(run, world.resourceId)),
  };
}

/** A fixed permutation: the step is a prime that divides none of the list lengths used here. */
function scramble<T>(items: readonly T[]): T[] {
  const step = 1009;
  return items.flatMap((_, index) => items[(index * step) % items.length] ?? []);
}
