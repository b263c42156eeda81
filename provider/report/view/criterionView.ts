import { omitAbsent } from "../../core/omitAbsent";
import { criteria } from "../../gates/criteria/catalogue";
import type { CriterionResult, Evidence } from "../../gates/result";
import { cleanName, type ReportLine } from "../lines/findings";
import { plainText } from "../lines/plainText";
import { measureInWords, utcOf } from "../draw/words";
import type { Counts, CriterionView } from "./reportView";
import type { SeenTasks } from "./tasksOf";

const remediationLimit = 500;

const evidenceWords: Readonly<Record<Counts, string>> = {
  success: "the service lists it as a backup that exists",
  failure: "it failed",
  open: "it is still running",
  unmapped: "its status is undocumented",
  ignored: "it does not count as a backup",
  other: "the gate does not select it",
};

/** The proof that the deciding record gives, by its state and its grade. Without the records nothing is claimed. */
function proofOf({ id, evidenceGrade }: Evidence, seen: SeenTasks | undefined): string | undefined {
  const found = id === undefined ? undefined : seen?.tasks.find(({ task }) => task.record.id === id);
  if (found === undefined) return undefined;
  const isSuccess = found.task.record.state === "succeeded";
  if (isSuccess && found.counts === "failure") return "it has failed parts";
  // A success before `lookback` decides, although no criterion counts it.
  const counts = isSuccess && found.counts === "other" ? "success" : found.counts;
  if (counts === "success" && evidenceGrade === "jobHistory") return "a task reported success; the backup may be gone";
  return evidenceWords[counts];
}

function evidenceInWords(evidence: Evidence, seen: SeenTasks | undefined): string {
  const { id, rawState, startedAt, completedAt } = evidence;
  const parts = [
    id === undefined ? "a record without an id" : cleanName(id),
    rawState === undefined ? undefined : `“${cleanName(rawState)}”`,
    startedAt === undefined ? undefined : `started ${utcOf(startedAt)}`,
    completedAt === undefined ? undefined : `completed ${utcOf(completedAt)}`,
    proofOf(evidence, seen),
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

/** The limit in its unit, or without it where the figure beside it has said `failures since the newest success` already. */
function limitInWords(threshold: number, unit: string, observed: number | undefined): string {
  const isSaid = observed !== undefined && unit !== "seconds" && unit !== "bytes" && unit !== "percent";
  return isSaid ? String(threshold) : measureInWords(threshold, unit);
}

/** One criterion as it is shown, in words. */
export function criterionView(
  criterion: CriterionResult,
  { standing, message }: ReportLine,
  seen: SeenTasks | undefined,
): CriterionView {
  const { id, verdict, observed, threshold, unit, remediation, evidence } = criterion;
  const sign = criteria[id].passes === "atMost" ? "at most" : "at least";
  return omitAbsent<CriterionView>({
    id,
    verdict,
    standing,
    asks: criteria[id].sentence,
    observed: observed === undefined ? "not measured" : measureInWords(observed, unit),
    threshold: `${sign} ${limitInWords(threshold, unit, observed)}`,
    message,
    remediation: plainText(remediation, remediationLimit),
    evidence: evidence === undefined ? undefined : evidenceInWords(evidence, seen),
  });
}
