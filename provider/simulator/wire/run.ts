import { createHash } from "node:crypto";
import { simulatorResources } from "../services/defaults";

/** How a run stands. `unknownWord` ended with a status word that no page documents; `timedOut` and `skipped` are CBR's. */
type RunOutcome =
  "waiting" | "open" | "succeeded" | "failed" | "timedOut" | "skipped" | "expired" | "deleted" | "unknownWord";

/**
 * One backup run, in no service's words. Scenarios tell a history in runs, and each service's builder spells a run as its
 * page does, so that the services of a scenario always tell the same story. A builder leaves out the values for which its
 * service has no field.
 */
export interface Run {
  /** 1 is the newest. Ids are made from it, so they are stable however the clock moves. */
  readonly number: number;
  readonly outcome: RunOutcome;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Epoch milliseconds; absent while the run is open. */
  readonly endedAt?: number;
  /** Epoch milliseconds of a change after the end, such as that a backup expired. */
  readonly touchedAt?: number;
  /** A status word in place of the outcome's own, sent as it is. */
  readonly word?: string;
  /** The work of the run; default a backup. A restore is CCE's rollback. */
  readonly work?: "restore";
  /** By default odd numbers are automatic and even ones manual. */
  readonly backupType?: "auto" | "manual" | "unstated";
  /** Default true, in the services that say it. */
  readonly incremental?: boolean | "unstated";
  /** Bytes; by default a success has 880,232. */
  readonly size?: number | "unstated";
  /** Parts that failed, and which of the log's counters says so; which kinds of work have them is not documented. */
  readonly failedParts?: { readonly counter: "remove_resources" | "sync"; readonly count: number };
  /**
   * How CBR's two lists differ on the run. One of them may lack it, or the log says that it failed although the backup is
   * there. Or the backup is a copy, of another project, being deleted, of too few disks, or cannot be restored.
   */
  readonly cbr?: "noLog" | "noBackup" | "logFailed" | "replication" | "shared" | "deleting" | "fewerDisks" | "na";
  /** How CBR spells the run's instants; with an offset by default. */
  readonly cbrTime?: (milliseconds: number) => string;
  /** The service's explanation of a failure, in place of the usual one. */
  readonly message?: string;
}

/** The status word of a run. A scenario that asks for a word which its service does not have is a defect, and says so. */
export function statusWord(run: Run, words: Readonly<Partial<Record<RunOutcome, string>>>): string {
  const word = run.word ?? words[run.outcome];
  if (word === undefined) {
    throw new RangeError(`This service has no status word for ${run.outcome}.`);
  }
  return word;
}

export function isAutomatic(run: Run): boolean {
  return run.backupType === undefined ? run.number % 2 === 1 : run.backupType === "auto";
}

/** Whether the work was done to its end, even if nothing of it is left. */
export function wasCompleted({ outcome }: Run): boolean {
  return outcome === "succeeded" || outcome === "expired" || outcome === "deleted";
}

/** A UUID that looks invented, different for each number and each two-letter hexadecimal family. */
export function inventedUuid(family: string, number: number): string {
  return uuid(family, "0000-4000-8000", number);
}

const defaultResources: readonly string[] = Object.values(simulatorResources);

/** The same for a thing that belongs to one resource: no two resources share one, and the default ones have round ones. */
export function ownedUuid(family: string, number: number, resourceId: string): string {
  if (defaultResources.includes(resourceId)) {
    return inventedUuid(family, number);
  }
  const digest = createHash("sha256").update(resourceId).digest("hex");
  return uuid(family, `${digest.slice(0, 4)}-4${digest.slice(4, 7)}-8${digest.slice(7, 10)}`, number);
}

function uuid(family: string, middle: string, number: number): string {
  return `${family}000000-${middle}-${number.toString(16).padStart(12, "0")}`;
}

/** The last sign of life of a run: a later change, its end, or some instant on the way. */
export function updatedAt(run: Run): number {
  return run.touchedAt ?? run.endedAt ?? run.startedAt + (run.outcome === "waiting" ? 0 : 60_000);
}
