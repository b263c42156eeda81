import { isGiven } from "../../core/isGiven";
import { didYouMean } from "../../core/keys/didYouMean";
import type { Instant } from "../../core/instants/instant";
import { omitAbsent } from "../../core/omitAbsent";
import { criteria } from "../criteria/catalogue";
import type { Override } from "../gate";
import { exactWords, instant, oneOf, words } from "./fields";
import type { Problems } from "./problems";
import { blankReason, isBlank, membersOf, readFields, refuseUnknownKeys } from "./readObject";

/** How far ahead an override may end: it is for tonight, not for good. */
const longestOverrideMilliseconds = 24 * 3_600_000;

export const overrideFields = {
  target: exactWords(1, 256),
  criterion: oneOf(...Object.keys(criteria)),
  reason: words(10, 1000),
  actor: words(1, 256),
  ticket: words(1, 256),
  expiresAt: instant,
} as const;

export const requiredOfOverride = ["reason", "actor", "expiresAt"] as const;

/** The keys that narrow what an override lifts. */
const scopes = ["target", "criterion"] as const;

function checkEnd(expiresAt: Instant, path: string, now: Instant, problems: Problems): void {
  if (expiresAt > now + longestOverrideMilliseconds) {
    problems.invalid(`${path}.expiresAt`, "must lie at most 24h ahead");
  }
}

/** The bound alone, of overrides in which nothing else is wrong. */
export function checkEnds(overrides: readonly Override[], now: Instant, problems: Problems): void {
  overrides.forEach(({ expiresAt }, at) => checkEnd(expiresAt, `overrides[${at}]`, now, problems));
}

function parseOverride(
  given: unknown,
  path: string,
  targetNames: readonly string[] | undefined,
  now: Instant | undefined,
  problems: Problems,
): Override | undefined {
  const members = membersOf(given, path, problems);
  if (members === undefined) return undefined;
  refuseUnknownKeys(members, Object.keys(overrideFields), path, problems);
  for (const key of scopes) {
    // No SDK sends null for a key that was left out. One that was given and is null would lift the whole gate.
    if (members[key] === null) problems.invalid(`${path}.${key}`, "must not be null: give it a value, or leave it out");
  }
  const { values } = readFields(members, overrideFields, path, problems);
  for (const key of requiredOfOverride) {
    if (!isGiven(members[key])) problems.missing(`${path}.${key}`, `is required: ${overrideFields[key].asks}`);
  }
  const { target, criterion, reason, actor, ticket, expiresAt } = values;
  if (target !== undefined && targetNames !== undefined && !targetNames.includes(target)) {
    const question = didYouMean(target, targetNames);
    problems.invalid(`${path}.target`, `names an unknown target${question === undefined ? "" : `; ${question}`}`);
  }
  if (now !== undefined && expiresAt !== undefined) checkEnd(expiresAt, path, now, problems);
  if (reason === undefined || actor === undefined || expiresAt === undefined) return undefined;
  return omitAbsent<Override>({ target, criterion, reason, actor, ticket, expiresAt });
}

/** Overrides with their bounds; `now` is needed for the last of them, how far ahead one may end. */
export function parseOverrides(
  given: unknown,
  targetNames: readonly string[] | undefined,
  now: Instant | undefined,
  problems: Problems,
): Override[] {
  if (!isGiven(given)) return [];
  if (problems.isUnknown(given)) {
    problems.hasUnknown = true;
    return [];
  }
  if (!Array.isArray(given)) {
    problems.invalid("overrides", isBlank(given) ? blankReason : "must be a list");
    return [];
  }
  return given
    .map((item: unknown, at) => parseOverride(item, `overrides[${at}]`, targetNames, now, problems))
    .filter((override) => override !== undefined);
}
