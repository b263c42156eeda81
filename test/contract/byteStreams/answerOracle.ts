import { stateWords, type Service } from "../../support/stateWords";
import { NotAnAnswer } from "./httpOracle";
import { shownRecord, type ShownRecord } from "./shownRecord";
import type { StreamCase } from "./streamCases";
import { epoch, goTime, member, membersOf, rfc3339, wholeNumber, word, zoneless, type Members } from "./wireValues";

/** What the pages say about one body. */
export interface Meaning {
  /** Each row, under the id that tells rows apart; `undefined` for a row without any. */
  readonly rows: readonly { readonly key: string | undefined; readonly wire: unknown; readonly record: ShownRecord }[];
  /** Rows that the service says it has. */
  readonly total: number | undefined;
}

function no(reason: string): never {
  throw new NotAnAnswer(reason);
}

function stateOf(service: Service, wire: unknown): { readonly state: string; readonly rawState: string | undefined } {
  const rawState = word(wire);
  const known: Readonly<Record<string, string>> = stateWords[service];
  const state = rawState !== undefined && Object.hasOwn(known, rawState) ? known[rawState] : undefined;
  return { state: state ?? "unknown", rawState };
}

const hasEnded = (state: string): boolean => ["succeeded", "failed", "skipped"].includes(state);

/** A documented list of objects: `undefined` when absent or null. */
function listAt(value: unknown, name: string): readonly unknown[] | undefined {
  const found = membersOf(value)[name];
  if (found === undefined || found === null) return undefined;
  if (!Array.isArray(found)) return no(`${name} is no list`);
  const rows: readonly unknown[] = found;
  for (const row of rows) if (membersOf(row) !== row) no(`a row of ${name} that is no object`);
  return rows;
}

function ownRow(row: unknown, ownerName: string, asked: string): void {
  const owner = member(row, ownerName);
  if (owner === undefined || owner === "") return;
  if (typeof owner !== "string" || owner.toLowerCase() !== asked.toLowerCase()) no("a row of somebody else");
}

type Reading = (body: Members, asked: StreamCase) => Meaning;

