import type { OracleTarget } from "./types";
import { evidenceOf } from "./evidence";

type Words = Readonly<Record<string, readonly string[]>>;

const operationLog: Words = {
  waiting: ["waiting"],
  running: ["running"],
  succeeded: ["success"],
  failed: ["failed", "timeout"],
  skipped: ["skipped"],
};

/** The published tables of states: service, evidence, state, and the raw words that mean it, matched whole. */
const table: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  cce: {
    snapshotTasks: {
      waiting: ["Init", "Queuing", "Pause"],
      running: ["Running"],
      succeeded: ["Success"],
      failed: ["Failed"],
    },
  },
  css: {
    logBackups: { running: ["RUNNING"], succeeded: ["SUCCESS"], failed: ["FAIL"] },
    // PART_FAILED ended with a part of the data: a partial success, which `onPartial` judges.
    dataSnapshots: { running: ["BUILDING"], succeeded: ["COMPLETED", "PART_FAILED"], failed: ["FAILED"] },
  },
  dws: {
    action: {
      waiting: ["WAITING"],
      running: ["RUNNING", "ROLLBACK_RUNNING"],
      succeeded: ["SUCCESS"],
      failed: ["FAILED", "ROLLBACK_FAIL", "ROLLBACK_SUCCESS"],
    },
    snapshots: { running: ["CREATING"], succeeded: ["AVAILABLE", "RESTORING"], failed: ["UNAVAILABLE"] },
  },
  cbr: {
    operationLog,
    // Backups say what exists, their logs what ran: the words of both.
    backups: {
      waiting: ["waiting_protect", "waiting"],
      running: ["protecting", "running"],
      succeeded: ["available", "restoring", "waiting_restore", "success"],
      failed: ["error", "failed", "timeout"],
      skipped: ["skipped"],
      gone: ["deleting", "waiting_delete"],
    },
  },
  dcs: {
    backups: {
      waiting: ["waiting"],
      running: ["backuping"],
      succeeded: ["succeed"],
      failed: ["failed"],
      gone: ["expired", "deleted"],
    },
  },
};

const oldest: Readonly<Record<string, string>> = {
  cce: "snapshotTasks",
  css: "logBackups",
  dws: "action",
  cbr: "operationLog",
  dcs: "backups",
};

/** The words that mean a state in an evidence of a service; none for `unknown`, and for a state that it does not know. */
export function wordsOf(service: string, state: string, evidence = oldest[service]): readonly string[] {
  return table[service]?.[evidence ?? ""]?.[state] ?? [];
}

/** The state that a raw word means. */
export function stateOf(service: string, evidence: string, word: string | undefined): string {
  const states = Object.entries(table[service]?.[evidence] ?? {});
  return states.find(([, words]) => word !== undefined && words.includes(word))?.[0] ?? "unknown";
}

/**
 * Whether the state of a record follows from its raw word. `unknown` always may: a word outside the table, none at all, a
 * record that contradicted itself when it was read, or a success with a part that is open or of an unknown word. `gone` may
 * stand beside a success: the service says that the backup cannot be restored.
 */
export function follows(target: OracleTarget, { state, rawState }: { state: string; rawState?: string }): boolean {
  if (state === "unknown") return true;
  const ofState = (one: string): readonly string[] => wordsOf(target.service, one, evidenceOf(target));
  const words = [...ofState(state), ...(state === "gone" ? ofState("succeeded") : [])];
  return rawState !== undefined && words.includes(rawState);
}

/** In progress or about to be; every other state but `unknown` is terminal. */
export function isOpen(state: string): boolean {
  return state === "waiting" || state === "running";
}
