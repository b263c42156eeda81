/** A project of CBR with generated histories, served page by page. It shares no code with what reads it. */
import type { Transport, TransportResponse } from "../../../../provider/api/transport/transport";
import { hour, minute, readAt } from "../../../support/gates/judged";

/** A generator of the numbers 0 to below `count`, the same for one seed (Lehmer). */
export function numbers(seed: number): (count: number) => number {
  let state = (seed % 2147483646) + 1;
  const next = (count: number): number => (state = (state * 48271) % 2147483647) % count;
  // The first ones are close to each other for seeds that are.
  for (let at = 0; at < 5; at++) next(2);
  return next;
}

export type ListName = "waiting" | "running" | "logs" | "backups";

/** How a list differs from the page that documents it. */
export interface Misbehaviour {
  /** Rows of a page at most. */
  readonly pageRows?: number;
  readonly refuses?: ListName | "all";
  /** Answers 500 to a page that begins at this row or behind it. */
  readonly failsAt?: { readonly list: ListName; readonly row: number };
  /** Leaves out the rows from this one on, and counts them. */
  readonly endsAt?: { readonly list: ListName; readonly row: number };
  /** Tells something else of a row in a page that does not begin with the first one, and repeats it there. */
  readonly changes?: { readonly list: ListName; readonly row: number };
  readonly ignoresOffset?: ListName;
  readonly ignoresStatus?: ListName;
  /** The count that the list states in the place of the number of its rows; or that it states none. */
  readonly count?: number | "none";
  /** Rows of another resource before all others, in each list. */
  readonly others?: number;
}

interface Row {
  readonly resourceId: string | undefined;
  readonly status: string;
  readonly wire: Readonly<Record<string, unknown>>;
}

/** One request. */
export interface Asked {
  readonly list: ListName;
  /** The resource that the list is filtered by, if it is. */
  readonly resource: string | null;
  readonly enterpriseProject: string | null;
  readonly projectId: string;
  readonly limit: number;
}

export interface CbrProject {
  readonly idOf: (server: number) => string;
  readonly serve: (how: Misbehaviour) => { readonly transport: Transport; readonly asked: readonly Asked[] };
}

const logWords = ["success", "failed", "skipped", "timeout", "running", "waiting", "odd"] as const;
const listWords = ["available", "error", "protecting", "deleting", "restoring", "odd"] as const;
const at = (milliseconds: number): string => new Date(readAt - milliseconds).toISOString().replace("Z", "+00:00");

type Next = ReturnType<typeof numbers>;

function isEnded(status: string): boolean {
  return ["success", "failed", "skipped", "timeout"].includes(status);
}

function logOf(next: Next, id: string, began: number, more: { resourceId?: string; backup: string }): Row {
  const { resourceId, backup } = more;
  const status = logWords[next(3) === 0 ? next(logWords.length) : 0] ?? "success";
  const names = next(4);
  const wire = {
    id,
    status,
    operation_type: next(8) === 0 ? "restore" : "backup",
    vault_id: next(5) === 0 ? null : `v${next(2)}`,
    checkpoint_id: names < 3 ? `c-${backup}` : null,
    started_at: status === "waiting" ? null : at(began),
    created_at: at(began),
    ended_at: isEnded(status) ? at(began - 10 * minute) : null,
    error_info: status === "failed" ? { code: "BackupService.6599", message: "could not" } : { code: "", message: "" },
    extra_info: {
      ...(names > 0 ? { backup: { backup_id: backup } } : {}),
      ...(resourceId === undefined ? {} : { resource: { id: resourceId, type: "OS::Nova::Server" } }),
      common: { progress: status === "success" ? 100 : 40 },
    },
  };
  return { resourceId, status, wire };
}

function backupOf(next: Next, id: string, began: number, resourceId: string): Row {
  const status = listWords[next(3) === 0 ? next(listWords.length) : 0] ?? "available";
  const wire = {
    id,
    checkpoint_id: `c-${id}`,
    status,
    image_type: next(8) === 0 ? "replication" : "backup",
    created_at: at(began),
    protected_at: null,
    resource_id: resourceId,
    resource_type: "OS::Nova::Server",
    vault_id: `v${next(2)}`,
    project_id: next(12) === 0 ? "another" : "p",
    extend_info: { auto_trigger: true, supported_restore_mode: next(10) === 0 ? "na" : "backup" },
  };
  return { resourceId, status, wire };
}

