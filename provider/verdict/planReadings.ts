import { forEachLimited } from "../core/forEachLimited";
import { omitAbsent } from "../core/omitAbsent";
import { systemTiming, type Timing } from "../core/timing";
import type { AskedTarget } from "../gates/gate";
import type { TargetReading } from "../gates/reading";
import type { Target } from "../gates/target";
import type { Reader } from "../reading/createReader";
import { askQuery } from "./askQuery";
import { evidenceOf } from "./evidence/catalogue";
import type { Ask, EvidenceSource, FailedAnswer, JoinedAnswers } from "./evidence/evidenceSource";
import { askOnce, readsAtOnce, readTargets } from "./readTargets";

export interface ReadingOptions {
  readonly reader: Reader;
  /** Region and project of targets that name none, for the readings. */
  readonly settings?: { readonly region?: string; readonly projectId?: string };
  /** All of time and chance; default the system's. */
  readonly timing?: Timing;
  /** The evidence that a target is judged by. Default: that of the catalogue. */
  readonly evidenceOf?: (target: Target) => EvidenceSource;
}

/** The readings for a verdict. */
interface ReadingPlan {
  /** The targets that apply: in the place of one that stands for others, those others. */
  readonly targets: readonly AskedTarget[];
  /** How many readings it makes. */
  readonly readings: number;
  /** Makes the readings, and hands each on as soon as it is whole. A target that the signal cuts short has none. */
  read(take: (reading: TargetReading) => void): Promise<void>;
}

/** Whether a target that was found can close the gate: one that is asked nothing would pass. */
function isAsked({ criteria, notApplicable }: AskedTarget): boolean {
  return criteria.length > 0 && notApplicable === undefined;
}

function isApplicable({ notApplicable }: Target): boolean {
  return notApplicable === undefined;
}

/** Finds the targets that others stand for, and gives the plan of what is read. */
export async function planReadings(
  given: readonly AskedTarget[],
  { reader, settings = {}, timing = systemTiming, evidenceOf: sourceOf = evidenceOf }: ReadingOptions,
  signal?: AbortSignal,
): Promise<ReadingPlan> {
  const ask: Ask = (question) =>
    signal?.aborted === true ? Promise.resolve(undefined) : askQuery(question, { reader, timing }, signal);
  const found = new Map<AskedTarget, readonly AskedTarget[] | FailedAnswer>();
  const askForAll = askOnce(ask);
  const expanding = given.filter((target) => isApplicable(target) && sourceOf(target).expand !== undefined);
  await forEachLimited(expanding, readsAtOnce, async (target) => {
    const lists = { areWhole: true };
    const others = await sourceOf(target).expand?.(target, async (question) => {
      const answer = await askForAll(question);
      if (answer === undefined || ("complete" in answer && !answer.complete)) lists.areWhole = false;
      return answer;
    });
    const isFound = others !== undefined && ("error" in others || (lists.areWhole && others.every(isAsked)));
    found.set(target, isFound ? others : []);
  });
  const failed = [...found].flatMap(([target, one]) => ("error" in one ? [[target, one] as const] : []));
  // A target whose members were not all found stays in its place, unread: the gate must not open for lack of targets.
  const targets = given.flatMap((target) => {
    const others = found.get(target);
    return others === undefined || "error" in others || others.length === 0 ? [target] : others;
  });
  const toReading = (target: Target, joined: JoinedAnswers): TargetReading =>
    omitAbsent<TargetReading>({
      ...joined,
      target: target.name,
      service: target.service,
      resourceId: target.resourceId,
      evidence: target.facts.evidence,
      actionName: target.actionName,
      edition: target.edition,
      indices: target.indices,
      region: target.region ?? settings.region,
      projectId: target.projectId ?? settings.projectId,
    });
  const others = new Set([...found.values()].flatMap((one) => ("error" in one ? [] : one)));
  const read = targets.filter((target) => isApplicable(target) && (!found.has(target) || others.has(target)));
  return {
    targets,
    readings: failed.length + read.length,
    async read(take) {
      for (const [target, error] of failed) take(toReading(target, error));
      const reading = { ask, sourceOf, reader, timing, signal };
      await readTargets(read, reading, (target, joined) => take(toReading(target, joined)));
    },
  };
}
