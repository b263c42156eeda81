import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** How a server of the project stands. */
export type CbrFate = "healthy" | "stale" | "failed" | "running";

/** One in fifty each is stale, has a failed last task, or a task that runs. */
export function cbrFateOf(server: number): CbrFate {
  return ({ 7: "stale", 19: "failed", 31: "running" } as const)[server % 50] ?? "healthy";
}

/** The verdict on `lastBackupMaximumAge: 26h`, `lastTaskSucceeded` and `noTaskRunning`. */
export const cbrVerdicts: Readonly<Record<CbrFate, string>> = {
  healthy: "pass",
  stale: "fail",
  failed: "fail",
  running: "pending",
};

export function cbrServerIdAt(server: number): string {
  return `5e71e500-0000-4000-8000-${server.toString(16).padStart(12, "0")}`;
}

/** A gate file on the first servers of the project, as many as are asked for. */
export function cbrGateFile(servers: number): string {
  const lines = Array.from(
    { length: servers },
    (_, at) => `  - { name: server-${at}, service: cbr, evidence: backups, resourceId: ${cbrServerIdAt(at)} }\n`,
  );
  const criteria = "{ lastBackupMaximumAge: 26h, lastTaskSucceeded: true, noTaskRunning: true }";
  return `apiVersion: hwbackup/v1\ncriteria: ${criteria}\ntargets:\n${lines.join("")}`;
}

/** The CBR of one project; it shares no code with what reads it. */
export interface CbrServer {
  readonly url: string;
  /** Requests by the list that they asked for, such as `operation-logs waiting`, and the resource, where they name one. */
  readonly requests: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

interface Row {
  readonly resource: string;
  readonly status: string;
  readonly wire: object;
}

const [minute, hour] = [60_000, 3_600_000];

function rowsOf(server: number, backups: number, now: number): { readonly logs: Row[]; readonly backups: Row[] } {
  const resource = cbrServerIdAt(server);
  const fate = cbrFateOf(server);
  const lists = { logs: [] as Row[], backups: [] as Row[] };
  for (let run = 0; run < backups; run++) {
    const begin = now - (run * 24 + (fate === "stale" ? 60 : 2)) * hour - server * 1000;
    const at = (time: number): string => new Date(time).toISOString().replace("Z", "+00:00");
    const idOf = (kind: string): string => `${kind}${String(run).padStart(6, "0")}${resource.slice(8)}`;
    const [id, checkpoint] = [idOf("ba"), idOf("cc")];
    const isNewest = run === 0;
    const status = isNewest && fate === "failed" ? "failed" : isNewest && fate === "running" ? "running" : "success";
    lists.logs.push({
      resource,
      status,
      wire: {
        id: idOf("cb"),
        operation_type: "backup",
        status,
        checkpoint_id: checkpoint,
        vault_id: "fa000000-0000-4000-8000-000000000001",
        vault_name: "vault",
        provider_id: "0daac4c5-6707-4851-97ba-169e36266b66",
        created_at: at(begin),
        started_at: at(begin),
        ended_at: status === "running" ? null : at(begin + 10 * minute),
        updated_at: at(begin + 10 * minute),
        error_info: status === "failed" ? { code: "BackupService.6599", message: "failed" } : { code: "", message: "" },
        extra_info: {
          backup: { backup_id: id, backup_name: `backup-${run}`, incremental: "true", app_consistency_status: "0" },
          common: { progress: status === "success" ? 100 : 40, request_id: `req-${id}`, task_id: checkpoint },
          resource: { id: resource, type: "OS::Nova::Server", name: `server-${server}` },
        },
      },
    });
    if (status !== "success") continue;
    lists.backups.push({
      resource,
      status: "available",
      wire: {
        ...{ id, checkpoint_id: checkpoint, name: `backup-${run}`, description: "", status: "available" },
        ...{
          image_type: "backup",
          incremental: true,
          parent_id: null,
          children: [],
          replication_records: [],
          version: 3,
        },
        ...{
          created_at: at(begin),
          protected_at: at(begin + minute),
          updated_at: at(begin + 10 * minute),
          expired_at: null,
        },
        ...{ resource_id: resource, resource_name: `server-${server}`, resource_type: "OS::Nova::Server" },
        ...{ resource_az: "cn-north-4a", resource_size: 50, provider_id: "0daac4c5-6707-4851-97ba-169e36266b66" },
        vault_id: "fa000000-0000-4000-8000-000000000001",
        project_id: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
        scheduled_operation_id: null,
        extend_info: { auto_trigger: true, progress: 100, supported_restore_mode: "backup", contain_system_disk: true },
      },
    });
  }
  return lists;
}

/** Starts the service on a free port of loopback, with the given number of servers, and of runs of each, one a day. */
export async function startCbrServer({ servers, backups }: { servers: number; backups: number }): Promise<CbrServer> {
  const now = Date.now();
  const all = Array.from({ length: servers }, (_, server) => rowsOf(server, backups, now));
  const lists = {
    "operation-logs": all.flatMap(({ logs }) => logs),
    backups: all.flatMap((one) => one.backups),
  };
  const requests = new Map<string, number>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
    const name = pathname.endsWith("/backups") ? "backups" : "operation-logs";
    const [status, resource] = [searchParams.get("status"), searchParams.get("resource_id")];
    const list = [name, status, resource].filter(Boolean).join(" ");
    requests.set(list, (requests.get(list) ?? 0) + 1);
    const rows = lists[name].filter(
      (row) => (status === null || row.status === status) && (resource === null || row.resource === resource),
    );
    const [offset, limit] = [Number(searchParams.get("offset") ?? 0), Number(searchParams.get("limit") ?? 1000)];
    const page = rows.slice(offset, offset + limit).map(({ wire }) => wire);
    const body = JSON.stringify({ count: rows.length, offset, limit, [name.replace("-", "_")]: page });
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
