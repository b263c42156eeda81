import type { OracleRecord } from "../types";
import { hoursAgo } from "./example";

/** What a record of an example says; times are hours before noon, and `null` leaves out what is otherwise there. */
export interface Said {
  readonly id?: string;
  /** Absent: an hour before the end, where there is an end. */
  readonly started?: number | null;
  readonly completed?: number;
  readonly created?: number;
  readonly raw?: string;
  readonly kind?: string;
  readonly type?: string | null;
  readonly incremental?: boolean;
  readonly size?: number | null;
  readonly failedParts?: number;
}

const usualWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dcs: { waiting: "waiting", running: "backuping", succeeded: "succeed", failed: "failed", gone: "expired" },
  cbr: { waiting: "waiting", running: "running", succeeded: "success", failed: "failed", skipped: "skipped" },
  cce: { waiting: "Queuing", running: "Running", succeeded: "Success", failed: "Failed" },
  css: { running: "RUNNING", succeeded: "SUCCESS", failed: "FAIL" },
  dws: { waiting: "WAITING", running: "RUNNING", succeeded: "SUCCESS", failed: "FAILED" },
};

const usualKinds: Readonly<Record<string, string>> = {
  dcs: "instanceBackup",
  cbr: "backup",
  cce: "master-backup",
  css: "logBackup",
  dws: "SNAPSHOTTING",
};

function record(service: string, state: string, said: Said): OracleRecord {
  const started = said.started === undefined && said.completed !== undefined ? said.completed + 1 : said.started;
  const hasType = service === "dcs" || service === "css";
  const type = said.type === undefined && hasType ? "auto" : said.type;
  const size = said.size === undefined && service === "dcs" ? 1000 : said.size;
  return {
    service,
    resourceId: "resource-1",
    ...(said.id === undefined ? {} : { id: said.id }),
    kind: said.kind ?? usualKinds[service]!,
    ...(type === undefined || type === null ? {} : { backupType: type }),
    ...(said.incremental === undefined ? {} : { incremental: said.incremental }),
    state,
    rawState: said.raw ?? usualWords[service]?.[state] ?? "Erasing",
    ...(said.created === undefined ? {} : { createdAt: hoursAgo(said.created) }),
    ...(started === undefined || started === null ? {} : { startedAt: hoursAgo(started) }),
    ...(said.completed === undefined ? {} : { completedAt: hoursAgo(said.completed) }),
    ...(size === undefined || size === null ? {} : { sizeBytes: size }),
    ...(said.failedParts === undefined ? {} : { failedParts: said.failedParts }),
    evidenceGrade: service === "dcs" ? "artefact" : "jobHistory",
  };
}

export const dcs = (state: string, said: Said = {}): OracleRecord => record("dcs", state, said);
export const cbr = (state: string, said: Said = {}): OracleRecord => record("cbr", state, said);
export const cce = (state: string, said: Said = {}): OracleRecord => record("cce", state, said);
export const css = (state: string, said: Said = {}): OracleRecord => record("css", state, said);
export const dws = (state: string, said: Said = {}): OracleRecord => record("dws", state, said);
