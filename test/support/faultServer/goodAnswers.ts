import type { FunctionToken } from "../../../provider/generated/types";
import { queryNames, type QueryName } from "../../../provider/simulator/index";
import type { Answer, SeenRequest } from "../faultServer";
import { readFixture } from "../fixture";
import { wholeReply } from "./wireReply";

export const projectId = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

/** One of the five queries, asked about the resource that its page's example is about. */
export interface DocumentedQuery {
  readonly queryName: QueryName;
  readonly token: FunctionToken;
  readonly resourceArgument: string;
  /** The id in the documented answer, or an invented one where the answer has none. */
  readonly resourceId: string;
  /** Arguments beside the resource. */
  readonly more: Readonly<Record<string, string>>;
  /** The path for a resource; the project is in it. */
  readonly path: (resourceId: string) => string;
}

const uuid = "5560df16-cebf-4473-95c4-d1b573c16e79";

function documented(
  queryName: QueryName,
  resourceArgument: string,
  resourceId: string,
  path: (resourceId: string) => string,
  more: Readonly<Record<string, string>> = {},
): DocumentedQuery {
  const token = `huaweicloud-backup:${queryName.replace(".", ":")}` as FunctionToken;
  return { queryName, token, resourceArgument, resourceId, more, path };
}

/** The five queries. Each documented answer holds at least one record. */
export const documentedQueries: readonly DocumentedQuery[] = [
  documented(
    "cce.getClusterSnapshotTasks",
    "clusterId",
    uuid,
    (id) => `/api/v3.1/projects/${projectId}/clusters/${id}/operation/snapshot/tasks`,
  ),
  documented(
    "css.getLogBackupRecords",
    "clusterId",
    "4213d908-f5dc-4633-8401-cfd7175fca0c",
    (id) => `/v1.0/${projectId}/clusters/${id}/logs/records`,
  ),
  documented(
    "dws.getClusterAction",
    "clusterId",
    uuid,
    (id) => `/v1/${projectId}/clusters/${id}/actions/SNAPSHOTTING_FAILED`,
    { actionName: "SNAPSHOTTING_FAILED", dwsTimeZone: "Asia/Shanghai" },
  ),
  documented(
    "cbr.getOperationLog",
    "operationLogId",
    "4827f2da-b008-4507-ab7d-42d0df5ed912",
    (id) => `/v3/${projectId}/operation-logs/${id}`,
  ),
  documented("dcs.getInstanceBackups", "instanceId", uuid, (id) => `/v2/${projectId}/instances/${id}/backups`),
];

export function documentedQuery(queryName: QueryName): DocumentedQuery {
  const query = documentedQueries.find((candidate) => candidate.queryName === queryName);
  if (query === undefined) throw new Error(`there is no query ${queryName}; there are ${queryNames.join(", ")}`);
  return query;
}

const bodies = new Map(
  documentedQueries.map((query) => [query, JSON.stringify(readFixture(query.queryName, "documented").body)]),
);

/** The documented lists hold one row; behind it there is none. */
function isBehindFirstRow(target: string): boolean {
  const { searchParams } = new URL(target, "http://127.0.0.1");
  return Number(searchParams.get("start") ?? "1") > 1 || Number(searchParams.get("offset") ?? "0") > 0;
}

function withoutRows(body: string): string {
  const isList = (name: string): boolean => ["clusterLogRecord", "backup_record_response"].includes(name);
  return JSON.stringify(JSON.parse(body, (name, value: unknown) => (isList(name) ? [] : value)));
}

/** The documented body of the query that a path belongs to, about the resource that the path names. */
export function goodBody({ target }: Pick<SeenRequest, "target">): string {
  const [path = ""] = target.split("?");
  for (const query of documentedQueries) {
    const [before = "", after = ""] = query.path(" ").split(" ");
    if (!path.startsWith(before) || !path.endsWith(after)) continue;
    const id = path.slice(before.length, path.length - after.length);
    const body = (bodies.get(query) ?? "").replaceAll(query.resourceId, id);
    return isBehindFirstRow(target) ? withoutRows(body) : body;
  }
  throw new Error(`no query has the path ${path}`);
}

/** The documented answer, whatever is asked. */
export const goodAnswer: Answer = (request, now) => wholeReply(now, goodBody(request));
