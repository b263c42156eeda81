import type { OracleAnswer, OracleRecord, OracleTarget } from "./types";
import { follows } from "./states";

/** Each record once: identical ones are one, whether or not they have an id. */
export function distinct(records: readonly OracleRecord[]): readonly OracleRecord[] {
  const byContent = new Map(records.map((record) => [contentOf(record), record]));
  return [...byContent.values()];
}

/**
 * Whether an answer, with `records` each one once, contradicts itself: two different records with one id, a state that
 * does not follow from the raw word, something of another resource.
 */
export function contradictsItself(
  target: OracleTarget,
  answer: OracleAnswer,
  records: readonly OracleRecord[],
): boolean {
  if (isOfAnother(target, answer) || (answer.actionName ?? target.actionName) !== target.actionName) return true;
  const ids = records.flatMap((record) => record.id ?? []);
  return (
    new Set(ids).size < ids.length ||
    records.some((record) => isOfAnother(target, record)) ||
    records.some((record) => !follows(record.service, record.state, record.rawState))
  );
}

function isOfAnother(target: OracleTarget, one: { service: string; resourceId: string }): boolean {
  return one.service !== target.service || one.resourceId !== target.resourceId;
}

/** The same text for the same content, in whatever order the keys stand. */
function contentOf(record: OracleRecord): string {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return JSON.stringify(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}
