import { parseRfc3339 } from "../../core/instants/rfc3339";
import { omitAbsent } from "../../core/omitAbsent";
import { olderReading } from "../../core/records/zoneReadings";
import type { GateResult, TargetResult } from "../../gates/result";
import { cleanName, type ReportLine } from "../lines/findings";
import { newestSuccessOf } from "../lines/newestSuccess";
import { causeOf } from "./causeOf";
import type { TargetRow } from "./reportView";
import type { SeenTasks } from "./tasksOf";

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

/** The gate of a row. */
interface RowGate {
  /** Its place among the gates. */
  readonly gate: number;
  readonly result: GateResult;
  /** Whether each row names its region: the gate has several. */
  readonly namesRegions: boolean;
}

/** The row of one target in the table. */
export function rowOf(
  { gate, result, namesRegions }: RowGate,
  target: TargetResult,
  findings: readonly ReportLine[],
  seen: SeenTasks | undefined,
): TargetRow {
  const newest = newestOf(result, target, seen);
  const now = seen?.now ?? parseRfc3339(result.evaluatedAt);
  // A stamp slightly ahead of the server's clock is now.
  const age = newest === undefined || now === undefined ? undefined : Math.max(0, now - newest);
  const { name, service, resourceId, actionName, region, verdict } = target;
  return omitAbsent<TargetRow>({
    gate,
    name: cleanName(name),
    service: cleanName(service),
    resourceId: cleanName(resourceId),
    place: [actionName, namesRegions ? region : undefined]
      .filter((part) => part !== undefined)
      .map(cleanName)
      .join(" · "),
    verdict,
    lifted: liftedOf(result, target, findings),
    newest,
    age,
    ...causeOf(target, findings, age),
  });
}
