import { documentedQuery } from "../../support/faultServer/goodAnswers";
import { readFixture } from "../../support/fixture";

/** The query that is raced: the one whose answer is a list, so that there is something to judge. */
export const racedQuery = documentedQuery("dcs.getInstanceBackups");

/** As many documented rows make a body of about 3 KB. */
export const rowCount = 6;

interface DocumentedBody {
  readonly backup_record_response: readonly [object];
}

/** The documented answer with {@link rowCount} backups, each with an id of its own; of a page those that it holds. */
export function racedBody(from = 0, to = rowCount): string {
  const { body } = readFixture(racedQuery.queryName, "documented");
  const [row] = (body as DocumentedBody).backup_record_response;
  const rows = Array.from({ length: rowCount }, (_, at) => ({
    ...row,
    backup_id: `4631832a-14c6-45b0-a0b3-${String(at).padStart(12, "0")}`,
  }));
  return JSON.stringify({ total_num: rowCount, backup_record_response: rows.slice(from, to) });
}