const readings: Readonly<Record<string, Reading>> = {
  cce: (body) => {
    const items = listAt(body, "items") ?? (body["kind"] === "List" ? [] : no("no list of tasks"));
    return {
      total: undefined,
      rows: items.map((wire) => {
        const { state, rawState } = stateOf("cce", member(member(wire, "status"), "phase"));
        const types = (listAt(member(wire, "spec"), "items") ?? []).map(
          (item) => word(member(item, "type")) ?? "unknown",
        );
        const ownKind = word(member(wire, "kind")) ?? "SnapshotTask";
        const known = ["master-backup-rollback", "master-backup"].find((type) => types.includes(type));
        const metadata = member(wire, "metadata");
        const key = word(member(metadata, "uid"));
        const record = shownRecord({
          id: key,
          kind: ownKind === "SnapshotTask" ? (known ?? types[0] ?? "master-backup") : "unknown",
          state,
          rawState,
          startedAt: goTime(member(metadata, "creationTimestamp")),
          completedAt: hasEnded(state) ? goTime(member(member(wire, "status"), "completionTime")) : undefined,
        });
        return { key, wire, record };
      }),
    };
  },
  css: (body, asked) => {
    const rows = listAt(body, "clusterLogRecord") ?? (body["totalSize"] === 0 ? [] : no("no list of records"));
    return {
      total: wholeNumber(member(body, "totalSize")),
      rows: rows.map((wire) => {
        ownRow(wire, "clusterId", asked.resourceId);
        const { state, rawState } = stateOf("css", member(wire, "status"));
        const [id, job] = [word(member(wire, "id")), word(member(wire, "jobId"))];
        const record = shownRecord({
          id,
          kind: "logBackup",
          backupType: word(member(wire, "jobTypes"))?.toLowerCase(),
          state,
          rawState,
          startedAt: epoch(member(wire, "createAt")),
          completedAt: hasEnded(state) ? epoch(member(wire, "finishedAt")) : undefined,
        });
        return { key: id !== undefined ? `id ${id}` : job !== undefined ? `job ${job}` : undefined, wire, record };
      }),
    };
  },
  dws: (body, asked) => {
    const documented = ["id", "action_name", "status", "cluster_name", "submit_time", "items"];
    const isDocumented = Object.keys(body).length === 0 || documented.some((name) => Object.hasOwn(body, name));
    if (!isDocumented) no("none of the documented members");
    const items = listAt(body, "items") ?? [];
    const [key, name] = [word(member(body, "id")), word(member(body, "action_name"))];
    const read = stateOf("dws", member(body, "status"));
    if (key === undefined && name === undefined && read.rawState === undefined && items.length === 0) {
      return { total: undefined, rows: [] };
    }
    const isAnother = name !== undefined && name !== asked.inputs["actionName"];
    const state = isAnother ? "unknown" : read.state;
    const ends = items
      .flatMap((item) => listAt(item, "sub_items") ?? [])
      .map((step) => zoneless(member(step, "end_time")));
    const latest = ends.includes(undefined) ? undefined : (ends as string[]).sort().at(-1);
    const record = shownRecord({
      id: key,
      kind: name ?? asked.inputs["actionName"],
      state,
      rawState: read.rawState,
      startedAt: zoneless(member(body, "submit_time")),
      completedAt: hasEnded(state) ? latest : undefined,
    });
    return { total: undefined, rows: [{ key, wire: body, record }] };
  },
  cbr: (body, asked) => {
    const wire = membersOf(body["operation_log"]);
    const key = wire["id"];
    if (typeof key !== "string" || key.toLowerCase() !== asked.resourceId.toLowerCase()) no("another log, or none");
    if (typeof wire["status"] !== "string") no("a log without a status");
    const { state, rawState } = stateOf("cbr", wire["status"]);
    const record = shownRecord({
      id: key,
      kind: word(member(wire, "operation_type")) ?? "unknown",
      state,
      rawState,
      startedAt: rfc3339(member(wire, "started_at")),
      completedAt: hasEnded(state) ? rfc3339(member(wire, "ended_at")) : undefined,
    });
    return { total: undefined, rows: [{ key: key, wire, record }] };
  },
  dcs: (body, asked) => {
    const rows = listAt(body, "backup_record_response") ?? (body["total_num"] === 0 ? [] : no("no list of backups"));
    return {
      total: wholeNumber(member(body, "total_num")),
      rows: rows.map((wire) => {
        ownRow(wire, "instance_id", asked.resourceId);
        const { state, rawState } = stateOf("dcs", member(wire, "status"));
        const key = word(member(wire, "backup_id"));
        const record = shownRecord({
          id: key,
          kind: "instanceBackup",
          backupType: word(member(wire, "backup_type")),
          state,
          rawState,
          startedAt: rfc3339(member(wire, "created_at")),
          completedAt: hasEnded(state) ? rfc3339(member(wire, "updated_at")) : undefined,
        });
        return { key, wire, record };
      }),
    };
  },
};

const errorNames = [
  ...["error_code", "errCode", "errorCode", "code", "error_msg", "externalMessage", "errorMessage", "errorMsg"],
  ...["message", "reason", "error"],
];

function depthOf(value: unknown): number {
  let depth = 0;
  for (let level = [value]; level.length > 0; depth++) {
    level = level.flatMap((one): unknown[] => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return depth;
}

/** What a JSON body says, by the pages alone. Throws {@link NotAnAnswer} for a body that no gate may build on. */
export function meaningOf(asked: StreamCase, json: unknown): Meaning {
  if (membersOf(json) !== json) no("JSON that is no object");
  const body = json as Members;
  for (const name of errorNames) {
    const said = Object.hasOwn(body, name) ? body[name] : undefined;
    const isText = typeof said === "string" && said.trim() !== "";
    if (isText || typeof said === "number" || (name === "error" && said === true)) no(`an error: ${name}`);
  }
  const inner = membersOf(member(body, "error"));
  if (Object.keys(inner).length > 0) no("an error object");
  // A container at depth 32 may still hold scalars.
  if (depthOf(json) > 33) no("JSON that is nested too deep");
  return (readings[asked.service] ?? no("no such query"))(body, asked);
}

const counting: Readonly<Record<string, (record: ShownRecord) => boolean>> = {
  cce: ({ kind }) => kind === "master-backup",
  css: ({ backupType }) => backupType === "manual" || backupType === "auto",
  dws: ({ kind }) => kind === "SNAPSHOTTING" || kind === "SNAPSHOTTING_FAILED",
  cbr: ({ kind }) => kind === "backup",
  dcs: ({ backupType }) => backupType === "manual" || backupType === "auto",
};

/** The end of the newest success among records that count as backups. */
export function latestOf(service: string, records: readonly ShownRecord[]): string | undefined {
  return records
    .filter((record) => record.state === "succeeded" && counting[service]?.(record) === true)
    .flatMap(({ completedAt }) => completedAt ?? [])
    .sort()
    .at(-1);
}
