import type { ScenarioName, ServiceName } from "../../../provider/simulator/index";

/** What every service tells of a scenario, in lines of state, start and end at 2026-01-15T12:00:00Z. */
export interface GateStory {
  /** CCE, CSS and DCS. */
  readonly lists: readonly string[];
  /** DWS and CBR. */
  readonly single: readonly string[];
  /** Services that tell it otherwise, for want of a word or of a field. */
  readonly of?: Readonly<Partial<Record<ServiceName, readonly string[]>>>;
}

const anHourAgo = "succeeded 15T10:50 15T11:00";
const aDayBefore = "succeeded 14T10:50 14T11:00";
const twoDaysBefore = "succeeded 13T10:50 13T11:00";
const fresh = { lists: [anHourAgo, aDayBefore, twoDaysBefore], single: [anHourAgo] };

export const gateStories: Readonly<Partial<Record<ScenarioName, GateStory>>> = {
  waiting: {
    lists: ["waiting 15T11:50 -", "succeeded 14T11:50 14T12:00", "succeeded 13T11:50 13T12:00"],
    single: ["waiting 15T11:50 -"],
    of: {
      css: ["running 15T11:50 -", "succeeded 14T11:50 14T12:00", "succeeded 13T11:50 13T12:00"],
      cbr: ["waiting - -"],
    },
  },
  stuck: { lists: [anHourAgo, aDayBefore, "running 14T06:00 -"], single: ["running 14T06:00 -"] },
  overlapping: {
    lists: ["succeeded 15T01:00 15T01:10", "succeeded 15T00:00 15T06:00"],
    single: ["succeeded 15T00:00 15T06:00"],
  },
  failedAtSameInstant: {
    lists: [anHourAgo, "failed 15T10:50 15T11:00", aDayBefore],
    single: ["failed 15T10:50 15T11:00"],
  },
  failedThreeTimes: {
    lists: [
      "failed 15T10:50 15T11:00",
      "failed 14T10:50 14T11:00",
      "failed 13T10:50 13T11:00",
      "succeeded 12T10:50 12T11:00",
    ],
    single: ["failed 15T10:50 15T11:00"],
  },
  neverSucceeded: {
    lists: ["failed 15T10:50 15T11:00", "failed 14T10:50 14T11:00"],
    single: ["failed 15T10:50 15T11:00"],
  },
  restored: {
    lists: ["succeeded 12T11:50 12T12:00", "succeeded 11T11:50 11T12:00"],
    single: ["succeeded 12T11:50 12T12:00"],
    of: { cce: [anHourAgo, "succeeded 12T11:50 12T12:00", "succeeded 11T11:50 11T12:00"], cbr: [anHourAgo] },
  },
  gap: {
    lists: [anHourAgo, aDayBefore, "succeeded 11T10:50 11T11:00", "succeeded 10T10:50 10T11:00"],
    single: [anHourAgo],
  },
  fewBackups: { lists: [anHourAgo], single: [anHourAgo] },
  onlyManual: fresh,
  untyped: fresh,
  foreignWords: {
    lists: ["unknown 15T10:50 -", "unknown 15T09:50 -", "unknown 15T08:50 -", twoDaysBefore],
    single: ["unknown 15T10:50 -"],
  },
  forgedText: {
    lists: ["failed 15T10:50 15T11:00", "unknown 15T09:50 -", aDayBefore],
    single: ["failed 15T10:50 15T11:00"],
  },
  exactly24Hours: {
    lists: ["succeeded 14T11:50 14T12:00", "succeeded 13T11:50 13T12:00"],
    single: ["succeeded 14T11:50 14T12:00"],
  },
  over24Hours: {
    lists: ["succeeded 14T11:49:59.999Z 14T11:59:59.999Z", "succeeded 13T11:50 13T12:00"],
    single: ["succeeded 14T11:49:59.999Z 14T11:59:59.999Z"],
  },
  futureWithinTolerance: {
    lists: ["succeeded 15T11:55 15T12:05", "succeeded 13T11:50 13T12:00"],
    single: ["succeeded 15T11:55 15T12:05"],
  },
  futureBeyondTolerance: {
    lists: ["succeeded 15T12:50 15T13:00", "succeeded 13T11:50 13T12:00"],
    single: ["succeeded 15T12:50 15T13:00"],
  },
};

/** Scenarios in which one service differs from `fresh`, and what it tells. */
export const serviceStories: Readonly<
  Partial<Record<ScenarioName, { readonly service: ServiceName; readonly lines: readonly string[] }>>
> = {
  skipped: { service: "cbr", lines: ["skipped 15T10:50 15T11:00"] },
  timedOut: { service: "cbr", lines: ["failed 15T10:50 15T11:00"] },
  partial: { service: "cbr", lines: [anHourAgo] },
  partialSync: { service: "cbr", lines: [anHourAgo] },
  fullBackup: { service: "cbr", lines: [anHourAgo] },
  cbrZonelessUtc: { service: "cbr", lines: [anHourAgo] },
  cbrNanoseconds: { service: "cbr", lines: [anHourAgo] },
  cbrZoneless0800: { service: "cbr", lines: ["succeeded 14T13:50 14T14:00"] },
  cbrZonelessAhead: { service: "cbr", lines: [anHourAgo] },
  cbrZonelessFuture: { service: "cbr", lines: ["succeeded 15T20:50 15T21:00"] },
  gone: {
    service: "dcs",
    lines: ["gone 15T10:50 -", "gone 14T10:50 -", "succeeded 12T11:50 12T12:00", "succeeded 11T11:50 11T12:00"],
  },
  allGone: { service: "dcs", lines: ["gone 15T10:50 -", "gone 14T10:50 -", "gone 13T10:50 -"] },
  goneTouched: {
    service: "dcs",
    lines: ["succeeded 06T11:50 06T12:00", "gone 2025-12-26T11:50 -", "gone 2025-12-16T11:50 -"],
  },
  shrunk: { service: "dcs", lines: sixDays() },
  sizeAbsent: { service: "dcs", lines: sixDays() },
};

function sixDays(): string[] {
  return [15, 14, 13, 12, 11, 10].map((date) => `succeeded ${date}T10:50 ${date}T11:00`);
}
