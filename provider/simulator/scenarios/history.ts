import type { ServiceName } from "../queryNames";
import { backupRecord } from "../wire/backupRecord";
import { clusterAction } from "../wire/clusterAction";
import { logRecord } from "../wire/logRecord";
import { operationLog } from "../wire/operationLog";
import type { Run } from "../wire/run";
import { snapshotTask, snapshotTaskList } from "../wire/snapshotTask";
import type { RecordsScenario } from "./scenario";

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A run by its ages: how many milliseconds before now it began and, unless it is still open, ended. */
export interface PastRun {
  readonly outcome: Run["outcome"];
  readonly startedAgo: number;
  readonly endedAgo?: number;
}

/** A succeeded run of ten minutes, which is the most ordinary thing that a scenario contains. */
export function success(endedAgo: number): PastRun {
  return { outcome: "succeeded", startedAgo: endedAgo + 10 * minute, endedAgo };
}

export interface History {
  readonly description: string;
  /** Newest first; the newest gets number 1. */
  readonly runs: (service: ServiceName) => readonly PastRun[];
  /** Lists come in no useful order, which no page excludes; otherwise CCE lists oldest first, CSS and DCS newest first. */
  readonly scrambled?: boolean;
}

/**
 * The same history told by all five services. CCE, CSS and DCS list every run. DWS knows the newest one, under the
 * action SNAPSHOTTING, and under SNAPSHOTTING_FAILED as well when it failed. The CBR log is the newest run.
 */
export function historyScenario({ description, runs, scrambled = false }: History): RecordsScenario {
  const numbered = (service: ServiceName, now: number): Run[] =>
    runs(service).map(({ outcome, startedAgo, endedAgo }, index) => ({
      number: index + 1,
      outcome,
      startedAt: now - startedAgo,
      ...(endedAgo === undefined ? {} : { endedAt: now - endedAgo }),
    }));
  const listed = (all: readonly Run[]): readonly Run[] => (scrambled ? scramble(all) : all);
  return {
    kind: "records",
    description,
    cce: ({ now }) => {
      const all = numbered("cce", now);
      const oldestFirst = listed(all.toReversed());
      return snapshotTaskList(
        oldestFirst.map(snapshotTask),
        all.find(({ outcome }) => outcome === "succeeded")?.endedAt,
      );
    },
    css: ({ now }) => listed(numbered("css", now)).map(logRecord),
    dws: ({ now }, actionName, language) => {
      const [newest] = numbered("dws", now);
      const named =
        actionName === "SNAPSHOTTING" || (actionName === "SNAPSHOTTING_FAILED" && newest?.outcome === "failed");
      return newest !== undefined && named ? clusterAction(newest, actionName, language) : {};
    },
    cbr: ({ now, projectId }, operationLogId) => {
      const [newest] = numbered("cbr", now);
      return newest === undefined ? undefined : operationLog(newest, operationLogId, projectId);
    },
    dcs: ({ now }) => listed(numbered("dcs", now)).map(backupRecord),
  };
}

/** A fixed permutation: the step is a prime that divides none of the list lengths used here. */
function scramble<T>(items: readonly T[]): T[] {
  const step = 1009;
  return items.flatMap((_, index) => items[(index * step) % items.length] ?? []);
}
