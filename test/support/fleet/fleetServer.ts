import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createQuota } from "../faultServer/quota";
import { fateOf, indexOf, type Fate } from "./fleetTarget";

export interface FleetServerOptions {
  /** Requests per second that it lets through; the rest is answered with 429. Default: no limit. */
  readonly rate?: number;
  /** Milliseconds before each answer. Default none. */
  readonly latency?: number;
  /** Backups that each target has. Default 20. */
  readonly records?: number;
  /** What becomes of a target. Default: as in the gate file of a fleet. */
  readonly fate?: (index: number) => Fate;
  /** Never answers from this request on, counted from 0: the fleet is then in the middle of its reads. */
  readonly holdsFrom?: number;
  /** Text in a field of each record that a service is free to fill. */
  readonly remark?: string;
}

/** A service that holds the backups of a whole fleet; it shares no code with what reads it. */
export interface FleetServer {
  readonly url: string;
  /** Requests by how they ended: let through, over the quota, and 429 for a target that is never let through. */
  readonly counts: { granted: number; overQuota: number; throttled: number };
  /** Resolves once so many requests were let through. */
  readonly granted: (count: number) => Promise<void>;
  /** Resolves once so many requests came, answered or not. */
  readonly seen: (count: number) => Promise<void>;
  close(): Promise<void>;
}

const path = /^\/v2\/[^/]+\/instances\/([^/]+)\/backups\?/;
const hour = 3_600_000;

/** Backups of one instance, an hour apart, newest first; the newest ended `age` ago. */
function backupsOf(
  instance: string,
  page: URLSearchParams,
  now: number,
  age: number,
  state: string,
  count: number,
  remark: string,
): string {
  const offset = Number(page.get("offset") ?? "0");
  const rows = Array.from({ length: count }, (_, at) => {
    const ended = new Date(now - age - at * hour).toISOString();
    return {
      backup_id: `${instance.slice(0, -4)}${at.toString(16).padStart(4, "0")}`,
      instance_id: instance,
      backup_name: `backup_${at}`,
      period: "01:00-02:00",
      size: 880_232 + at,
      backup_type: "auto",
      created_at: ended,
      updated_at: ended,
      execution_at: ended,
      progress: "100.00",
      error_code: null,
      remark,
      status: at === 0 ? state : "succeed",
      is_support_restore: "TRUE",
      backup_format: "rdb",
    };
  });
  const listed = rows.slice(offset, offset + Number(page.get("limit") ?? "10"));
  return JSON.stringify({ total_num: count, backup_record_response: listed });
}

/** Answers of status 200 that are none, in turn. */
const malformed: readonly ((good: string) => string)[] = [
  () => "<html><body>Please log in</body></html>",
  (good) => good.slice(0, good.length / 2),
  () => JSON.stringify({ items: [] }),
  () => "",
];

/** Starts the service on a free port of loopback. */
export async function startFleetServer(options: FleetServerOptions = {}): Promise<FleetServer> {
  const {
    rate,
    latency = 0,
    records = 20,
    holdsFrom = Number.POSITIVE_INFINITY,
    remark = "",
    fate: given = fateOf,
  } = options;
  const quota =
    rate === undefined
      ? undefined
      : createQuota({ kind: "bucket", rate, retryAfter: false, elapsed: () => performance.now() });
  const counts = { granted: 0, overQuota: 0, throttled: 0 };
  // One moment for all answers: two pages of one list tell the same of a record.
  const now = Date.now();
  let seen = 0;
  const watchers = new Set<() => void>();
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        watchers.delete(look);
        resolve();
      };
      watchers.add(look);
      look();
    });
  const changed = (): void => {
    for (const look of [...watchers]) look();
  };

  const send = (response: ServerResponse, status: number, body: string): void => {
    response.writeHead(status, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) });
    response.end(body);
  };
  const tooMany = (response: ServerResponse): void =>
    send(
      response,
      429,
      JSON.stringify({ error_code: "APIGW.0308", error_msg: "The throttling threshold was reached" }),
    );

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const [, id = ""] = path.exec(request.url ?? "") ?? [];
    const index = indexOf(id);
    if (Number.isNaN(index)) {
      send(response, 404, JSON.stringify({ error_code: "DCS.4005", error_msg: "none" }));
      return;
    }
    const isHeld = seen++ >= holdsFrom;
    changed();
    if (isHeld) return;
    if (quota !== undefined && quota.take() > 0) {
      counts.overQuota++;
      tooMany(response);
      return;
    }
    counts.granted++;
    changed();
    const fate = given(index);
    if (fate === "throttled") {
      counts.throttled++;
      tooMany(response);
      return;
    }
    const state = fate === "failed" ? "failed" : "succeed";
    const { searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
    const good = backupsOf(id, searchParams, now, fate === "stale" ? 72 * hour : hour / 2, state, records, remark);
    const bad = fate === "malformed" ? malformed[Math.floor(index / 100) % malformed.length] : undefined;
    send(response, 200, bad === undefined ? good : bad(good));
  };
  const server = createServer((request, response) => {
    if (latency === 0) answer(request, response);
    else setTimeout(() => answer(request, response), latency);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    granted: (count) => until(() => counts.granted >= count),
    seen: (count) => until(() => seen >= count),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
