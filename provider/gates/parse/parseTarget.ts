import { isGiven } from "../../core/isGiven";
import type { CriterionName } from "../../core/criterionNames";
import type { GateFacts, GateFactsByService } from "../../core/gateFacts";
import { idForm, idWords, regionForm, regionWords } from "../../core/idForms";
import { omitAbsent } from "../../core/omitAbsent";
import { criteria as allCriteria } from "../criteria/catalogue";
import type { AskedCriterion } from "../criteria/criterion";
import type { AskedTarget } from "../gate";
import { inWords } from "../judge/words";
import { targetName, type Target } from "../target";
import { count, distinctListOf, indexName, instant, listOf, oneOf, pattern, span, timeZone, words } from "./fields";
import { askedCriteria, mergeCriteria, parseCriteria, type GivenCriteria } from "./parseCriteria";
import type { Problems } from "./problems";
import { blankReason, isBlank, membersOf, readFields, refuseUnknownKeys } from "./readObject";

const day = 24 * 3_600_000;
/** How long an open task counts as under way where `maximumRunningDuration` is not asked. */
export const defaultRunningLimit = day;
/** What `lookback` is at least, where it is not given. */
const leastLookback = 7 * day;

const id = pattern(idForm, idWords);

/** Keys under which the queries take the same as arguments. */
export const readingFields = {
  actionName: words(1, 128),
  edition: words(1, 64),
  dwsTimeZone: timeZone,
  region: pattern(regionForm, regionWords),
  projectId: id,
  maxRecords: count(1, 1_000_000),
} as const;

/** What of the records that were read is looked at, in the order in which an explanation shows it. */
export const selectionFields = {
  ageFrom: oneOf("completedAt", "startedAt"),
  kinds: listOf(words(1, 128)),
  activityKinds: { ...listOf(words(1, 128)), shownWhenAbsent: "any" },
  backupType: oneOf("auto", "manual", "any"),
  include: oneOf("incremental", "full", "any"),
  indices: { ...distinctListOf(indexName), shownWhenAbsent: "all" },
  lookback: span,
} as const;

/** Every key of a target that holds a value of its own. */
export const targetFields = {
  resourceId: id,
  name: words(1, 256),
  evidence: words(1, 64),
  ...readingFields,
  ...selectionFields,
  createdAt: instant,
  notApplicable: words(1, 1000),
  without: listOf(oneOf(...Object.keys(allCriteria))),
} as const;

/** What holds where a target says nothing; `lookback` follows from what is asked of it. */
export function targetDefaults({
  backupKinds,
  ageFrom,
}: GateFacts): Pick<Target, "ageFrom" | "kinds" | "backupType" | "include"> {
  return { ageFrom: ageFrom ?? "completedAt", kinds: backupKinds, backupType: "any", include: "any" };
}

const targetKeys = ["service", ...Object.keys(targetFields), "criteria"];

/** The evidence that a target of a service is judged by; `undefined` where the target does not say it as it must. */
function evidenceFacts(
  all: readonly GateFacts[],
  { evidence, actionName }: { readonly evidence: string | undefined; readonly actionName: boolean },
  path: string,
  problems: Problems,
): GateFacts | undefined {
  const described = all.map(({ evidence: word, about }) => `${word} (${about})`);
  if (evidence !== undefined) {
    const found = all.find((facts) => facts.evidence === evidence);
    if (found === undefined) problems.invalid(`${path}.evidence`, `must be one of: ${described.join(", ")}`);
    return found;
  }
  const byAction = actionName ? all.find(({ actionNames }) => actionNames !== undefined) : undefined;
  const found = byAction ?? all.find(({ isDefault }) => isDefault);
  if (found === undefined) {
    const before = all.find(({ isUnnamed }) => isUnnamed)?.evidence;
    const hint = before === undefined ? "" : `; a target that named none used to mean ${before}`;
    problems.missing(`${path}.evidence`, `is required: write ${described.join(" or ")}${hint}`);
  }
  return found;
}

