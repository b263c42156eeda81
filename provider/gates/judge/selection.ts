import type { BackupRecord } from "../../core/records/record";
import type { Target } from "../target";

/**
 * Whether a record belongs to what the target looks at. `unsaid`: it does not say its type, so that it can never count as
 * a success, while its failure or activity is seen.
 */
type Selected = "yes" | "no" | "unsaid";

function byBackupType({ facts, backupType }: Target, record: BackupRecord): Selected {
  // A service that states no backup types: nothing was asked, and nothing is missing.
  if (facts.backupTypes === undefined) return "yes";
  const stated = record.backupType;
  if (stated === undefined || !facts.backupTypes.includes(stated)) return "unsaid";
  return backupType === "any" || backupType === stated ? "yes" : "no";
}

function byInclude({ include }: Target, { incremental }: BackupRecord): Selected {
  if (include === "any") return "yes";
  if (incremental === undefined) return "unsaid";
  return incremental === (include === "incremental") ? "yes" : "no";
}

/** By kind, backup type and `include`. */
export function selected(target: Target, record: BackupRecord): Selected {
  if (!target.kinds.includes(record.kind)) return "no";
  const both = [byBackupType(target, record), byInclude(target, record)];
  return both.includes("no") ? "no" : both.includes("unsaid") ? "unsaid" : "yes";
}

/** The key of the target that keeps a record from being selected `yes`; `undefined` where none does. */
export function selectionKey(target: Target, record: BackupRecord): "kinds" | "backupType" | "include" | undefined {
  const answer = selected(target, record);
  if (answer === "yes") return undefined;
  if (!target.kinds.includes(record.kind)) return "kinds";
  return byBackupType(target, record) === answer ? "backupType" : "include";
}
