import type { AppliedOverride, CriterionResult, GateResult, TargetResult, Verdict } from "../../gates/result";
import type { RenderedGate } from "./renderedGate";
import { plainText } from "./plainText";

/** How a finding counts in the decision, which is not always what was computed. */
export type Standing = Verdict | "notApplicable" | "overridden";

/** One line of a report: the gate itself, a criterion of a target, or a target of which nothing is asked. */
export interface ReportLine {
  readonly target?: TargetResult;
  readonly criterion?: CriterionResult;
  /** As computed. */
  readonly verdict: TargetResult["verdict"];
  /** `warn` where `require` tolerates it, `overridden` where an override lifts it, else the verdict. */
  readonly standing: Standing;
  /** Whether it is among what stops the deployment. */
  readonly blocks: boolean;
  /** Plain text in one line. */
  readonly message: string;
  /** The overrides that lift it. */
  readonly overrides: readonly AppliedOverride[];
}

export interface GateLines {
  readonly gate: RenderedGate;
  /** The name it was given, or its file; never the same for two gates of one report. */
  readonly name: string;
  /** The gate itself, then everything of its targets in their order. */
  readonly findings: readonly [ReportLine, ...ReportLine[]];
}

/** The evaluator's longest message is shorter: this cuts only results that another program made. */
const messageLimit = 2000;
const nameLimit = 300;

/** A name of a target, a file or an actor: one line without control codes. */
export function cleanName(text: string): string {
  return plainText(text, nameLimit);
}

/** `cache lastBackupMaximumAge`; `gate` for the gate itself. */
export function titleOf({ target, criterion }: ReportLine): string {
  if (target === undefined) return "gate";
  return cleanName(target.name) + (criterion === undefined ? "" : ` ${criterion.id}`);
}

/** `fail`, `warn, blocks`, `overridden (fail)`, `warn (unknown, tolerated)` */
export function standingInWords({ standing, verdict, blocks }: ReportLine): string {
  if (standing === "overridden") return `overridden (${verdict})`;
  if (standing === "warn" && verdict !== "warn") return `warn (${verdict}, tolerated)`;
  return standing === "warn" && blocks ? "warn, blocks" : standing;
}

/** `by ops@example.com until 2026-01-02T00:00:00.000Z: restore drill (OPS-1)` */
export function overrideInWords({ actor, expiresAt, reason, ticket }: AppliedOverride): string {
  const where = ticket === undefined ? "" : ` (${cleanName(ticket)})`;
  return `by ${cleanName(actor)} until ${cleanName(expiresAt)}: ${cleanName(reason)}${where}`;
}

function isStopping(verdict: Verdict): boolean {
  return verdict !== "pass" && verdict !== "warn";
}

/** A wait that ended too early blocks whatever was computed last: a pass that blocks has not been reached yet. */
function standingOfGate({ verdict, blocks, overridden }: GateResult): Standing {
  if (overridden) return "overridden";
  return verdict === "pass" && blocks ? "pending" : verdict;
}

function gateFinding(result: GateResult): ReportLine {
  const overrides = result.overridden ? result.appliedOverrides : [];
  const lifted = overrides.map((override) => `; overridden ${overrideInWords(override)}`).join("");
  return {
    verdict: result.verdict,
    standing: standingOfGate(result),
    blocks: result.blocks,
    message: plainText(result.summary + lifted, messageLimit),
    overrides,
  };
}

function liftersOf(result: GateResult, target: TargetResult, id: string): readonly AppliedOverride[] {
  if (!result.overridden) return [];
  return result.appliedOverrides.filter(
    ({ target: scope, criterion }) =>
      (scope === undefined || scope === target.name) && (criterion === undefined || criterion === id),
  );
}

function criterionFinding(
  result: GateResult,
  target: TargetResult,
  criterion: CriterionResult,
  isTolerated: boolean,
): ReportLine {
  const { verdict, id, message } = criterion;
  const overrides = verdict === "pass" ? [] : liftersOf(result, target, id);
  // Nothing that stands as a failure may be left of a gate that lets the deployment go on.
  const isHarmless = isStopping(verdict) && (isTolerated || !result.blocks);
  const standing = overrides.length > 0 ? "overridden" : isHarmless ? "warn" : verdict;
  const note =
    standing === "overridden"
      ? overrides.map((override) => `; overridden ${overrideInWords(override)}`).join("")
      : isHarmless
        ? `; ${verdict}, but tolerated`
        : "";
  return {
    target,
    criterion,
    verdict,
    standing,
    blocks:
      result.blocks && (isStopping(verdict) ? standing === verdict : verdict === "warn" && result.verdict === "warn"),
    message: plainText(message, messageLimit) + note,
    overrides,
  };
}

function targetFindings(result: GateResult, target: TargetResult, isTolerated: boolean): ReportLine[] {
  if (target.criteria.length > 0) {
    return target.criteria.map((criterion) => criterionFinding(result, target, criterion, isTolerated));
  }
  const { verdict, reason } = target;
  const isHarmless = verdict !== "notApplicable" && isStopping(verdict) && (isTolerated || !result.blocks);
  const message = plainText(reason ?? `${verdict}, without a criterion`, messageLimit);
  return [
    {
      target,
      verdict,
      standing: isHarmless ? "warn" : verdict,
      blocks: verdict !== "notApplicable" && isStopping(verdict) && !isHarmless,
      message,
      overrides: [],
    },
  ];
}

/** The lines that every format shows, decided once so that no two formats can disagree. */
export function findingsOf(results: readonly RenderedGate[]): readonly GateLines[] {
  const seen = new Map<string, number>();
  return results.map((gate) => {
    const { result } = gate;
    const file = cleanName(gate.name ?? gate.file ?? "gate");
    const times = (seen.get(file) ?? 0) + 1;
    seen.set(file, times);
    const tolerated = new Set(result.tolerated);
    return {
      gate,
      name: times === 1 ? file : `${file} (${times})`,
      findings: [
        gateFinding(result),
        ...result.targetResults.flatMap((target) => targetFindings(result, target, tolerated.has(target.name))),
      ],
    };
  });
}