/** Why an action does not apply, and the way out where another evidence of the service is about actions. */
function actionRefusal({ evidence, subject }: GateFacts, ofService: readonly GateFacts[]): string {
  const other = ofService.find(({ actionNames }) => actionNames !== undefined)?.evidence;
  if (other === undefined) return `does not apply to ${subject}`;
  return `does not apply beside evidence ${evidence}: remove actionName, or set evidence to ${other}`;
}

/** Rules between a target's keys and its service. */
function checkAgainstService(
  { actionName, edition, dwsTimeZone, backupType, include, indices }: Partial<Target>,
  facts: GateFacts,
  ofService: readonly GateFacts[],
  isActionUnknown: boolean,
  path: string,
  problems: Problems,
): void {
  const { actionNames, editions } = facts;
  const subject = `${/^[aeiou]/.test(facts.subject) ? "an" : "a"} ${facts.subject}`;
  if (actionNames !== undefined && actionName === undefined && !isActionUnknown) {
    problems.missing(`${path}.actionName`, `is required: one of ${actionNames.join(", ")}`);
  } else if (actionNames !== undefined && actionName !== undefined && !actionNames.includes(actionName)) {
    problems.invalid(`${path}.actionName`, `must be one of ${actionNames.join(", ")}`);
  } else if (actionNames === undefined && actionName !== undefined) {
    problems.invalid(`${path}.actionName`, actionRefusal({ ...facts, subject }, ofService));
  }
  if (edition !== undefined && editions === undefined) {
    problems.invalid(`${path}.edition`, `does not apply to ${subject}`);
  } else if (edition !== undefined && editions?.includes(edition) === false) {
    problems.invalid(`${path}.edition`, `must be one of ${editions.join(", ")}`);
  }
  if (dwsTimeZone !== undefined && facts.takesTimeZone !== true) {
    problems.invalid(`${path}.dwsTimeZone`, `does not apply to ${subject}: its times have a zone`);
  }
  if (backupType !== undefined && backupType !== "any" && facts.backupTypes === undefined) {
    problems.invalid(`${path}.backupType`, `cannot be selected: ${subject} does not state its backup type`);
  }
  if (include !== undefined && include !== "any" && !facts.statesIncremental) {
    problems.invalid(`${path}.include`, `cannot be selected: ${subject} does not say whether it is incremental`);
  }
  if (indices !== undefined && facts.statesIndices !== true) {
    const other = ofService.find(({ statesIndices }) => statesIndices === true)?.evidence;
    const way = other === undefined ? "" : `; set evidence to ${other} or remove indices`;
    problems.invalid(`${path}.indices`, `does not apply: ${subject} does not state its indices${way}`);
  }
}

function runningLimitOf(criteria: readonly AskedCriterion[]): number {
  const asked = criteria.find(({ criterion }) => criterion.name === "maximumRunningDuration");
  return asked === undefined ? defaultRunningLimit : (asked.limit as number);
}

/** The largest age that is asked, in milliseconds. */
function reachOf(criteria: readonly AskedCriterion[]): number {
  return criteria.reduce((largest, { criterion, limit }) => Math.max(largest, criterion.reach?.(limit) ?? 0), 0);
}

/** Three times the largest age asked, and a week at least. */
function defaultLookback(criteria: readonly AskedCriterion[]): number {
  return Math.max(3 * reachOf(criteria), leastLookback);
}

/** `lookback` as it is or its default; one that is too short cannot answer what is asked. */
function lookbackOf(
  given: number | undefined,
  criteria: readonly AskedCriterion[],
  path: string,
  problems: Problems,
): number {
  const largest = reachOf(criteria);
  if (given !== undefined && given < largest) {
    problems.invalid(`${path}.lookback`, `must be at least ${inWords(largest)}, the largest age that is asked`);
  }
  return given ?? defaultLookback(criteria);
}

