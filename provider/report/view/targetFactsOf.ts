import type { TargetReading } from "../../gates/reading";
import type { TargetResult } from "../../gates/result";
import { activityInWords } from "../../gates/judge/activityInWords";
import { counted } from "../../gates/judge/words";
import { utcOf } from "../draw/words";
import { cleanName } from "../lines/findings";

function howRead(target: TargetResult, reading: TargetReading | undefined): string {
  const { verdict, reason, complete, incompleteReason, recordsExamined, pagesFetched } = target;
  if (verdict === "notApplicable") return `not read, not applicable: ${cleanName(reason ?? "-")}`;
  if (reading?.error !== undefined) return `not read: ${cleanName(reading.error.message)} [${reading.error.code}]`;
  const size = `${counted(recordsExamined, "record")} on ${counted(pagesFetched, "page")}`;
  if (complete) return `in full, ${size}`;
  return `not in full (${cleanName(incompleteReason ?? reason ?? "no reason given")}), ${size}`;
}

/** Facts of the reading behind a verdict, for people. */
export function targetFactsOf(
  target: TargetResult,
  reading: TargetReading | undefined,
): readonly (readonly [name: string, value: string])[] {
  const { resourceId, actionName, service, evidence, subject, activity, region, projectId } = target;
  const { recordsGone, recordsUnmapped } = target;
  const source = reading?.asOfSource === "server" ? "by the service’s clock" : "by this machine’s clock";
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Resource", resourceId],
    ["Service", `${service}, ${subject}`],
    ["Evidence", evidence],
    ["Action", actionName],
    ["Region", region],
    ["Project", projectId],
    ["Read", howRead(target, reading)],
    ["Answer dated", reading?.asOf === undefined ? undefined : `${utcOf(reading.asOf)}, ${source}`],
    ["Own status", activity === undefined ? undefined : activityInWords(activity)],
    [
      "Not restorable",
      recordsGone === 0 ? undefined : `${counted(recordsGone, "record")} succeeded but cannot be restored now`,
    ],
    ["Undocumented status", recordsUnmapped === 0 ? undefined : counted(recordsUnmapped, "record")],
  ];
  return facts.filter((pair): pair is readonly [string, string] => pair[1] !== undefined).map(clean);
}

function clean([name, value]: readonly [string, string]): readonly [string, string] {
  return [name, cleanName(value)];
}
