import type { OracleCriteria, OracleRecord, OracleTarget } from "../types";
import { wordsOf } from "../states";
import { bytes } from "../spans";
import type { Dice } from "./dice";
import { moment, type Moments, momentText } from "./moments";
import { factsOf, type ServiceFacts } from "./services";
import { hour, minute } from "./spanTexts";

const states = ["waiting", "running", "succeeded", "failed", "skipped", "gone", "unknown"];
/** No service's word, or another service's, or one in the wrong letter case. */
const strangeWords = ["success ", "SUCCEED", "PartiallyFailed", "Erasing", "running ", "DELETED", "", "constructor"];

/** What the records of one answer have in common. */
export interface Habits {
  /** Nothing is missing or malformed, and every state is known. */
  readonly isTidy: boolean;
  /** The state that many of them have, and of how many in a hundred. */
  readonly favoured: string;
  readonly shareOfFavoured: number;
}

/** A record as a query may give it, now and then as only a hand-written recording can. */
export function recordFor(
  dice: Dice,
  index: number,
  target: OracleTarget,
  criteria: OracleCriteria,
  moments: Moments,
  { favoured, shareOfFavoured, isTidy }: Habits,
): OracleRecord {
  const facts = factsOf(target);
  const state = dice.chance(shareOfFavoured) ? favoured : stateFor(dice, target, isTidy);
  const kind = dice.chance(88) ? (target.actionName ?? facts.backupKind) : dice.oneOf([...facts.otherKinds, "erasure"]);
  return {
    service: target.service,
    resourceId: target.resourceId,
    ...(dice.chance(97) ? { id: `task-${index}` } : {}),
    kind,
    ...(facts.hasBackupType ? backupTypeFor(dice, isTidy) : {}),
    ...(facts.hasIncremental && dice.chance(isTidy ? 96 : 75) ? { incremental: dice.chance(50) } : {}),
    state,
    ...wordFor(dice, target.service, state, facts),
    ...(dice.chance(6) ? { progress: dice.oneOf([100, 99.5, 40, 0]) } : {}),
    ...timesFor(dice, target.service, state, moments, isTidy),
    ...(facts.answersSize && dice.chance(isTidy ? 99 : 85) ? { sizeBytes: sizeFor(dice, criteria) } : {}),
    ...(state === "succeeded" && dice.chance(target.service === "cbr" ? 25 : 3)
      ? { failedParts: dice.between(0, 2) }
      : {}),
    evidenceGrade: facts.evidenceGrade,
  };
}

/** A state that the service has; `unknown` is rarer than the others, since it overshadows so much. */
export function stateFor(dice: Dice, target: OracleTarget, isTidy: boolean): string {
  const state = dice.oneOf([...states, "succeeded", "succeeded", "succeeded", "failed"]);
  return state === "unknown" && (isTidy || dice.chance(40)) ? "succeeded" : knows(target, state) ? state : "succeeded";
}

function knows(target: OracleTarget, state: string): boolean {
  return state === "unknown" || wordsOf(target.service, state, factsOf(target).evidence).length > 0;
}

function wordFor(
  dice: Dice,
  service: string,
  state: string,
  { evidence }: Pick<ServiceFacts, "evidence">,
): Partial<OracleRecord> {
  // The service says of a success that it cannot be restored from, or a part of it is open or of an unknown word.
  if (state === "gone" && dice.chance(30)) return { rawState: dice.oneOf(wordsOf(service, "succeeded", evidence)) };
  if (state !== "unknown") return { rawState: dice.oneOf(wordsOf(service, state, evidence)) };
  if (dice.chance(20)) return {};
  if (dice.chance(20)) return { rawState: dice.oneOf(wordsOf(service, "succeeded", evidence)) };
  const foreign = states.flatMap((one) => (service === "dcs" ? wordsOf("css", one) : wordsOf("dcs", one)));
  return { rawState: dice.oneOf([...strangeWords, ...foreign]) };
}

function backupTypeFor(dice: Dice, isTidy: boolean): Partial<OracleRecord> {
  const type = dice.weighted([
    [50, "auto"],
    [38, "manual"],
    [isTidy ? 1 : 4, "Auto"],
    [isTidy ? 1 : 4, "weekly"],
    [isTidy ? 1 : 8, undefined],
  ]);
  return type === undefined ? {} : { backupType: type };
}

/** Times as the query sets them: an end only where the work ended, a creation only where the service gives one. */
function timesFor(
  dice: Dice,
  service: string,
  state: string,
  moments: Moments,
  isTidy: boolean,
): Partial<OracleRecord> {
  const main = moment(dice, moments);
  const hasEnd = state === "succeeded" || ((state === "failed" || state === "skipped") && dice.chance(75));
  const isRunning = state === "waiting" || state === "running";
  const length = dice.oneOf([0, 1, minute, hour]);
  // Half of the ended tasks have their start near a limit in place of their end, for `ageFrom: startedAt`.
  const [started, ended] = isRunning || dice.chance(50) ? [main, main + length] : [main - length, main];
  const created = dice.chance(70) ? started - dice.oneOf([0, 36, minute]) : started + 3;
  const text = (time: number): string => (isTidy ? new Date(time).toISOString() : momentText(dice, time));
  return {
    ...(dice.chance(service === "cbr" ? 80 : 3) ? { createdAt: text(created) } : {}),
    ...(dice.chance(isTidy ? 98 : isRunning ? 78 : 90) ? { startedAt: text(started) } : {}),
    ...(dice.chance(hasEnd ? (isTidy ? 99 : 90) : 3) ? { completedAt: text(ended) } : {}),
  };
}

function sizeFor(dice: Dice, criteria: OracleCriteria): number {
  const minimum = criteria.lastBackupMinimumSize === undefined ? 1000 : bytes(criteria.lastBackupMinimumSize);
  return dice.oneOf([
    minimum,
    minimum,
    minimum - 1,
    minimum + 1,
    minimum / 2,
    minimum / 2 - 1,
    minimum * 0.9,
    2 * minimum,
    0,
  ]);
}