/** Rows of a resource that no target names; as logs and as backups alike. */
function othersOf(count: number): Row[] {
  return Array.from({ length: count }, (_, number) => {
    const resourceId = "another";
    const ids = { id: `o${number}`, resource_id: resourceId, extra_info: { resource: { id: resourceId } } };
    return { resourceId, status: "success", wire: { ...ids, status: "success", created_at: at(number * minute) } };
  });
}

function listOf(path: string, status: string | null): ListName {
  if (path.endsWith("/backups")) return "backups";
  return status === "waiting" || status === "running" ? status : "logs";
}

function answer(status: number, body: object): TransportResponse {
  const headers: Record<string, string> = { "content-type": "application/json", date: new Date(readAt).toUTCString() };
  return { status, header: (name) => headers[name.toLowerCase()], body: JSON.stringify(body) };
}

interface Parts {
  readonly servers: number;
  /** Logs that name no resource. */
  readonly ofVault?: number;
  /** The vault of a failed backup that names no resource. */
  readonly namelessIn?: string;
}

/** A project with the given number of servers. Each has a history of its own. */
export function cbrProject(next: Next, { servers, ofVault = 0, namelessIn }: Parts): CbrProject {
  const idOf = (server: number): string => `5e000000-0000-4000-8000-00000000000${server}`;
  const logs: Row[] = [];
  const backups: Row[] = [];
  for (let server = 0; server < servers; server++) {
    const runs = next(6);
    for (let run = 0; run < runs; run++) {
      const [resourceId, backup] = [idOf(server), `b${server}-${run}`];
      const began = (run * 20 + next(24)) * hour + 20 * minute;
      if (next(6) > 0) logs.push(logOf(next, `l${server}-${run}`, began, { resourceId, backup }));
      if (next(6) > 0) backups.push(backupOf(next, backup, began, resourceId));
    }
  }
  for (let at = 0; at < ofVault; at++) logs.push(logOf(next, `v-${at}`, at * hour, { backup: `none-${at}` }));
  if (namelessIn !== undefined) {
    const { wire } = backupOf(next, "nameless", 2 * hour, idOf(0));
    const nameless = {
      status: "error",
      image_type: "backup",
      project_id: "p",
      vault_id: namelessIn,
      resource_id: null,
    };
    backups.push({ resourceId: undefined, status: "error", wire: { ...wire, ...nameless } });
  }
  // The order of the list is not documented.
  const mixed = (rows: Row[]): Row[] =>
    rows
      .map((row) => [next(1000), row] as const)
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row);
  const lists = { logs: mixed(logs), backups: mixed(backups) };

  return {
    idOf,
    serve(how) {
      const asked: Asked[] = [];
      const transport: Transport = ({ url }) => {
        const { pathname, searchParams } = new URL(url);
        const status = searchParams.get("status");
        const resource = searchParams.get("resource_id");
        const list = listOf(pathname, status);
        const enterpriseProject = searchParams.get("enterprise_project_id");
        const [, , projectId = ""] = pathname.split("/");
        asked.push({ list, resource, enterpriseProject, projectId, limit: Number(searchParams.get("limit")) });
        if (how.refuses === list || how.refuses === "all")
          return Promise.resolve(answer(403, { error_code: "BackupService.8600", error_msg: "No permission." }));
        const ofStatus = status !== null && how.ignoresStatus !== list;
        const others = resource === null && status === null ? (how.others ?? 0) : 0;
        const all = [...othersOf(others), ...(list === "backups" ? lists.backups : lists.logs)].filter(
          (row) => (!ofStatus || row.status === status) && (resource === null || row.resourceId === resource),
        );
        const first = how.ignoresOffset === list ? 0 : Number(searchParams.get("offset"));
        if (how.failsAt?.list === list && first >= how.failsAt.row)
          return Promise.resolve(answer(500, { error_code: "BackupService.9998", error_msg: "Internal error." }));
        const told = how.endsAt?.list === list ? all.slice(0, how.endsAt.row) : all;
        const size = Math.min(Number(searchParams.get("limit")), how.pageRows ?? Number.POSITIVE_INFINITY);
        const rows = told.slice(first, first + size).map(({ wire }) => wire);
        const changed = how.changes?.list === list && first > 0 ? told[how.changes.row]?.wire : undefined;
        if (changed !== undefined) rows.push({ ...changed, name: "another", operation_type: "restore" });
        const count = how.count === "none" ? {} : { count: resource === null ? (how.count ?? all.length) : all.length };
        return Promise.resolve(answer(200, { ...count, [list === "backups" ? "backups" : "operation_logs"]: rows }));
      };
      return { transport, asked };
    },
  };
}
