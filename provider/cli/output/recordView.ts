import { cleanRemoteText } from "../../core/remoteText";
import type { BackupRecord } from "../../core/records/record";
import type { Resource } from "../../core/records/resource";
import { hangingText } from "./wrapText";

/** A size in bytes as people read it. */
function inBytes(bytes: number | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
  const power = Math.min(units.length - 1, bytes < 1024 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return `${Math.round((bytes / 1024 ** power) * 10) / 10} ${units[power] ?? ""}`;
}

/** `started 2026-01-15T10:00:00Z`; nothing without a value. */
function named(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${name} ${value.replace(".000Z", "Z")}`];
}

/** What is known of a record, besides what it counts as: a line of its nature, one of its times, one of its id. */
export function recordLines(record: BackupRecord, age?: string): string[][] {
  const { state, rawState, kind, backupType, incremental, startedAt, completedAt, sizeBytes, id } = record;
  const raw = rawState === undefined || rawState.toLowerCase() === state ? "" : ` (${rawState})`;
  const nature = [
    `${state}${raw}`,
    kind,
    backupType,
    incremental === true ? "incremental" : undefined,
    inBytes(sizeBytes),
  ];
  return [
    nature.filter((part) => part !== undefined),
    [...named("started", startedAt), ...named("completed", completedAt), ...named("age", age)],
    named("id", id),
  ].map((parts) => parts.map((part) => cleanRemoteText(part, 128)));
}

/** Records for people, each under its number, in lines of a width. */
export function recordList(records: readonly BackupRecord[], width: number): string[] {
  return records.flatMap((record, place) => numberedLines(place, recordLines(record), width));
}

/** A resource in four lines: its name and activity, its creation and kind, its tags, its id. */
function resourceLines(resource: Resource): string[][] {
  const {
    name,
    aliases = [],
    activity,
    activityKinds = [],
    rawStatus,
    createdAt,
    kind,
    tags,
    tagsKnown,
    id,
  } = resource;
  const work = activityKinds.length === 0 ? "" : `: ${activityKinds.join(", ")}`;
  const pairs = Object.entries(tags).map(([key, value]) => (value === "" ? key : `${key}=${value}`));
  return [
    [name, ...aliases, `${activity}${work}`, ...(rawStatus === "" ? [] : [`status ${rawStatus}`])],
    [...named("created", createdAt), ...named("kind", kind)],
    tagsKnown ? [pairs.length === 0 ? "no tags" : `tags ${pairs.join(" ")}`] : ["tags not stated"],
    named("id", id),
  ].map((parts) => parts.filter((part) => part !== "").map((part) => cleanRemoteText(part, 256)));
}

/** Resources for people, each under its number, in lines of a width. */
export function resourceList(resources: readonly Resource[], width: number): string[] {
  return resources.flatMap((resource, place) => numberedLines(place, resourceLines(resource), width));
}

/** Parts in lines behind `  #1  `. */
export function numberedLines(place: number, lines: readonly (readonly string[])[], width: number): string[] {
  const number = `  #${place + 1}  `;
  return lines
    .filter((parts) => parts.length > 0)
    .flatMap((parts, at) => hangingText(at === 0 ? number : " ".repeat(number.length), parts.join(", "), width));
}
