import type { DocumentedQuery } from "../../support/faultServer/goodAnswers";

/** The part of an answer that a gate looks at. */
interface GateView {
  readonly records: readonly { readonly state: string }[];
  readonly latestBackupTime?: string;
}

/** Where the rows of a body are, and the word for success among them. */
interface BodyFacts {
  readonly rows: string | undefined;
  readonly success: string;
}

const bodies: Readonly<Partial<Record<DocumentedQuery["queryName"], BodyFacts>>> = {
  "cce.getClusterSnapshotTasks": { rows: "items", success: "Success" },
  "css.getLogBackupRecords": { rows: "clusterLogRecord", success: "SUCCESS" },
  "dws.getClusterAction": { rows: undefined, success: "SUCCESS" },
  "cbr.getOperationLog": { rows: "operation_log", success: "success" },
  "dcs.getInstanceBackups": { rows: "backup_record_response", success: "succeed" },
};

/** The queries that document a 204 for "nothing there". */
const emptyAllowed: readonly string[] = ["dws.getClusterAction", "dcs.getInstanceBackups"];

/**
 * How an answer that calls itself whole contradicts the bytes that it was made from; `undefined` when it does not. Read
 * here with other code than the client's: the head is cut off at the first empty line, and JSON.parse does the rest.
 */
export function contradiction(query: DocumentedQuery, answer: unknown, bytes: Buffer): string | undefined {
  const { records, latestBackupTime } = answer as GateView;
  const end = bytes.indexOf("\r\n\r\n");
  const head = bytes.toString("latin1", 0, end);
  const [, status = ""] = /^HTTP\/1\.[01] (\d{3})/.exec(head) ?? [];
  if (status === "204") {
    return records.length === 0 && emptyAllowed.includes(query.queryName) ? undefined : "records from a 204";
  }
  if (status !== "200") return `an answer of status ${status}`;
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? bytes.length);
  let body: Record<string, unknown>;
  try {
    body = JSON.parse(bytes.toString("utf8", end + 4, end + 4 + length)) as Record<string, unknown>;
  } catch {
    return "an answer of text that is not JSON";
  }
  const facts = bodies[query.queryName];
  if (facts === undefined) throw new Error(`the rows of ${query.queryName} are not known here`);
  const { rows: name, success } = facts;
  const found = name === undefined ? body : body[name];
  const rows = Array.isArray(found) ? found.length : found === undefined || found === null ? 0 : 1;
  if (records.length > rows) return `${records.length} records from ${rows} rows`;
  if (records.length === 0 && rows > 0) return `no record from ${rows} rows`;
  const isSuccessNamed = rows > 0 && JSON.stringify(found).includes(`"${success}"`);
  if (!isSuccessNamed && (latestBackupTime !== undefined || records.some(({ state }) => state === "succeeded"))) {
    return "a success that nothing in the body speaks of";
  }
  return undefined;
}
