import { hasUnprovenZone, recordIn0800 } from "../../../core/records/zoneReadings";
import { omitAbsent } from "../../../core/omitAbsent";
import type { Judgement } from "../../criteria/criterion";
import { turnOf } from "../../criteria/turnOf";
import type { Target } from "../../target";
import type { Verdict } from "../../result";
import { verdicts } from "../../result";
import type { Task } from "../task";
import type { View, ViewParts } from "../view";

/** The findings for an answer, one for each criterion of its target, before `onUnknown` acts. */
export interface Findings {
  readonly view: View;
  readonly findings: readonly Judgement[];
}

/** The same over both readings of times without a zone; `view` is that of UTC. */
interface JoinedFindings extends Findings {
  /** The task of `view` for each one that was read in +08:00. */
  readonly asUtc: ReadonlyMap<Task, Task>;
}

function rank({ verdict }: Judgement): number {
  return verdicts.indexOf(verdict);
}

/** Whether a policy may let the gate open with it. */
function canBeLetThrough({ verdict, isHard }: Judgement): boolean {
  return verdict === "pass" || verdict === "warn" || (verdict === "unknown" && isHard !== true);
}

function differing(asUtc: Judgement, in0800: Judgement, { facts }: Target): Judgement {
  const said = (verdict: Verdict, what: string): string => `${verdict} (${what})`;
  const { flag, variable, name } = facts.timeZoneSetting ?? {};
  const next =
    flag === undefined
      ? undefined
      : `set ${flag} (command line), ${variable} (policy pack) or ${name} (program) to the zone of these times`;
  const { observed, task } = rank(asUtc) < rank(in0800) ? asUtc : in0800;
  return omitAbsent<Judgement>({
    verdict: "unknown",
    reason: "zoneUnproven",
    observed,
    what:
      `its times have no zone: as UTC ${said(asUtc.verdict, asUtc.what)}, ` +
      `as +08:00 ${said(in0800.verdict, in0800.what)}`,
    next,
    task,
    // A finding that fails in one zone is not softened because it could pass in the other.
    isHard: [asUtc, in0800].every(canBeLetThrough) ? undefined : true,
  });
}

/**
 * One finding of two. Of equal verdicts it is the one that turns first. Of those that turn together, or rest on the same
 * facts, it is the one of older times, so that no age is shown too low. It turns when the first of both does.
 */
function joinedFinding(asUtc: Judgement, in0800: Judgement, target: Target): Judgement {
  if (asUtc.verdict !== in0800.verdict) return differing(asUtc, in0800, target);
  const [utcTurn, otherTurn] = [turnOf(asUtc), turnOf(in0800)];
  const isSame = asUtc.what === in0800.what && asUtc.reason === in0800.reason;
  const isUtc = !isSame && utcTurn < otherTurn;
  const isShifted = !isUtc && (!isSame || (in0800.task !== undefined && hasUnprovenZone(in0800.task.record)));
  return omitAbsent<Judgement>({
    ...(isUtc ? asUtc : in0800),
    what: isShifted ? `${in0800.what} with times read as +08:00` : asUtc.what,
    turnsAt: Math.min(utcTurn, otherTurn) === Number.POSITIVE_INFINITY ? undefined : Math.min(utcTurn, otherTurn),
    isHard: asUtc.isHard ?? in0800.isHard,
  });
}

/**
 * Judges an answer whose times may lack a zone: once as if all of those were UTC, once as if all were +08:00. A criterion
 * passes only where it passes in both; nothing is derived from the direction in which a limit works.
 */
export function inBothZones(parts: ViewParts, judge: (parts: ViewParts) => Findings): JoinedFindings {
  const asUtc = judge(parts);
  if (!parts.records.some(hasUnprovenZone)) return { ...asUtc, asUtc: new Map() };
  const in0800 = judge({ ...parts, records: parts.records.map(recordIn0800) });
  const { read } = asUtc.view;
  const pairs = in0800.view.read.flatMap((task, at) => {
    const own = read[at];
    return own === undefined ? [] : [[task, own] as const];
  });
  const findings = asUtc.findings.map((finding, at) => {
    const other = in0800.findings[at];
    return other === undefined ? finding : joinedFinding(finding, other, parts.target);
  });
  return { view: asUtc.view, findings, asUtc: new Map(pairs) };
}
