import { omitAbsent } from "../../core/omitAbsent";
import { criteria } from "../../gates/criteria/catalogue";
import type { CriterionResult, Evidence } from "../../gates/result";
import { cleanName, type ReportLine } from "../lines/findings";
import { plainText } from "../lines/plainText";
import { measureInWords } from "../draw/words";
import type { CriterionView } from "./reportView";

const remediationLimit = 500;

const grades: Readonly<Record<Evidence["evidenceGrade"], string>> = {
  artefact: "the service lists it as a backup that exists",
  jobHistory: "a task said so; whether the backup still exists is not known",
};

function evidenceInWords({ id, rawState, startedAt, completedAt, evidenceGrade }: Evidence): string {
  const parts = [
    id === undefined ? "a record without an id" : cleanName(id),
    rawState === undefined ? undefined : `“${cleanName(rawState)}”`,
    startedAt === undefined ? undefined : `started ${cleanName(startedAt)}`,
    completedAt === undefined ? undefined : `completed ${cleanName(completedAt)}`,
    grades[evidenceGrade],
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

/** The limit in its unit, or without it where the figure beside it has said `failures since the newest success` already. */
function limitInWords(threshold: number, unit: string, observed: number | undefined): string {
  const isSaid = observed !== undefined && unit !== "seconds" && unit !== "bytes" && unit !== "percent";
  return isSaid ? String(threshold) : measureInWords(threshold, unit);
}

/** One criterion as it is shown, in words. */
export function criterionView(criterion: CriterionResult, { standing, message }: ReportLine): CriterionView {
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
    evidence: evidence === undefined ? undefined : evidenceInWords(evidence),
  });
}
