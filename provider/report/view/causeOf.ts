import { omitAbsent } from "../../core/omitAbsent";
import { criteria } from "../../gates/criteria/catalogue";
import type { CriterionResult, TargetResult } from "../../gates/result";
import { measureInWords, shortIds } from "../draw/words";
import type { ReportLine } from "../lines/findings";
import { plainText } from "../lines/plainText";
import type { TargetRow } from "./reportView";

/** Characters of a cause that is a text of a file or a service. */
const longest = 400;

const unread = "the backups{of} were not read";

/** The stable words for a reason as sentences; a reason that is missing here is told by the criterion's message. */
const reasons: Readonly<Record<string, string>> = {
  authentication: `credential refused; ${unread}`,
  permission: `permission denied; ${unread}`,
  notFound: `resource not found; ${unread}`,
  throttled: `too many requests; ${unread}`,
  service: `service error; ${unread}`,
  network: `service not reachable; ${unread}`,
  invalidResponse: `invalid answer; ${unread}`,
  notConfigured: `provider not configured; ${unread}`,
  notRead: unread,
  contradiction: "the answer about the backups{of} contradicts itself",
  noServerTime: "the answer about the backups{of} has no time from the service",
  incomplete: "the list of backups{of} was not read to its end",
  unmappedState: "a task{of} has an undocumented status",
  undated: "a task{of} has no usable time",
  zoneUnproven: "the backup times{of} have no time zone, and the verdict depends on it",
  startUnknown: "an open task{of} has no start time",
  stuckTask: "a task{of} has been running for too long",
  sizeUnknown: "a backup size{of} is unknown",
  noRecords: "no backup task{of} was found",
  graceForNew: "the resource{of} is new and may still lack a backup",
  warningAge: "the newest backup{of} is {observed} old, above the warning age",
  partial: "the newest backup{of} has failed parts",
  notSeen: "no newer backup{of} is listed yet",
  openTask: "a backup task{of} is still running",
};

/** The limit with its verb: `at most 26 h are allowed`. Its unit is left out where the observed value has named it. */
function limitInWords({ id, threshold, unit }: CriterionResult): string {
  const isMost = criteria[id].passes === "atMost";
  if (isMost && threshold === 0) return "none is allowed";
  const isCounted = !["seconds", "bytes", "percent"].includes(unit);
  const value = isCounted ? String(threshold) : measureInWords(threshold, unit);
  const verb = isCounted && threshold === 1 ? "is" : "are";
  return `${isMost ? "at most" : "at least"} ${value} ${verb} ${isMost ? "allowed" : "required"}`;
}

/** The observed value; of an age also the one that the row shows, since a success before `lookback` is not measured. */
function observedOf({ id, observed }: CriterionResult, age: number | undefined): number | undefined {
  return observed ?? (criteria[id].success.newestDecides === "aged" && age !== undefined ? age / 1000 : undefined);
}

function isBeyond({ id, threshold }: CriterionResult, observed: number): boolean {
  return criteria[id].passes === "atMost" ? observed > threshold : observed < threshold;
}

type Cause = Pick<TargetRow, "cause" | "observed" | "unit">;

/** Words leave small parts out: `24 h old; at most 24 h are allowed` would look like a fault of the gate. */
function violationOf(criterion: CriterionResult, observed: number): Cause {
  const { id, threshold, unit } = criterion;
  const text = criteria[id].violation.replace("{limit}", limitInWords(criterion));
  const words = measureInWords(observed, unit);
  if (words !== measureInWords(threshold, unit)) return { cause: text, observed, unit };
  const side = observed > threshold ? "just over" : "just under";
  return { cause: text.replace("{observed}", `${side} ${words}`) };
}

/** Why a target stands as it does, without ids, so that equal causes are equal texts; `causeInWords` completes it. */
export function causeOf(target: TargetResult, findings: readonly ReportLine[], age: number | undefined): Cause {
  const { verdict, reason = "" } = target;
  if (verdict === "pass") return { cause: "all criteria passed" };
  const deciding = findings.find((finding) => finding.verdict === verdict) ?? findings[0];
  const criterion = deciding?.criterion;
  if (criterion === undefined) {
    // The reason of a target that does not apply is a text of the gate file.
    const known = verdict === "notApplicable" ? undefined : reasons[reason];
    return { cause: known ?? shortIds(plainText(deciding?.message ?? reason, longest)) };
  }
  const observed = observedOf(criterion, age);
  const isFail = criterion.verdict === "fail";
  if (isFail && observed !== undefined && isBeyond(criterion, observed)) return violationOf(criterion, observed);
  const known = reasons[criterion.reason ?? ""];
  if (known !== undefined) return omitAbsent<Cause>({ cause: known, observed, unit: criterion.unit });
  // A criterion that fails without a value beyond its limit found no success that counts.
  if (isFail) return { cause: "no successful backup{of} was found" };
  return { cause: shortIds(plainText(criterion.message, longest)) };
}
