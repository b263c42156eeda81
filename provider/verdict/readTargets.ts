import { forEachLimited } from "../core/forEachLimited";
import { omitAbsent } from "../core/omitAbsent";
import type { Timing } from "../core/timing";
import type { AskedTarget } from "../gates/gate";
import type { Target } from "../gates/target";
import { canReadForMany, type Reader } from "../reading/createReader";
import type { OneOfMany } from "../reading/manyAnswers";
import { askForMany } from "./askQuery";
import { evidenceOf } from "./evidence/catalogue";
import type {
  AnswerOrError,
  Ask,
  EvidenceSource,
  FailedAnswer,
  JoinedAnswers,
  Question,
  QueryAnswer,
  SharedLists,
} from "./evidence/evidenceSource";

/** Targets that are read at the same time; beyond that each waits for another to be answered. */
export const readsAtOnce = 64;

/** Targets that are read together: one by its own questions, or many by lists that they share. */
interface ReadingUnit {
  readonly targets: readonly [AskedTarget, ...AskedTarget[]];
  readonly shared?: SharedLists;
}

/** Rows that a shared list may have for each resource: as many as a page holds, since a list of its own takes a request. */
const rowsForEach = 1000;
/** Rows that a shared list may have at all: 50 pages end within the time of one read. */
const rowsOfList = 50_000;

function keyOf({ token, inputs }: Question): string {
  return JSON.stringify([token, Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** The questions that are asked for a target. */
export function questionsOf(target: Target, { questions }: EvidenceSource): readonly Question[] {
  return questions.map(({ token, inputs }) => ({ token, inputs: inputs(target) }));
}

/** Asks equal questions once. An answer is kept until the last of its `uses`, where these are known; one without is used once. */
export function askOnce(ask: Ask, uses?: ReadonlyMap<string, number>): Ask {
  const kept = new Map<string, { readonly answer: Promise<AnswerOrError | undefined>; left: number }>();
  return (question) => {
    const key = keyOf(question);
    const entry = kept.get(key) ?? {
      answer: ask(question),
      left: uses === undefined ? Number.POSITIVE_INFINITY : (uses.get(key) ?? 1),
    };
    entry.left -= 1;
    if (entry.left > 0) kept.set(key, entry);
    else kept.delete(key);
    return entry.answer;
  };
}

/** How often each question is asked that is asked more than once: of a fleet these are few. */
function repeatedQuestions(targets: readonly AskedTarget[], source: (target: Target) => EvidenceSource) {
  const seen = new Map<string, number>();
  for (const target of targets) {
    for (const key of questionsOf(target, source(target)).map(keyOf)) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return new Map([...seen].filter(([, times]) => times > 1));
}

function distinctResources(targets: readonly Target[]): number {
  return new Set(targets.map(({ resourceId }) => resourceId.toLowerCase())).size;
}

/** Rows that lists have at most which these targets share. */
export function mostRowsFor(targets: readonly Target[]): number {
  return Math.min(rowsOfList, rowsForEach * distinctResources(targets));
}

/** The targets by how they are read: together where they share lists, and are enough for these to be cheaper. */
export function unitsOf(
  targets: readonly AskedTarget[],
  sourceOf: (target: Target) => EvidenceSource = evidenceOf,
): readonly ReadingUnit[] {
  const groups = new Map<string | AskedTarget, { targets: [AskedTarget, ...AskedTarget[]]; shared?: SharedLists }>();
  for (const target of targets) {
    const { shared } = sourceOf(target);
    const asked = shared?.questions.map(({ token, inputs }) => keyOf({ token, inputs: inputs(target) }));
    const key = asked === undefined ? target : JSON.stringify(asked);
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, shared === undefined ? { targets: [target] } : { targets: [target], shared });
    else group.targets.push(target);
  }
  return [...groups.values()].flatMap((group): readonly ReadingUnit[] =>
    group.shared !== undefined && distinctResources(group.targets) >= group.shared.from
      ? [group]
      : group.targets.map((target) => ({ targets: [target] })),
  );
}

interface Asking {
  readonly reader: Reader;
  readonly timing: Timing;
  readonly signal: AbortSignal | undefined;
}

type Take = (target: AskedTarget, joined: JoinedAnswers) => void;

/**
 * Reads the lists that targets share, and hands on what each target has of them. Not if a list is too long to be worth it for
 * these targets: they then have to be read one by one. Where the signal ended it, no target has a reading.
 */
async function readTogether(
  targets: ReadingUnit["targets"],
  { questions, join }: SharedLists,
  { reader, timing, signal }: Asking,
  take: Take,
): Promise<boolean> {
  if (!canReadForMany(reader)) return false;
  const resources = targets.map(({ resourceId: id, maxRecords }) => omitAbsent<OneOfMany>({ id, maxRecords }));
  const rowsAtMost = mostRowsFor(targets);
  const answers: (readonly QueryAnswer[] | FailedAnswer)[] = [];
  for (const { token, inputs, keep, isForAll } of questions) {
    if (signal?.aborted === true) return true;
    const many = { resources, rowsAtMost, keep, isForAll };
    const answer = await askForMany({ token, inputs: inputs(targets[0]) }, many, { reader, timing }, signal);
    if (answer === undefined) return true;
    if (answer === "tooLong") return false;
    answers.push(answer);
  }
  for (const [at, target] of targets.entries()) {
    const own = answers.map((list) => ("error" in list ? list : list[at])).filter((one) => one !== undefined);
    take(target, join(own, target));
  }
  return true;
}

/** Reads targets, each by its own questions or many by the lists that they share, and hands each on as soon as it is whole. */
export async function readTargets(
  targets: readonly AskedTarget[],
  { ask, sourceOf, ...asking }: Asking & { readonly ask: Ask; readonly sourceOf: (target: Target) => EvidenceSource },
  take: Take,
): Promise<void> {
  const askOnceEach = askOnce(ask, repeatedQuestions(targets, sourceOf));
  const readAlone = async (target: AskedTarget): Promise<void> => {
    const source = sourceOf(target);
    const answers: AnswerOrError[] = [];
    for (const question of questionsOf(target, source)) {
      const answer = await askOnceEach(question);
      if (answer === undefined) return;
      answers.push(answer);
    }
    take(target, source.join(answers, target));
  };
  const left: AskedTarget[] = [];
  await forEachLimited(unitsOf(targets, sourceOf), readsAtOnce, async ({ targets: members, shared }) => {
    if (shared === undefined) await readAlone(members[0]);
    else if (!(await readTogether(members, shared, asking, take))) left.push(...members);
  });
  await forEachLimited(left, readsAtOnce, readAlone);
}
