import { toRfc3339 } from "../../core/instants/instant";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { isZeroInstant } from "../../core/instants/zeroTime";
import { cleanRemoteText } from "../../core/remoteText";
import { omitAbsent } from "../../core/omitAbsent";
import type { Judgement } from "../criteria/criterion";
import type { Target } from "../target";
import type { Evidence } from "../result";
import { bestSuccess, failuresNewerThan } from "./failuresNewerThan";
import type { Task } from "./task";
import type { View } from "./view";
import { atInWords, counted } from "./words";

/** The record that decided; its stamps in the one form of instants, whatever a recording holds. */
export function toEvidence({ record, completed }: Task): Evidence {
  const started = record.startedAt === undefined ? undefined : parseRfc3339(record.startedAt);
  return omitAbsent<Evidence>({
    id: record.id === undefined ? undefined : cleanRemoteText(record.id, 128),
    rawState: record.rawState === undefined ? undefined : cleanRemoteText(record.rawState, 64),
    startedAt: started === undefined || isZeroInstant(started) ? undefined : toRfc3339(started),
    completedAt: completed === undefined ? undefined : toRfc3339(completed),
    evidenceGrade: record.evidenceGrade,
  });
}

/** `css/abc log backup`: what is spoken of. */
function subjectOf({ service, resourceId, actionName, facts }: Target): string {
  return `${[service, resourceId, ...(actionName === undefined ? [] : [actionName])].join("/")} ${facts.subject}`;
}

function decidingTask({ record, began, completed, isDatedByStart }: Task): string {
  const id = record.id === undefined ? "a task without id" : `task ${cleanRemoteText(record.id, 64)}`;
  const state = cleanRemoteText(record.rawState ?? record.state, 64);
  if (completed !== undefined) return `${id} (${state}) finished ${atInWords(completed)}`;
  const end =
    isDatedByStart === true
      ? " and does not say when it ended (`ageFrom: startedAt` ages every task by its start)"
      : "";
  return `${id} (${state})${began === undefined ? "" : ` began ${atInWords(began)}`}${end}`;
}

/** Failures since the newest success, and what the last of them said. */
function failuresSince(view: View): string[] {
  const success = bestSuccess(view.existing, view);
  const failures = failuresNewerThan(success, view);
  const [last] = failures;
  if (last === undefined) return [];
  const said = [last.record.errorCode, last.record.message].filter((text) => text !== undefined && text !== "");
  const error = said.length === 0 ? [] : [`last error: ${cleanRemoteText(said.join(" "))}`];
  return [`${counted(failures.length, "failure")}${(success ?? view.before) === undefined ? "" : " since"}`, ...error];
}

/** What the service says of the newest backup that it lists and that does not count. */
function lostSince({ ignored }: View): string[] {
  const said = ignored.find(({ record }) => record.state === "gone" && record.message !== undefined)?.record.message;
  return said === undefined ? [] : [`a backup does not count: ${cleanRemoteText(said)}`];
}

/** Where somebody looked, as far as it is known. */
export interface Place {
  readonly region?: string | undefined;
  readonly projectId?: string | undefined;
}

/** What to do next. Where nothing at all was found, the place may be wrong: another region answers with an empty list. */
function nextStep({ facts }: Target, view: View | undefined, { region, projectId }: Place): string {
  const place = [
    ...(region === undefined ? [] : [`region ${region}`]),
    ...(projectId === undefined ? [] : [`project ${projectId}`]),
  ];
  const isNothing = view !== undefined && view.all.length === 0 && place.length > 0;
  return `next: ${facts.remediation}${isNothing ? `, and whether it is in ${place.join(", ")}` : ""}`;
}

/** Subject, observed, threshold, deciding record, next step: one line, in which remote text cannot forge another. */
export function messageOf(
  target: Target,
  { verdict, what, task }: Judgement,
  view: View | undefined,
  place: Place,
): string {
  const isFine = verdict === "pass";
  const parts = [
    `${subjectOf(target)}: ${cleanRemoteText(what, 1000)}${task === undefined ? "" : `, ${decidingTask(task)}`}`,
    ...(isFine || view === undefined ? [] : [...failuresSince(view), ...lostSince(view)]),
    ...(isFine ? [] : [nextStep(target, view, place)]),
  ];
  return parts.join("; ");
}
