import { counted } from "./judge/words";
import { verdicts, type TargetResult, type Verdict } from "./result";

interface SummaryParts {
  readonly verdict: Verdict;
  readonly overridden: boolean;
  readonly isTooFew: boolean;
  readonly targetResults: readonly TargetResult[];
  readonly tolerated: readonly string[];
  readonly minimumTargets: number;
}

/** The first message of the worst criterion of the worst target: what a person has to look at first. */
function leadingMessage(verdict: Verdict, targetResults: readonly TargetResult[]): string | undefined {
  for (const wanted of [verdict, ...verdicts.filter((one) => one !== "pass")]) {
    const found = targetResults.flatMap(({ criteria }) => criteria).find((criterion) => criterion.verdict === wanted);
    if (found !== undefined) return found.message;
  }
  return undefined;
}

/** The verdict in one line: what it is, on how many targets, why, and whether it was lifted. */
export function summaryOf(parts: SummaryParts): string {
  const { verdict, overridden, isTooFew, targetResults, tolerated, minimumTargets } = parts;
  const applicable = targetResults.filter((target) => target.verdict !== "notApplicable");
  const counts = [...verdicts]
    .reverse()
    .map((one) => [one, applicable.filter((target) => target.verdict === one).length] as const)
    .filter(([, count]) => count > 0)
    .map(([one, count]) => `${count} ${one}`);
  const skipped = targetResults.length - applicable.length;
  const targets = `${counted(applicable.length, "target")}${counts.length === 0 ? "" : ` (${counts.join(", ")})`}`;
  const lines = [
    `${verdict}${overridden ? " (overridden)" : ""}: ${targets}`,
    ...(skipped === 0 ? [] : [`${skipped} not applicable`]),
    ...(isTooFew ? [`at least ${counted(minimumTargets, "applicable target")} required`] : []),
    ...(tolerated.length === 0
      ? []
      : [`tolerated: ${tolerated.slice(0, 5).join(", ")}${tolerated.length > 5 ? " …" : ""}`]),
  ];
  const message = verdict === "pass" ? undefined : leadingMessage(verdict, targetResults);
  return `${lines.join(", ")}${message === undefined ? "" : `; ${message}`}`;
}
