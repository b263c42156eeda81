import { errorCatalogue, type ErrorCode } from "../../core/errors/errorCatalogue";
import type { Judgement } from "../criteria/criterion";
import type { ReadingError } from "../reading";
import { errorCodeIn } from "./errorCodeIn";
import type { Target } from "../target";
import type { View } from "./view";

/** Region and project in which a target was read, as far as they are known. */
interface Place {
  readonly region?: string | undefined;
  readonly projectId?: string | undefined;
}

const adviceCodes: Readonly<Record<ReadingError["class"], ErrorCode>> = {
  authentication: "AUTH_REJECTED",
  permission: "AUTH_DENIED",
  notFound: "API_NOT_FOUND",
  throttled: "API_THROTTLED",
  service: "API_FAULT",
  network: "API_UNREACHABLE",
  invalidResponse: "WIRE_UNREADABLE",
};

/** By the reason of a finding. Where none of these is the reason, the service's own advice holds. */
const steps: Readonly<Record<string, string>> = {
  openTask: "wait for the task to end",
  notSeen: "start the backup, or wait until it appears",
  notRead: "run it again, with more time",
  notConfigured: "give the provider settings that are known, or leave the decision to the update",
  noServerTime: "check whether a proxy removes the Date header, or set policy.now to local",
  contradiction: "run it again, and report this message if it repeats",
  incomplete: "raise maxRecords if it is set, or ask again: a list that is read in part proves nothing",
  unmappedState: "look up the status in the console, and report the word to the maintainers of this package",
  stuckTask: "look in the console at why this task does not end",
  startUnknown: "look up in the console since when the work is under way",
  sizeUnknown: "look up the sizes of the backups in the console, or wait for further backups",
  degraded: "look up the state of the resource in the console",
  graceForNew: "wait for the first backup",
};

/** A sentence of the catalogue as a clause. */
function asClause(advice: string): string {
  return `${advice.charAt(0).toLowerCase()}${advice.slice(1).replace(/\.$/, "")}`;
}

function afterError({ class: kind, code }: ReadingError): string {
  const own = Object.hasOwn(errorCatalogue, code) ? errorCatalogue[code as ErrorCode] : undefined;
  return asClause((own ?? errorCatalogue[adviceCodes[kind]]).advice);
}

/** The next step for a person, as a clause: it follows the cause. */
export function nextStep(
  { facts, resourceId }: Target,
  { verdict, reason = "", what, next }: Judgement,
  view: View | undefined,
  { region, projectId }: Place,
  error: ReadingError | undefined,
): string {
  if (verdict === "pass") return facts.remediation;
  if (error !== undefined) return afterError(error);
  if (view !== undefined && view.read.length > 0 && view.all.length === 0) {
    return "name another resource, or select these records with kinds, backupType or include";
  }
  const ownCode = errorCodeIn(what);
  if (reason === "incomplete" && ownCode !== undefined) return asClause(errorCatalogue[ownCode].advice);
  const known = Object.hasOwn(steps, reason) ? steps[reason] : undefined;
  // Another region answers with an empty list.
  const place = [
    ...(region === undefined ? [] : [`region ${region}`]),
    ...(projectId === undefined ? [] : [`project ${projectId}`]),
  ];
  const step = next ?? known ?? facts.remediation;
  if (view === undefined || view.read.length > 0) return step;
  const hint = facts.whenNothing === undefined ? "" : `${facts.whenNothing.replaceAll("{id}", resourceId)}; if not, `;
  return `${hint}${step}${place.length === 0 ? "" : `, and check that it is in ${place.join(", ")}`}`;
}