/** What gates know of each evidence of the target's service; `undefined` where it names no service. */
function factsOf(
  service: unknown,
  facts: GateFactsByService,
  path: string,
  problems: Problems,
): readonly GateFacts[] | undefined {
  if (!isGiven(service)) {
    problems.missing(`${path}.service`, `is required: one of ${Object.keys(facts).join(", ")}`);
    return undefined;
  }
  if (isBlank(service)) {
    problems.invalid(`${path}.service`, blankReason);
    return undefined;
  }
  const known = typeof service === "string" && Object.hasOwn(facts, service) ? facts[service] : undefined;
  if (known === undefined) problems.invalid(`${path}.service`, `must be one of ${Object.keys(facts).join(", ")}`);
  return known;
}

/** The criteria of a target, its own and the common ones merged; `unknown` are its keys that are not known yet. */
function criteriaAsked(
  { given, unknown }: { readonly given: GivenCriteria; readonly unknown: ReadonlySet<string> },
  facts: GateFacts,
  path: string,
  problems: Problems,
): AskedCriterion[] {
  // What is asked at all is not known before these are.
  const isAskedUnknown = unknown.has("without");
  const merged = { ...given, isUnknown: given.isUnknown || isAskedUnknown };
  const before = problems.list.length;
  // One to which nothing applies today is described like any other: the mark may go away tomorrow.
  const criteria = askedCriteria(merged, facts, path, problems);
  // A criterion that could not be read has been reported: that nothing is left over is no second fault.
  const hasBadCriteria = problems.isWrong("criteria") || problems.isWrong(`${path}.criteria`);
  const isUnknownYet = merged.isUnknown || merged.unknown.size > 0 || unknown.has("notApplicable");
  const asksNothing = criteria.length === 0 && !isUnknownYet;
  if (asksNothing && problems.list.length === before && !hasBadCriteria) {
    problems.missing(`${path}.criteria`, "is required: give this target at least one criterion");
  }
  return criteria;
}

/** A target; `undefined` where too much of it is wrong or not known yet. */
export function parseTarget(
  given: unknown,
  path: string,
  common: GivenCriteria,
  facts: GateFactsByService,
  problems: Problems,
): AskedTarget | undefined {
  const members = membersOf(given, path, problems);
  if (members === undefined) return undefined;
  if (Object.keys(members).length === 0) {
    problems.missing(`${path}.service`, `is required: one of ${Object.keys(facts).join(", ")}`);
    return undefined;
  }
  refuseUnknownKeys(members, targetKeys, path, problems);
  const { service } = members;
  const isServiceUnknown = isGiven(service) && problems.isUnknown(service);
  if (isServiceUnknown) problems.hasUnknown = true;
  const { values, unknown } = readFields(members, targetFields, path, problems);
  const own = parseCriteria(members["criteria"], `${path}.criteria`, problems);
  if (!isGiven(members["resourceId"])) problems.missing(`${path}.resourceId`, "is required");
  if (isServiceUnknown) return undefined;
  const ofService = factsOf(service, facts, path, problems);
  if (ofService === undefined || typeof service !== "string") return undefined;
  // An evidence that is not known yet, or was refused above, decides what the other keys mean.
  if (isGiven(members["evidence"]) && values.evidence === undefined) return undefined;
  const hasAction = isGiven(members["actionName"]);
  const known = evidenceFacts(ofService, { evidence: values.evidence, actionName: hasAction }, path, problems);
  if (known === undefined) return undefined;
  checkAgainstService(values, known, ofService, unknown.has("actionName"), path, problems);
  const criteria = criteriaAsked(
    { given: mergeCriteria(common, own, (values.without ?? []) as readonly CriterionName[]), unknown },
    known,
    path,
    problems,
  );
  const { resourceId, name, evidence, ...rest } = values;
  const lookback = lookbackOf(values.lookback, criteria, path, problems);
  if (resourceId === undefined) return undefined;
  return omitAbsent<AskedTarget>({
    ...targetDefaults(known),
    ...rest,
    name: name ?? targetName({ service, resourceId, actionName: rest.actionName, evidence }),
    service,
    facts: known,
    resourceId,
    lookback,
    isLookbackGiven: values.lookback !== undefined,
    isEvidenceGiven: evidence !== undefined,
    criteria: values.notApplicable === undefined ? criteria : [],
    runningLimit: runningLimitOf(criteria),
  });
}
