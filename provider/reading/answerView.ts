import { commonView, listView, type ReadingParts } from "../core/records/commonView";
import { omitAbsent } from "../core/omitAbsent";
import type { Dated } from "../core/records/newestFirst";
import type { BackupRecord } from "../core/records/record";
import { RecordFacts } from "../core/records/recordFacts";
import type { Resource } from "../core/records/resource";
import type { RecordContext } from "../queries/defineQuery";
import type { AnyListQuery, AnyQuery, AnyRecordQuery } from "./prepareRead";

/** The rows of an answer in a form that all services share, beside the documented fields. */
export interface AnswerView<Item extends Dated = Dated> {
  /** One row in the form that all services share. */
  read(row: unknown, context: RecordContext<unknown>): Item;
  /** The same of a row that came twice with different contents, or whose values cannot all be read. */
  doubted(item: Item, doubts: { readonly changed: boolean; readonly unreadable: string | undefined }): Item;
  keeps(item: Item, row: unknown): boolean;
  /** Takes the item of a position in the place of what stood there; `undefined` for one that is filtered out. */
  take(position: number, item: Item | undefined): void;
  /** The members of the answer that are not documented fields. */
  answer(items: readonly Item[], reading: ReadingParts): object;
}

type Inputs = RecordContext<unknown>["inputs"];

function ofRecords(query: AnyRecordQuery, inputs: Inputs): AnswerView<BackupRecord> {
  const facts = new RecordFacts((record) => query.countsAsBackup(record), query.datedBy);
  return {
    read: (row, context) => query.toRecord(row, context),
    doubted: (record, { changed, unreadable }) =>
      omitAbsent<BackupRecord>({ ...record, state: changed ? "unknown" : record.state, unreadable }),
    keeps: (record, row) => query.keeps?.(record, inputs, row) ?? true,
    take: (position, record) => facts.set(position, record),
    answer: (records, reading) => commonView({ ...reading, records, facts }),
  };
}

function ofResources(query: AnyListQuery, inputs: Inputs): AnswerView<Resource> {
  let seen = 0;
  return {
    read: (row, context) => query.toResource(row, context),
    doubted: (resource, { changed }) => (changed ? { ...resource, activity: "unknown" } : resource),
    keeps: (resource, row) => query.keeps?.(resource, inputs, row) ?? true,
    take: (position) => (seen = Math.max(seen, position + 1)),
    answer: (resources, reading) =>
      listView({ ...reading, resources, seen, subject: query.gate.subject, scope: scopeOf(inputs) }),
  };
}

/** Where a list was asked for. Without an enterprise project, no page says which ones the service lists. */
function scopeOf(inputs: Inputs): string {
  const { projectId = "", enterpriseProjectId } = inputs as Readonly<Record<string, string | undefined>>;
  const own = enterpriseProjectId === undefined ? "" : `, enterprise project ${enterpriseProjectId}`;
  return `project ${projectId}${own}`;
}

/** The view of a query's answer: of records, or of resources. */
export function viewOf(query: AnyQuery, inputs: Inputs): AnswerView {
  return "toResource" in query ? ofResources(query, inputs) : ofRecords(query, inputs);
}
