import type { Paging } from "../api/paging/paging";
import type { ErrorCode } from "../core/errors/errorCatalogue";
import type { GateFacts, NoEvidence } from "../core/gateFacts";
import type { Instant } from "../core/instants/instant";
import type { BackupRecord } from "../core/records/record";
import type { Warnings } from "../core/records/warnings";
import type { WireField } from "../core/wire/field";
import type { StampZone } from "./zoneOf";

/** An argument that cannot be, by its name. */
export interface ArgumentProblem {
  readonly property: string;
  readonly reason: string;
}

/** What a record mapping may know beside the row itself. */
export interface RecordContext<Inputs> {
  /** The arguments, with the project that was found for them. */
  readonly inputs: Inputs & { readonly projectId?: string };
  /** Settings of the provider that say how to read an answer. */
  readonly settings: {
    readonly dwsTimeZone?: string;
    readonly dwsSnapshotTimeZone?: string;
    readonly cbrTimeZone?: string;
  };
  /** The service's clock when it gave the row; absent where it did not say. */
  readonly answeredAt?: Instant;
  /** In which zone the zoneless stamps of the row's answer are read, where its query has {@link Query.zone}. */
  readonly zone?: StampZone;
  readonly warnings: Warnings;
}

/** A list as it was read: rows newest first, in the order of `records`. */
interface ReadList<Body, Row> {
  /** The last body; `undefined` when the service answered with a documented empty status. */
  readonly body: Body | undefined;
  readonly rows: readonly Row[];
  /** The greatest total that a page named. */
  readonly total: number | undefined;
  readonly warnings: Warnings;
}

/** The call of a query and the shape of its answer. Its rows become records or resources. */
export interface QueryCall<Inputs, Body, Row, Documented> {
  /** Short name of endpoints and records: `css`. */
  readonly service: string;
  /** What the id names, for messages: `cluster`. */
  readonly resource: string;
  /** The argument that holds the id. A list of resources has none. */
  readonly resourceArgument?: string | undefined;
  /** The id may be left out: the query then reads the whole project. */
  readonly readsProject?: true;
  /** IAM action, for the message of a refusal. */
  readonly permission: string;

  pathSegments(inputs: Inputs, projectId: string): readonly string[];
  /** Query parameters beside paging. */
  filter?(inputs: Inputs): readonly (readonly [name: string, value: string])[];
  /** Headers beside the common ones, lower case. */
  headers?(inputs: Inputs): Readonly<Record<string, string>>;
  /** Rules between arguments, which a schema cannot state. */
  checkInputs?(inputs: Inputs): readonly ArgumentProblem[];

  readonly paging: Paging;
  pageSize?(inputs: Inputs): number | undefined;
  readonly emptyStatuses: readonly number[];
  readonly errorCodes: Readonly<Record<string, ErrorCode>>;

  readonly wire: WireField<Body>;
  /** JSON Schema of what makes the answer recognisable; compiled ahead of time together with `wire`. */
  readonly envelope: object;
  /** Why a well-formed body is still not an answer to this request; `undefined` when it is one. */
  contradiction?(body: Body, inputs: Inputs): string | undefined;

  rows(body: Body, inputs: Inputs): readonly Row[];
  total?(body: Body): number | undefined;
  rowId(row: Row): string | undefined;
  /** In which zone the zoneless stamps of an answer are read, where its rows prove it together. Asked once for each answer. */
  zone?(body: Body, context: RecordContext<Inputs>): StampZone;
  /** The documented view: every field of the page, under its own name. */
  documented(list: ReadList<Body, Row>): Documented;
}

/**
 * One documented query whose rows become records: everything that shared code has to know of it, as data and small pure
 * functions.
 *
 * No query sends, retries, signs or logs, or reads the environment or the clock; nothing outside a query knows its name.
 * Functions are declared as methods, whose parameters TypeScript compares both ways: the registry can then hold queries
 * of different bodies and rows.
 */
export interface Query<
  Inputs,
  Body,
  Row,
  Documented,
  Facts extends GateFacts | NoEvidence = GateFacts | NoEvidence,
> extends QueryCall<Inputs, Body, Row, Documented> {
  readonly resourceArgument: string;
  toRecord(row: Row, context: RecordContext<Inputs>): BackupRecord;
  /** A filter of the arguments, applied here as well, should the service ignore it. */
  keeps?(record: BackupRecord, inputs: Inputs, row: Row): boolean;
  /** Whether the record is a backup at all, going by its kind and type. */
  countsAsBackup(record: BackupRecord): boolean;
  /** The time of the latest backup; default its completion. The start is for a list that states no end: it is never later. */
  readonly datedBy?: "startedAt";
  /** What a gate has to know of the service. */
  readonly gate: Facts;
}

/** Gives a definition its types and nothing else. */
export function defineQuery<Inputs, Body, Row, Documented, Facts extends GateFacts | NoEvidence = GateFacts>(
  query: Query<Inputs, Body, Row, Documented, Facts>,
): Query<Inputs, Body, Row, Documented, Facts> {
  return query;
}
