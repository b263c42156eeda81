import type { Instant } from "../../core/instants/instant";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { omitAbsent } from "../../core/omitAbsent";
import { version } from "../../generated/version";
import type { AskedTarget } from "../../gates/gate";
import type { TargetReading } from "../../gates/reading";
import type { GateResult, TargetResult } from "../../gates/result";
import { cleanName, findingsOf, overrideInWords, type ReportLine, type GateLines } from "../lines/findings";
import type { RenderedGate } from "../lines/renderedGate";
import { criterionView } from "./criterionView";
import type {
  GateView,
  ReportView,
  ShownRecord,
  TargetDetails,
  TargetRow,
  TargetVerdict,
  TargetView,
} from "./reportView";
import { rowOf } from "./rowOf";
import { sentenceOf } from "./sentenceOf";
import { shownRecord } from "./shownRecord";
import { targetFactsOf } from "./targetFactsOf";
import { tasksOf, type SeenTasks } from "./tasksOf";
import { timelineOf } from "./timelineOf";

/** Records in the whole report: a browser opens more of them slowly. */
const recordsAltogether = 150_000;
const fewestRecords = 15;
const mostRecords = 300;

function recordsPerTarget(targets: number): number {
  return Math.max(fewestRecords, Math.min(mostRecords, Math.floor(recordsAltogether / Math.max(1, targets))));
}

/** The newest records, and every open one however old it is. */
function shownOf({ tasks }: SeenTasks, most: number): ShownRecord[] {
  return tasks
    .filter(({ counts }, at) => at < most || counts === "open")
    .slice(0, 2 * most)
    .map(({ task, counts }) => shownRecord(task, counts));
}

function cutShortOf({ reason }: GateResult): GateView["cutShort"] {
  return reason === "cancelled" || reason === "waitTimeout" ? reason : undefined;
}

/** A value of all targets, as one name or as a number; absent where it is not known. */
function joined(values: readonly (string | undefined)[], many: string): string | undefined {
  const [first, ...others] = new Set(values.filter((value) => value !== undefined));
  if (first === undefined || others.length === 0) return first && cleanName(first);
  return `${others.length + 1} ${many}`;
}

function gateView({ gate: { result }, name, findings: [own] }: GateLines, rows: readonly TargetRow[]): GateView {
  const { targetResults } = result;
  const counts: Partial<Record<TargetVerdict, number>> = {};
  for (const { verdict } of targetResults) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return omitAbsent<GateView>({
    name,
    verdict: result.verdict,
    standing: own.standing,
    blocks: result.blocks,
    sentence: sentenceOf(result, rows),
    region: joined(
      targetResults.map(({ region }) => region),
      "regions",
    ),
    project: joined(
      targetResults.map(({ projectId }) => projectId),
      "projects",
    ),
    evaluatedAt: cleanName(result.evaluatedAt),
    validUntil: cleanName(result.validUntil),
    evidenceId: cleanName(result.evidenceId),
    cutShort: cutShortOf(result),
    overrides: own.overrides.map(overrideInWords),
    warnings: result.warnings.map(cleanName),
    targets: targetResults.length,
    counts,
  });
}

interface Known {
  readonly gate: RenderedGate["gate"];
  readonly target: AskedTarget | undefined;
  readonly reading: TargetReading | undefined;
  /** The gate's clock. */
  readonly now: Instant | undefined;
}

function seenOf(result: TargetResult, { gate, target, reading, now }: Known): SeenTasks | undefined {
  if (gate === undefined || target === undefined || now === undefined) return undefined;
  return tasksOf(target, gate.policy, reading, result, now);
}

function detailsOf(target: TargetResult, findings: readonly ReportLine[], known: Known, most: number): TargetDetails {
  const seen = seenOf(target, known);
  const records = seen === undefined ? [] : shownOf(seen, most);
  const timeline =
    known.target === undefined || seen === undefined ? undefined : timelineOf(known.target, target, seen, records);
  return omitAbsent<TargetDetails>({
    criteria: findings.flatMap((finding) =>
      finding.criterion === undefined ? [] : [criterionView(finding.criterion, finding, seen)],
    ),
    facts: targetFactsOf(target, known.reading),
    timeline,
    records,
    recordsLeftOut: (seen?.tasks.length ?? 0) - records.length,
  });
}

function targetsOf({ gate: rendered, findings }: GateLines, at: number, most: number): TargetView[] {
  const { result, gate, readings = [] } = rendered;
  const targets = new Map(gate?.targets.map((target) => [target.name, target]));
  const byName = new Map(readings.map((reading) => [reading.target, reading]));
  const byTarget = new Map<TargetResult, ReportLine[]>();
  for (const finding of findings) {
    if (finding.target !== undefined) byTarget.set(finding.target, [...(byTarget.get(finding.target) ?? []), finding]);
  }
  const now = parseRfc3339(result.evaluatedAt);
  const regions = new Set(result.targetResults.map(({ region }) => region).filter((region) => region !== undefined));
  const rowGate = { gate: at, result, namesRegions: regions.size > 1 };
  return result.targetResults.map((target): TargetView => {
    const own = byTarget.get(target) ?? [];
    const known = { gate, target: targets.get(target.name), reading: byName.get(target.name), now };
    return {
      row: rowOf(rowGate, target, own, seenOf(target, known)),
      details: () => detailsOf(target, own, known, most),
    };
  });
}

/** Everything that a report shows. */
export function reportViewOf(results: readonly RenderedGate[]): ReportView {
  const gates = findingsOf(results);
  const most = recordsPerTarget(results.reduce((sum, { result }) => sum + result.targetResults.length, 0));
  const targets = gates.map((gate, at) => targetsOf(gate, at, most));
  return {
    version,
    gates: gates.map((gate, at) =>
      gateView(
        gate,
        (targets[at] ?? []).map(({ row }) => row),
      ),
    ),
    targets: targets.flat(),
  };
}
