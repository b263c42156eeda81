import type { ErrorClass, OracleDescription } from "../types";

/** A row as the service writes it: members under their names on the wire. */
export type Row = Readonly<Record<string, unknown>>;

/** One answer of a service, or why it gave none. */
export type WireAnswer =
  | {
      readonly rows: readonly Row[];
      /** Whether the list was read to its end; of one that counts itself, `count` says it as well. */
      readonly isWhole: boolean;
      readonly count?: number;
      /** The service's clock, epoch milliseconds; absent where the answer had no date. */
      readonly date?: number;
    }
  | { readonly refused: ErrorClass };

/** What is read of one resource. */
export interface ResourceAnswers {
  /** What exists: backups of CBR, snapshots of DWS and CSS. */
  readonly list: WireAnswer;
  /** What stands beside it: operation logs of CBR, or the cluster itself as the only row. */
  readonly beside: WireAnswer;
}

/** The settings that say in which zone a stamp without one is meant. */
export interface ZoneSettings {
  readonly cbrTimeZone?: "UTC" | "+08:00";
  readonly dwsSnapshotTimeZone?: "UTC" | "+08:00";
}

/** A gate with what the services answer, before anything of it was read. */
export interface WireCase {
  readonly description: OracleDescription;
  readonly settings: ZoneSettings;
  /** By the id of the resource. */
  readonly wire: Readonly<Record<string, ResourceAnswers>>;
  /** This machine's clock, epoch milliseconds. */
  readonly now: number;
}

/** The project that every case reads. */
export const ownProject = "project-1";

/** A text that says something: the services send empty ones and null for what they leave out. */
export function textOf(row: unknown, ...path: readonly string[]): string | undefined {
  const value = memberOf(row, path);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A member of a row, and of what stands below it; undefined where there is none. */
export function memberOf(row: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => (at as Row | null | undefined)?.[name], row);
}
