import { toRfc3339 } from "../../core/instants/instant";
import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import { cleanRemoteText } from "../../core/remoteText";
import type { Target } from "../target";
import { ageOf } from "../judge/times/ageOf";
import { turnOf } from "../criteria/turnOf";
import type { Basis, Judged } from "../judge/judgeTarget";
import type { Task } from "../judge/task";
import type { View } from "../judge/view";
import type { TargetResult } from "../result";
import type { ExplainedCriterion, ExplainedRecord, ExplainedTarget, RoleCounts } from "./explanation";
import { placementsOf, type Placement } from "./placement";
import { criterionSettings, targetSettings } from "./settings";

/** A service's own error can be of any length. */
const longestMessage = 1000;

/** A record whose texts, all of which a service wrote, cannot forge a line. */
function cleaned(record: BackupRecord): BackupRecord {
  const clean = (value: unknown): unknown =>
    typeof value === "string" ? cleanRemoteText(value, longestMessage) : value;
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, clean(value)]),
  ) as unknown as BackupRecord;
}

/** `aged` is the task in the reading that makes it older, where its zone is not proven. */
function explainPlacement(
  { task, role, reasons, beyond, activity }: Placement,
  { now }: View,
  aged: Task = task,
): ExplainedRecord {
  const { record } = task;
  const { stamp } = aged;
  return omitAbsent<ExplainedRecord>({
    record: cleaned(record),
    countsAs: role,
    reasons,
    beyondLookback: role === "nothing" ? beyond : undefined,
    activity,
    at: stamp === undefined ? undefined : toRfc3339(stamp),
    ageSeconds: stamp === undefined ? undefined : ageOf(aged, now) / 1000,
  });
}

function countsOf(records: readonly ExplainedRecord[]): RoleCounts {
  const of = (role: string): number => records.filter(({ countsAs }) => countsAs === role).length;
  const because = (...words: readonly string[]): number =>
    records.filter(({ countsAs, reasons }) => countsAs === "nothing" && reasons.some((word) => words.includes(word)))
      .length;
  return {
    success: of("success"),
    failure: of("failure"),
    open: of("open"),
    unmapped: of("unmapped"),
    ignored: of("ignored"),
    outsideLookback: because("outsideLookback"),
    notSelected: because("kindNotSelected", "backupTypeNotSelected", "includeNotSelected"),
    duplicates: because("duplicate"),
    notJudged: because("notJudged"),
  };
}

function explainCriterion(
  { asked, finding }: Judged,
  result: TargetResult["criteria"][number],
  placeOf: ReadonlyMap<Task, number>,
  view: View | undefined,
): ExplainedCriterion {
  const placesOf = (tasks: readonly Task[]): number[] =>
    tasks.map((task) => placeOf.get(task)).filter((place) => place !== undefined);
  const turn = turnOf(finding);
  return omitAbsent<ExplainedCriterion>({
    ...result,
    limits: criterionSettings(asked),
    decidedBy: finding.task === undefined ? undefined : placeOf.get(finding.task),
    counted: finding.counted === undefined ? undefined : placesOf(finding.counted),
    // What could not be decided may turn at any moment: from the answer on.
    turnsAt: view === undefined || turn === Number.POSITIVE_INFINITY ? undefined : toRfc3339(Math.max(view.now, turn)),
  });
}

/** The records of an answer in its order; behind them what is only a further copy. */
function recordsOf({ view, asUtc, reading, duplicates }: Basis): {
  readonly records: readonly ExplainedRecord[];
  readonly placeOf: ReadonlyMap<Task, number>;
} {
  const alone = (reason: "duplicate" | "notJudged") => (record: BackupRecord) => ({
    record: cleaned(record),
    countsAs: "nothing" as const,
    reasons: [reason],
  });
  if (view === undefined) return { records: (reading?.records ?? []).map(alone("notJudged")), placeOf: new Map() };
  const placements = placementsOf(view);
  const places = new Map(placements.map(({ task }, place) => [task, place]));
  const older = new Map([...asUtc].map(([other, task]) => [task, other]));
  const otherPlaces = [...asUtc].flatMap(([other, task]) => {
    const place = places.get(task);
    return place === undefined ? [] : [[other, place] as const];
  });
  return {
    records: [
      ...placements.map((one) => explainPlacement(one, view, older.get(one.task))),
      ...duplicates.map(alone("duplicate")),
    ],
    placeOf: new Map([...places, ...otherPlaces]),
  };
}

const noBasis: Basis = { asUtc: new Map(), duplicates: [], findings: [] };

/** A target's result with the records behind it; without a basis for one of which nothing is asked. */
export function explainTarget(target: Target, result: TargetResult, basis: Basis = noBasis): ExplainedTarget {
  const { view, reading, findings } = basis;
  const { records, placeOf } = recordsOf(basis);
  const { error } = reading ?? {};
  return omitAbsent<ExplainedTarget>({
    ...result,
    incompleteReason: result.incompleteReason === undefined ? undefined : cleanRemoteText(result.incompleteReason),
    selection: targetSettings(target),
    isRead: reading !== undefined,
    asOf: reading?.asOf === undefined ? undefined : cleanRemoteText(reading.asOf, 64),
    asOfSource: reading?.asOfSource,
    error: error === undefined ? undefined : { ...error, message: cleanRemoteText(error.message, longestMessage) },
    warnings: (reading?.warnings ?? []).map((warning) => cleanRemoteText(warning, longestMessage)),
    graceUntil: view?.graceUntil === undefined ? undefined : toRfc3339(view.graceUntil),
    counts: countsOf(records),
    records,
    criteria: result.criteria.flatMap((one, at): ExplainedCriterion[] => {
      const judged = findings[at];
      return judged === undefined ? [] : [explainCriterion(judged, one, placeOf, view)];
    }),
  });
}
