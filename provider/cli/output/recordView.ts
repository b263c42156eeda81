import Table from "cli-table3";
import { cleanRemoteText } from "../../core/remoteText";
import type { BackupRecord } from "../../core/records/record";

/** A size in bytes as people read it. */
export function inBytes(bytes: number | undefined): string {
  if (bytes === undefined) return "-";
  const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
  const power = Math.min(units.length - 1, bytes < 1024 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return `${Math.round((bytes / 1024 ** power) * 10) / 10} ${units[power] ?? ""}`;
}

/** Records as a table for people. */
export function recordTable(records: readonly BackupRecord[]): string {
  const table = new Table({
    head: ["state", "raw", "kind", "type", "started", "completed", "size", "id"],
    style: { head: [], border: [], compact: true },
  });
  table.push(
    ...records.map((record) =>
      [
        record.state,
        record.rawState ?? "-",
        record.kind,
        record.backupType ?? "-",
        record.startedAt ?? "-",
        record.completedAt ?? "-",
        inBytes(record.sizeBytes),
        record.id ?? "-",
      ].map((text) => cleanRemoteText(text, 64)),
    ),
  );
  return table.toString();
}
