import { didYouMean } from "../../core/keys/didYouMean";
import { toRfc3339, type Instant } from "../../core/instants/instant";
import { omitAbsent } from "../../core/omitAbsent";
import { isGiven } from "../../core/isGiven";
import type { Activity } from "../../core/records/activity";
import type { BackupRecord } from "../../core/records/record";
import { cleanRemoteText } from "../../core/remoteText";
import { shownKey } from "../../core/keys/shownKey";
import { visibleText } from "../../core/visibleText";
import { repeatedJsonKey } from "../../core/json/repeatedJsonKey";
import type { ReadingError, TargetReading } from "../../gates/reading";
import {
  activityKinds,
  answerKinds,
  errorKinds,
  recordKinds,
  recordingVersion,
  requiredOfActivity,
  requiredOfAnswer,
  requiredOfRecord,
  type Kind,
} from "./recordingKinds";

/** What was read of the targets of a gate: `list -o json` prints it, `replay` and the tests of gates evaluate it. */
export interface Recording {
  readonly schemaVersion: string;
  readonly answers: readonly TargetReading[];
}

type Members = Readonly<Record<string, unknown>>;
function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asks(kind: Kind): string {
  if (typeof kind !== "string") return `one of ${kind.join(", ")}`;
  return {
    name: "a text, not empty",
    text: "a text",
    count: `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`,
    percentage: "a number from 0 to 100",
    offset: `a whole number from ${Number.MIN_SAFE_INTEGER} to ${Number.MAX_SAFE_INTEGER}`,
    boolean: "true or false",
    list: "a list of texts",
  }[kind];
}

function fits(value: unknown, kind: Kind): boolean {
  if (typeof kind !== "string") return kind.some((word) => word === value);
  switch (kind) {
    case "list":
      return Array.isArray(value) && value.every((item) => typeof item === "string");
    case "name":
      return typeof value === "string" && visibleText(value) !== "";
    case "text":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "count":
      return Number.isSafeInteger(value) && (value as number) >= 0;
    case "offset":
      return Number.isSafeInteger(value);
    case "percentage":
      return typeof value === "number" && value >= 0 && value <= 100;
  }
}

/** What an answer holds beside plain members. */
const partsOfAnswer = ["records", "activity", "error"];

/** The known members of an object, `null` counting as absent; what is of the wrong type is a problem. */
function membersOf(
  value: unknown,
  kinds: Readonly<Record<string, Kind>>,
  required: readonly string[],
  path: string,
  problems: string[],
): Members {
  if (!isObject(value)) {
    problems.push(`${path} must be an object`);
    return {};
  }
  const members: Record<string, unknown> = {};
  const known = [...Object.keys(kinds), ...partsOfAnswer];
  for (const name of Object.keys(value).filter((one) => !known.includes(one))) {
    // Ignores a member of a later version. A name close to a known one is a misspelling, and would count as absent.
    const question = didYouMean(name, known);
    if (question !== undefined) problems.push(`${path}.${cleanRemoteText(name, 64)} is unknown: ${question}`);
  }
  for (const [name, kind] of Object.entries(kinds)) {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    if (member === undefined || member === null) {
      if (required.includes(name)) problems.push(`${path}.${name} is required: ${asks(kind)}`);
    } else if (fits(member, kind)) {
      members[name] = member;
    } else {
      problems.push(`${path}.${name} must be ${asks(kind)}`);
    }
  }
  return members;
}

function activityOf(value: unknown, path: string, problems: string[]): Activity {
  const members = membersOf(value, activityKinds, requiredOfActivity, path, problems) as unknown as Partial<Activity>;
  const { state = "unknown", rawStatus = "", kinds, unread } = members;
  // A message shows both in one line, and a person may have written them.
  return omitAbsent<Activity>({
    state,
    rawStatus: cleanRemoteText(rawStatus, 128),
    kinds: kinds?.map((kind) => cleanRemoteText(kind, 64)),
    unread: unread === undefined ? undefined : cleanRemoteText(unread, 1000),
  });
}

function answerOf(value: unknown, path: string, problems: string[]): TargetReading {
  const plain = membersOf(value, answerKinds, requiredOfAnswer, path, problems) as unknown as TargetReading;
  const { records, activity, error } = isObject(value) ? value : {};
  const members = omitAbsent<TargetReading>({
    ...plain,
    activity: isGiven(activity) ? activityOf(activity, `${path}.activity`, problems) : undefined,
  });
  if (error !== undefined && error !== null) {
    const found = membersOf(error, errorKinds, Object.keys(errorKinds), `${path}.error`, problems);
    const { class: kind, code = "", message = "" } = found as Partial<ReadingError>;
    // Written by hand or by a service: either way it goes into one line of a message.
    const shown = { code: cleanRemoteText(code, 64), message: cleanRemoteText(message, 1000) };
    return { ...members, error: { class: kind ?? "service", ...shown } };
  }
  if (records === undefined || records === null) return members;
  if (!Array.isArray(records)) {
    problems.push(`${path}.records must be a list`);
    return members;
  }
  const list = records.map((record: unknown, at) =>
    membersOf(record, recordKinds, requiredOfRecord, `${path}.records[${at}]`, problems),
  );
  return { ...members, records: list as unknown as readonly BackupRecord[] };
}

/** A recording from its text, or everything that is wrong with it. Unknown members are passed over, since later versions add some, unless they are nearly known ones. */
export function parseRecording(
  text: string,
): { readonly recording: Recording } | { readonly problems: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { problems: ["is not JSON; hwbackup list -o json writes recordings"] };
  }
  const repeated = repeatedJsonKey(text);
  if (repeated !== undefined) return { problems: [`has the key ${shownKey(repeated)} twice in one object`] };
  const problems: string[] = [];
  const { schemaVersion, answers } = isObject(value) ? value : {};
  if (schemaVersion !== recordingVersion) problems.push(`schemaVersion must be "${recordingVersion}"`);
  if (!Array.isArray(answers)) return { problems: [...problems, "answers must be a list"] };
  const list = answers.map((answer: unknown, at) => answerOf(answer, `answers[${at}]`, problems));
  const places = new Map<string, number>();
  list.forEach(({ target }, at) => {
    const first = places.get(target);
    // Two answers about one target cannot both be the evidence.
    if (first !== undefined) problems.push(`answers[${at}].target must differ from that of answers[${first}]`);
    else places.set(target, at);
  });
  return problems.length > 0 ? { problems } : { recording: { schemaVersion: recordingVersion, answers: list } };
}

/** The answers as if each had been given at one instant, by the server's clock. */
export function answersAt({ answers }: Recording, now: Instant): readonly TargetReading[] {
  return answers.map((answer) => {
    if (answer.error !== undefined) return answer;
    // How far this machine's clock was off when it was recorded says nothing about the instant that was chosen.
    const at = { ...answer, asOf: toRfc3339(now), asOfSource: "server" as const, skewMilliseconds: undefined };
    return omitAbsent<TargetReading>(at);
  });
}

/** What was read, with nothing in it that a recording does not hold. */
export function toRecording(answers: readonly TargetReading[]): Recording {
  const plain = answers.map((answer) => {
    const known = Object.keys(answerKinds).map((key) => [key, answer[key as keyof TargetReading]] as const);
    const { records, activity, error } = answer;
    const parts = { records, activity, error };
    return omitAbsent<TargetReading>({ ...(Object.fromEntries(known) as unknown as TargetReading), ...parts });
  });
  return { schemaVersion: recordingVersion, answers: plain };
}
