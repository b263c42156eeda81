/**
 * The seven states that every service's status words are mapped to.
 *
 * `waiting` and `running` are open; `succeeded`, `failed`, `skipped` (ended without doing the work) and `gone` (it
 * succeeded once, and what it made is no longer there) are terminal; `unknown` is a word that no API page documents, or none.
 */
export const states = ["waiting", "running", "succeeded", "failed", "skipped", "gone", "unknown"] as const;

export type State = (typeof states)[number];

/** A state beside the service's own word for it. */
interface ReadState {
  readonly state: State;
  readonly rawState: string | undefined;
}

/** Whether work is still under way or to come. */
export function isOpen(state: State): boolean {
  return state === "waiting" || state === "running";
}

/**
 * A reader for one service's words.
 *
 * Words match whole, case-sensitive and untrimmed: `success ` or `SUCCEED` from the wrong service is `unknown`, since a
 * word that nobody documented must never count as a success.
 */
export function wordsToStates(words: Readonly<Record<string, State>>): (word: string | undefined) => ReadState {
  const table = new Map(Object.entries(words));
  return (word) => ({ state: (word === undefined ? undefined : table.get(word)) ?? "unknown", rawState: word });
}
