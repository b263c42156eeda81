import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import { Warnings } from "../../core/records/warnings";
import type { GetCssSnapshotsOutputs } from "../../generated/types";
import type { Target } from "../../gates/target";
import { missingPart, partWarning } from "../../queries/css/getSnapshots";
import type { QueryAnswer } from "./evidenceSource";

type Row = GetCssSnapshotsOutputs["backups"][number];

/**
 * The indices that the text of a snapshot does not name. A pattern names none: what it matched when the snapshot was made
 * is not stated. Beside an exclusion (`-name`), which no page documents, nothing is named.
 */
function notNamed(text: string, asked: readonly string[]): readonly string[] {
  const names = new Set(text.split(","));
  return [...names].some((name) => name.trim().startsWith("-")) ? asked : asked.filter((name) => !names.has(name));
}

/** Why a snapshot does not hold each of the indices; `undefined` where it does. */
function missingIndices(row: Row, asked: readonly string[]): string | undefined {
  const part = missingPart(row);
  // One that ended with a part of its indices may lack any of them.
  if (part === undefined || row.indices === undefined || row.status !== "COMPLETED") return part;
  const missing = notNamed(row.indices, asked);
  if (missing.length === 0) return undefined;
  const shown = missing.length > 10 ? [...missing.slice(0, 10), `${missing.length - 10} more`] : missing;
  return `${part}, which do not name ${shown.join(", ")}`;
}

/** The snapshots for a target that names indices: one that holds each of them is whole, whatever else it leaves out. */
export function forIndices(list: QueryAnswer, { indices }: Pick<Target, "indices">): QueryAnswer {
  if (indices === undefined) return list;
  const rows = (list.outputs as GetCssSnapshotsOutputs).backups;
  const partial = new Warnings();
  const records = list.records.map((record, at) => {
    const row = rows[at];
    if (record.state !== "succeeded" || row === undefined) return record;
    const message = missingIndices(row, indices);
    if (message !== undefined) partial.add(partWarning);
    return message === undefined
      ? omitAbsent<BackupRecord>({ ...record, failedParts: row.failedShards, message })
      : { ...record, message };
  });
  const others = list.warnings.filter((warning) => !warning.startsWith(partWarning));
  return { ...list, records, warnings: [...others, ...partial.list()] };
}
