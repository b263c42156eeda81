import type { BackupRecord } from "../../core/records/record";
import type { Target } from "../target";

/** A record as text, whatever order its members came in: equal texts are equal records. */
function canonical(record: BackupRecord): string {
  return JSON.stringify(record, Object.keys(record).sort());
}

/** The records of an answer, each once, and the further copies of those; or in one clause why the answer cannot be believed. */
export function distinctRecords(
  target: Target,
  records: readonly BackupRecord[],
):
  | { readonly records: readonly BackupRecord[]; readonly duplicates: readonly BackupRecord[] }
  | { readonly contradiction: string } {
  // Compared as text only where ids do not tell records apart: the text of each record of a fleet takes long to write.
  const withId = new Map<string, BackupRecord>();
  const withoutId = new Set<string>();
  const distinct: BackupRecord[] = [];
  const duplicates: BackupRecord[] = [];
  const words = new Map(Object.entries(target.facts.words));
  for (const record of records) {
    if (record.service !== target.service || record.resourceId !== target.resourceId) {
      return { contradiction: "a record belongs to another resource" };
    }
    // `unknown` may stand beside any word: contradictions inside one record have become it already. So may `gone` beside
    // a success: the service says that it cannot be restored from.
    const stated = (record.rawState === undefined ? undefined : words.get(record.rawState)) ?? "unknown";
    const isLost = record.state === "gone" && stated === "succeeded";
    if (record.state !== "unknown" && record.state !== stated && !isLost) {
      return { contradiction: "the state of a record does not match the service's status word" };
    }
    const { id } = record;
    const other = id === undefined ? undefined : withId.get(id);
    if (other !== undefined && canonical(other) !== canonical(record)) {
      return { contradiction: "two records with one id differ" };
    }
    const text = id === undefined ? canonical(record) : undefined;
    if (other !== undefined || (text !== undefined && withoutId.has(text))) {
      duplicates.push(record);
      continue;
    }
    if (id !== undefined) withId.set(id, record);
    if (text !== undefined) withoutId.add(text);
    distinct.push(record);
  }
  return { records: distinct, duplicates };
}
