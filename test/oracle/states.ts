/** The published table of states: service, state, and the raw words that mean it, matched whole and case-sensitively. */
const table: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  cce: {
    waiting: ["Init", "Queuing", "Pause"],
    running: ["Running"],
    succeeded: ["Success"],
    failed: ["Failed"],
  },
  css: { running: ["RUNNING"], succeeded: ["SUCCESS"], failed: ["FAIL"] },
  dws: {
    waiting: ["WAITING"],
    running: ["RUNNING", "ROLLBACK_RUNNING"],
    succeeded: ["SUCCESS"],
    failed: ["FAILED", "ROLLBACK_FAIL", "ROLLBACK_SUCCESS"],
  },
  cbr: {
    waiting: ["waiting"],
    running: ["running"],
    succeeded: ["success"],
    failed: ["failed", "timeout"],
    skipped: ["skipped"],
  },
  dcs: {
    waiting: ["waiting"],
    running: ["backuping"],
    succeeded: ["succeed"],
    failed: ["failed"],
    gone: ["expired", "deleted"],
  },
};

/** The words that mean a state in a service; none for `unknown`, and for a state that the service does not know. */
export function wordsOf(service: string, state: string): readonly string[] {
  return table[service]?.[state] ?? [];
}

/**
 * Whether a state follows from the raw word. `unknown` always may: a word outside the table, none at all, a record that
 * contradicted itself when it was read, or a success with a part that is open or of an unknown word. `gone` may stand
 * beside a success: the service says that the backup cannot be restored.
 */
export function follows(service: string, state: string, rawState: string | undefined): boolean {
  if (state === "unknown") return true;
  const words = [...wordsOf(service, state), ...(state === "gone" ? wordsOf(service, "succeeded") : [])];
  return rawState !== undefined && words.includes(rawState);
}

/** In progress or about to be; every other state but `unknown` is terminal. */
export function isOpen(state: string): boolean {
  return state === "waiting" || state === "running";
}
