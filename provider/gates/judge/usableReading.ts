import type { Instant } from "../../core/instants/instant";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { omitAbsent } from "../../core/omitAbsent";
import { cleanRemoteText } from "../../core/remoteText";
import type { BackupRecord } from "../../core/records/record";
import type { Policy } from "../policy";
import type { ReadingError, TargetReading } from "../reading";
import type { Target } from "../target";
import { distinctRecords } from "./contradiction";
import type { ViewParts } from "./view";

/** Where it was read, if the target names another region or project. A recording may leave both out. */
function otherPlace(target: Target, reading: TargetReading): string | undefined {
  for (const key of ["region", "projectId"] as const) {
    const [said, asked] = [reading[key], target[key]];
    if (said === undefined || asked === undefined || said === asked) continue;
    return `it was read in ${key} ${cleanRemoteText(said, 64)}, and the target names ${asked}`;
  }
  return undefined;
}

/** That another evidence was read than the target asks for. */
function otherEvidence({ facts: { evidence, isUnnamed } }: Target, reading: TargetReading): string | undefined {
  if (reading.evidence === evidence || (reading.evidence === undefined && isUnnamed === true)) return undefined;
  const said = reading.evidence === undefined ? "names no evidence" : `is of ${cleanRemoteText(reading.evidence, 64)}`;
  const way =
    reading.evidence === undefined ? "" : `; to judge it, set evidence to ${cleanRemoteText(reading.evidence, 64)}`;
  return `it ${said}, and the target asks for ${evidence}${way}`;
}

/** Names in any order, as a text that no other names have. */
function inOrder({ indices }: Pick<TargetReading, "indices">): string {
  return indices === undefined ? "all indices" : `the indices ${JSON.stringify([...indices].sort())}`;
}

/** That it was read with another edition, or for other indices, than the target asks for. */
function otherQuestion({ facts: { editions = [] }, ...target }: Target, reading: TargetReading): string | undefined {
  const [read = "none", asked = "none"] = [reading, target].map(({ edition = editions[0] }) => edition);
  if (read !== asked) return `it was read with edition ${cleanRemoteText(read, 64)}, and the target asks for ${asked}`;
  const [held, needed] = [inOrder(reading), inOrder(target)];
  return held === needed
    ? undefined
    : `it was read for ${cleanRemoteText(held, 256)}, and the target asks for ${needed}`;
}

export interface Usable {
  readonly view: Omit<ViewParts, "policy">;
  readonly answeredAt: Instant;
  readonly duplicates: readonly BackupRecord[];
}

export interface Unusable {
  readonly reason: string;
  readonly what: string;
  readonly error?: ReadingError;
}

/** The reading as records and an instant, or why it is none. */
export function usableReading(
  target: Target,
  policy: Policy,
  [reading, another]: readonly TargetReading[],
  clock: Instant | undefined,
): Usable | Unusable {
  if (reading === undefined) return { reason: "notRead", what: "this target was not read" };
  if (another !== undefined) {
    return { reason: "contradiction", what: "two readings were given for this target" };
  }
  if (reading.error !== undefined) {
    const { error } = reading;
    return { reason: error.class, what: error.message, error };
  }
  const { records, asOf } = reading;
  const answeredAt = asOf === undefined ? undefined : parseRfc3339(asOf);
  if (records === undefined || answeredAt === undefined) {
    return { reason: "notConfigured", what: "nothing was asked, because the provider is not configured yet" };
  }
  if (reading.asOfSource !== "server" && policy.now !== "local") {
    const what = "the answer has no Date of the service, and policy.now is server";
    return { reason: "noServerTime", what };
  }
  const isSame =
    reading.service === target.service &&
    reading.resourceId === target.resourceId &&
    reading.actionName === target.actionName;
  const other = isSame
    ? (otherEvidence(target, reading) ?? otherQuestion(target, reading) ?? otherPlace(target, reading))
    : "it is about another resource";
  const distinct = other === undefined ? distinctRecords(target, records) : { contradiction: other };
  if ("contradiction" in distinct) {
    return { reason: "contradiction", what: `the answer is inconsistent: ${distinct.contradiction}` };
  }
  const { records: once, duplicates } = distinct;
  const now = clock ?? answeredAt;
  const view = { target, now, complete: reading.complete === true, records: once, activity: reading.activity };
  return { view: omitAbsent<Omit<ViewParts, "policy">>(view), answeredAt, duplicates };
}
