import { parseRfc3339 } from "../../core/instants/rfc3339";
import { omitAbsent } from "../../core/omitAbsent";
import { olderReading } from "../../core/records/zoneReadings";
import type { GateResult, TargetResult } from "../../gates/result";
import { cleanName, type ReportLine } from "../lines/findings";
import { newestSuccessOf } from "../lines/newestSuccess";
import { plainText } from "../lines/plainText";
import type { TargetRow } from "./reportView";
import type { SeenTasks } from "./tasksOf";

/** Characters of a reason in a table; the details have all of it. */
const messageLimit = 400;

/** The newest success that counts, in its older reading: of the records if they are there, else as the criteria say it. */
function newestOf(result: GateResult, target: TargetResult, seen: SeenTasks | undefined): number | undefined {
  const view = seen?.view;
  if (view !== undefined) {
    const { existing, before } = view;
    const stamps = (existing.length > 0 || before === undefined ? existing : [before])
      .filter(({ stamp }) => stamp !== undefined)
      .map(({ record, stamp }) => olderReading(record, stamp ?? Number.NaN));
    return stamps.length === 0 ? undefined : stamps.reduce((latest, stamp) => Math.max(latest, stamp));
  }
  const { at } = newestSuccessOf(target, result.evaluatedAt);
  return Number.isNaN(at) ? undefined : at;
}

function liftedOf(result: GateResult, target: TargetResult, findings: readonly ReportLine[]): TargetRow["lifted"] {
  if (target.verdict === "pass" || target.verdict === "notApplicable") return undefined;
  if (findings.some(({ standing }) => standing === "overridden")) return "overridden";
  return result.tolerated.includes(target.name) ? "tolerated" : undefined;
}

/** What a person has to know first: why it did not pass; else what the first criterion found. */
function reasonOf(target: TargetResult, findings: readonly ReportLine[]): string {
  const deciding = findings.find(({ verdict }) => verdict === target.verdict) ?? findings[0];
  return plainText(deciding?.message ?? target.reason ?? "", messageLimit);
}

/** The line of the table for one target. */
export function rowOf(
  gate: number,
  result: GateResult,
  target: TargetResult,
  findings: readonly ReportLine[],
  seen: SeenTasks | undefined,
): TargetRow {
  const newest = newestOf(result, target, seen);
  const now = seen?.now ?? parseRfc3339(result.evaluatedAt);
  const { name, service, resourceId, actionName, region, projectId, verdict } = target;
  return omitAbsent<TargetRow>({
    gate,
    name: cleanName(name),
    service: cleanName(service),
    resourceId: cleanName(resourceId),
    place: [actionName, region, projectId]
      .filter((part) => part !== undefined)
      .map(cleanName)
      .join(" · "),
    verdict,
    lifted: liftedOf(result, target, findings),
    newest,
    // A stamp slightly ahead of the server's clock is now.
    age: newest === undefined || now === undefined ? undefined : Math.max(0, now - newest),
    message: reasonOf(target, findings),
  });
}
