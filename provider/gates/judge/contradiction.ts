import type { BackupRecord } from "../../core/records/record";
import type { Target } from "../gate";

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
  const seen = new Set<string>();
  const ids = new Set<string>();
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
      return { contradiction: "a record's state does not follow from the service's own word" };
    }
    const text = canonical(record);
    if (seen.has(text)) {
      duplicates.push(record);
      continue;
    }
    seen.add(text);
    if (record.id !== undefined) {
      if (ids.has(record.id)) return { contradiction: "two records of one id say different things" };
      ids.add(record.id);
    }
    distinct.push(record);
  }
  return { records: distinct, duplicates };
}
