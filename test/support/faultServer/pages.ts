import type { Answer } from "../faultServer";
import { documentedQuery, goodBody } from "./goodAnswers";
import { wholeReply } from "./wireReply";

/** The two queries that have pages. */
export type PagedQuery = "css.getLogBackupRecords" | "dcs.getInstanceBackups";

const lists = {
  "css.getLogBackupRecords": { rows: "clusterLogRecord", id: "id", size: 100 },
  "dcs.getInstanceBackups": { rows: "backup_record_response", id: "backup_id", size: 100 },
} as const;

/** A full page whose rows are the documented one under ids of their own; `page` tells pages apart. */
export function fullPage(queryName: PagedQuery, page: number): string {
  const { rows, id, size } = lists[queryName];
  const query = documentedQuery(queryName);
  const body = JSON.parse(goodBody({ target: query.path(query.resourceId) })) as Record<string, unknown>;
  const [row] = body[rows] as [object];
  const named = Array.from({ length: size }, (_, at) => ({ ...row, [id]: `row-${page}-${at}` }));
  // A total beyond what ever comes: only the rows can tell that the list does not go on.
  const total = queryName === "dcs.getInstanceBackups" ? { total_num: 100_000 } : {};
  return JSON.stringify({ ...body, ...total, [rows]: named });
}

/** A service that ignores which page is asked for and sends these in turn, for ever: one is a repeat, more are a loop. */
export function samePages(queryName: PagedQuery, pages: number): Answer {
  const bodies = Array.from({ length: pages }, (_, page) => fullPage(queryName, page));
  let next = 0;
  return (_, now) => wholeReply(now, bodies[next++ % pages] ?? "");
}
