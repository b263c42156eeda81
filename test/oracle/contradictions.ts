import type { OracleAnswer, OracleRecord, OracleTarget } from "./types";
import { evidenceOf, evidenceOfAnswer } from "./evidence";
import { follows } from "./states";

/** Each record once: identical ones are one, whether or not they have an id. */
export function distinct(records: readonly OracleRecord[]): readonly OracleRecord[] {
  // Records of different ids differ.
  if (new Set(records.flatMap(({ id }) => id ?? [])).size === records.length) return records;
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
  if (isOfAnother(target, answer) || isOfAnotherPlace(target, answer)) return true;
  if (evidenceOfAnswer(answer) !== evidenceOf(target)) return true;
  if ((answer.actionName ?? target.actionName) !== target.actionName) return true;
  if (questionOf(answer) !== questionOf(target)) return true;
  const ids = records.flatMap((record) => record.id ?? []);
  return (
    new Set(ids).size < ids.length ||
    records.some((record) => isOfAnother(target, record)) ||
    records.some((record) => !follows(target, record))
  );
}

function isOfAnother(target: OracleTarget, one: { service: string; resourceId: string }): boolean {
  return one.service !== target.service || one.resourceId !== target.resourceId;
}

/** What was asked beside the resource: its edition, by default the standard one, and names of indices in any order. */
function questionOf({ edition = "standard", indices = [] }: Pick<OracleTarget, "edition" | "indices"> | OracleAnswer) {
  return JSON.stringify([edition, new Set(indices).size, ...[...indices].sort()]);
}

/** Read in another region or project than the target names. An answer that does not say where is no contradiction. */
function isOfAnotherPlace(target: OracleTarget, { region, projectId }: OracleAnswer): boolean {
  const places = [
    [region ?? target.region, target.region],
    [projectId ?? target.projectId, target.projectId],
  ];
  return places.some(([said, asked]) => asked !== undefined && said !== asked);
}

/** The same text for the same content, in whatever order the keys stand. */
function contentOf(record: OracleRecord): string {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return JSON.stringify(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}
