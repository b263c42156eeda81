import { counted } from "./judge/words";
import { verdicts, type TargetResult, type Verdict } from "./result";

interface SummaryParts {
  readonly verdict: Verdict;
  readonly overridden: boolean;
  readonly isTooFew: boolean;
  readonly targetResults: readonly TargetResult[];
  /** Of {@link linesOf}. */
  readonly lines: readonly string[];
  readonly tolerated: readonly string[];
  readonly minimumTargets: number;
}

/** One line for each target that did not pass, the worst verdicts first: the first message of its worst criterion. */
export function linesOf(targetResults: readonly TargetResult[]): string[] {
  return verdicts
    .filter((verdict) => verdict !== "pass")
    .flatMap((verdict) => targetResults.filter((target) => target.verdict === verdict))
    .map(({ name, verdict, criteria }) => {
      const worst = criteria.find((criterion) => criterion.verdict === verdict);
      return worst?.message ?? `${name}: ${verdict}`;
    });
}

/** The verdict in one line: what it is, on how many targets, whether it was lifted; and why, where that is one line. */
export function summaryOf(parts: SummaryParts): string {
  const { verdict, overridden, isTooFew, targetResults, lines, tolerated, minimumTargets } = parts;
  const applicable = targetResults.filter((target) => target.verdict !== "notApplicable");
  const counts = [...verdicts]
    .reverse()
    .map((one) => [one, applicable.filter((target) => target.verdict === one).length] as const)
    .filter(([, count]) => count > 0)
    .map(([one, count]) => `${count} ${one}`);
  const skipped = targetResults.length - applicable.length;
  const targets = `${counted(applicable.length, "target")}${counts.length === 0 ? "" : ` (${counts.join(", ")})`}`;
  const said = [
    `${verdict}${overridden ? " (overridden)" : ""}: ${targets}`,
    ...(skipped === 0 ? [] : [`${skipped} not applicable`]),
    ...(isTooFew ? [`at least ${counted(minimumTargets, "applicable target")} required`] : []),
    ...(tolerated.length === 0
      ? []
      : [`tolerated: ${tolerated.slice(0, 5).join(", ")}${tolerated.length > 5 ? " …" : ""}`]),
  ];
  const [line, ...others] = lines;
  const isOneLine = verdict !== "pass" && line !== undefined && others.length === 0;
  return `${said.join(", ")}${isOneLine ? `; ${line}` : ""}`;
}
