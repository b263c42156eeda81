import type { LimitSettings } from "../config/settingsList";

/** Bounds of a read. All times in milliseconds. */
export interface ReadLimits {
  /** Further attempts after the first, for each request. Default 3. */
  readonly maxRetries: number;
  /** One answer, from connecting to the last byte. Default 20 s. */
  readonly attemptTimeoutMilliseconds: number;
  /** A whole read with all its pages, retries and pauses, from its first turn on. Default 60 s. */
  readonly totalTimeoutMilliseconds: number;
  /** Waiting for the first turn. Default 15 min. */
  readonly queueTimeoutMilliseconds: number;
  /** Bytes of one answer. Default 8 MiB. */
  readonly maximumBytes: number;
}

export const defaultLimits: ReadLimits = {
  maxRetries: 3,
  attemptTimeoutMilliseconds: 20_000,
  totalTimeoutMilliseconds: 60_000,
  queueTimeoutMilliseconds: 15 * 60_000,
  maximumBytes: 8 * 1024 * 1024,
};

/** Rows of one page, where a query has pages and `limit` says nothing else. */
export const defaultPageSize = 100;
/** Records that one read collects, where `maxRecords` says nothing else. */
export const defaultMaxRecords = 5000;

/** What the caller's code says, then what the settings say, then the defaults. */
export function readLimits(settings: LimitSettings = {}, given: Partial<ReadLimits> = {}): ReadLimits {
  const milliseconds = (seconds: number | undefined): number | undefined =>
    seconds === undefined ? undefined : seconds * 1000;
  const {
    maxRetries = settings.maxRetries ?? defaultLimits.maxRetries,
    attemptTimeoutMilliseconds = milliseconds(settings.attemptTimeoutSeconds) ??
      defaultLimits.attemptTimeoutMilliseconds,
    totalTimeoutMilliseconds = milliseconds(settings.totalTimeoutSeconds) ?? defaultLimits.totalTimeoutMilliseconds,
    queueTimeoutMilliseconds = milliseconds(settings.queueTimeoutSeconds) ?? defaultLimits.queueTimeoutMilliseconds,
    maximumBytes = defaultLimits.maximumBytes,
  } = given;
  return { maxRetries, attemptTimeoutMilliseconds, totalTimeoutMilliseconds, queueTimeoutMilliseconds, maximumBytes };
}
