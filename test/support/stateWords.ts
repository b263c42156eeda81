import type { State } from "../../provider/core/records/state";

/** Every status word that a service is known to use, with its state: the table of states, service by service. */
export const stateWords = {
  cce: {
    Init: "waiting",
    Queuing: "waiting",
    Pause: "waiting",
    Running: "running",
    Success: "succeeded",
    Failed: "failed",
  },
  css: { RUNNING: "running", SUCCESS: "succeeded", FAIL: "failed" },
  dws: {
    WAITING: "waiting",
    RUNNING: "running",
    ROLLBACK_RUNNING: "running",
    SUCCESS: "succeeded",
    FAILED: "failed",
    ROLLBACK_SUCCESS: "failed",
    ROLLBACK_FAIL: "failed",
  },
  cbr: {
    waiting: "waiting",
    running: "running",
    success: "succeeded",
    failed: "failed",
    timeout: "failed",
    skipped: "skipped",
  },
  dcs: {
    waiting: "waiting",
    backuping: "running",
    succeed: "succeeded",
    failed: "failed",
    expired: "gone",
    deleted: "gone",
  },
} as const satisfies Record<string, Record<string, State>>;

export type Service = keyof typeof stateWords;

/** Spellings that look like a word and are none, in every service. */
const nearWords = ["success ", " success", "SUCCEED", "Succeed", "succeeded", "SUCCEEDED", "Completed", "OK", "0", "1"];

/** Words that must be `unknown` for a service: those of the other services, its own in another letter case, near ones. */
export function foreignWords(service: Service): string[] {
  const own = Object.keys(stateWords[service]);
  const candidates = [
    ...Object.values(stateWords).flatMap((words) => Object.keys(words)),
    ...own.flatMap((word) => [word.toLowerCase(), word.toUpperCase(), `${word} `, `${word}S`, word.slice(0, -1)]),
    ...nearWords,
    "constructor",
    "__proto__",
  ];
  return [...new Set(candidates)].filter((word) => !own.includes(word));
}
