import { toRfc3339 } from "../../core/instants/instant";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { isZeroInstant } from "../../core/instants/zeroTime";
import { cleanRemoteText } from "../../core/remoteText";
import { omitAbsent } from "../../core/omitAbsent";
import type { Judgement } from "../criteria/criterion";
import type { Target } from "../target";
import type { Evidence } from "../result";
import type { ReadingError } from "../reading";
import { errorCodeIn } from "./errorCodeIn";
import { bestSuccess, failuresNewerThan } from "./failuresNewerThan";
import type { Task } from "./task";
import type { View } from "./view";
import { timeFault, unreadableTime } from "./times/timeFault";
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

/** `cache (dcs/5560df16-…) backup`: the name that the user gave, the resource, and what its records are. */
function subjectOf({ name, service, resourceId, actionName, facts }: Target): string {
  const resource = [service, resourceId, ...(actionName === undefined ? [] : [actionName])].join("/");
  return `${name === resource ? resource : `${name} (${resource})`} ${facts.subject}`;
}

/** `what`: the sentence before it, which may have told the same fault. */
function decidingTask({ record, began, completed, isDatedByStart }: Task, what: string, { facts }: Target): string {
  const id = record.id === undefined ? "a task without id" : `task ${cleanRemoteText(record.id, 64)}`;
  const state = cleanRemoteText(record.rawState ?? record.state, 64);
  if (completed !== undefined) return `${id} (${state}) finished ${atInWords(completed)}`;
  const fault = timeFault(record, "completedAt", facts);
  const hasFault =
    isDatedByStart === true ||
    (record.state === "failed" && (record.completedAt ?? unreadableTime(record, "completedAt", facts)) !== undefined);
  const end =
    hasFault && !what.includes(fault) ? `, with ${fault} (\`ageFrom: startedAt\` ages every task by its start)` : "";
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

/** The service's reason why the newest backup that it lists does not count. */
function lostSince({ ignored }: View): string[] {
  const said = ignored.find(({ record }) => record.state === "gone" && record.message !== undefined)?.record.message;
  return said === undefined ? [] : [`a backup does not count: ${cleanRemoteText(said)}`];
}

/** Subject, observed, threshold, deciding record, next step: one line, in which remote text cannot forge another. */
export function messageOf(
  target: Target,
  finding: Judgement,
  view: View | undefined,
  { next, error }: { readonly next: string; readonly error?: ReadingError | undefined },
): string {
  const { verdict, reason, what, task } = finding;
  const isFine = verdict === "pass";
  // An error of this package says by itself what to do, in front of its code.
  const isAdvice =
    error === undefined ? reason === "incomplete" && errorCodeIn(what) !== undefined : what.includes(`[${error.code}`);
  const parts = [
    `${subjectOf(target)}: ${cleanRemoteText(what, 1000)}${task === undefined ? "" : `, ${decidingTask(task, what, target)}`}`,
    ...(isFine || view === undefined ? [] : [...failuresSince(view), ...lostSince(view)]),
    ...(isFine || isAdvice ? [] : [`next: ${next}`]),
  ];
  return parts.join("; ");
}
