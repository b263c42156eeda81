import { isDeepStrictEqual } from "node:util";
import type { Wait } from "../gate";
import type { Policy } from "../policy";
import type { PolicyChoice } from "../result";
import { count, flag, numberFrom, oneOf, percentage, requirement, span, spanFrom } from "./fields";
import type { Problems } from "./problems";
import { membersOf, readFields, refuseUnknownKeys } from "./readObject";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
/** Waiting without a bound would hold a deployment for ever. */
const longestWait = 24 * hour;

export const policyFields = {
  onUnknown: oneOf("block", "warn"),
  onWarn: oneOf("allow", "block"),
  onEmpty: oneOf("fail", "unknown"),
  onPartial: oneOf("fail", "warn", "count"),
  onSkipped: oneOf("ignore", "fail"),
  graceForNew: span,
  clockSkewTolerance: spanFrom(0, 24 * hour, "from 0s to 24h"),
  now: oneOf("server", "local"),
  require: requirement,
  minimumTargets: count(1, 1_000_000),
} as const;

/** What holds where a policy says nothing. */
export const policyDefaults: Policy = {
  onUnknown: "block",
  onWarn: "allow",
  onEmpty: "fail",
  onPartial: "fail",
  onSkipped: "ignore",
  clockSkewTolerance: 5 * minute,
  now: "server",
  require: { kind: "all" },
  minimumTargets: 1,
};

export const waitFields = {
  until: oneOf("pass", "idle", "terminal"),
  timeout: spanFrom(0, longestWait, "from 0s to 24h"),
  interval: spanFrom(second, hour, "from 1s to 1h"),
  backoff: numberFrom(1, 10),
  maximumInterval: spanFrom(second, hour, "from 1s to 1h"),
  jitter: percentage,
  initialDelay: spanFrom(0, hour, "from 0s to 1h"),
  failFast: flag,
  consecutivePasses: count(1, 100),
  consecutiveErrorLimit: count(1, 100),
} as const;

/** What holds where `wait` says nothing. */
const waitDefaults: Wait = {
  until: "pass",
  timeout: 30 * minute,
  interval: 15 * second,
  backoff: 1.5,
  maximumInterval: minute,
  jitter: 0.2,
  initialDelay: 0,
  failFast: true,
  consecutivePasses: 1,
  consecutiveErrorLimit: 4,
};

/** A policy, and the values of it that are not the default; `originOf` says where the value of a path was given. */
export function parsePolicy(
  given: unknown,
  problems: Problems,
  originOf: (path: string) => string,
): { readonly policy: Policy; readonly choices: readonly PolicyChoice[] } {
  const members = membersOf(given, "policy", problems) ?? {};
  refuseUnknownKeys(members, Object.keys(policyFields), "policy", problems);
  const { values } = readFields(members, policyFields, "policy", problems);
  const choices = Object.entries(values)
    .filter(([name, value]) => !isDeepStrictEqual(value, policyDefaults[name as keyof Policy]))
    .map(([name]) => ({ name, value: String(members[name]), origin: originOf(`policy.${name}`) }));
  return { policy: { ...policyDefaults, ...values }, choices };
}

/** `undefined` where nothing is to be waited for. */
export function parseWait(given: unknown, problems: Problems): Wait | undefined {
  const members = membersOf(given, "wait", problems);
  if (members === undefined || given === undefined || given === null) return undefined;
  refuseUnknownKeys(members, Object.keys(waitFields), "wait", problems);
  const { jitter, ...values } = readFields(members, waitFields, "wait", problems).values;
  const wait = { ...waitDefaults, ...values, ...(jitter === undefined ? {} : { jitter: jitter / 100 }) };
  if (wait.initialDelay > 0 && wait.initialDelay >= wait.timeout) {
    problems.invalid("wait.initialDelay", "must be shorter than wait.timeout");
  }
  if (wait.maximumInterval < wait.interval) {
    if (values.maximumInterval !== undefined)
      problems.invalid("wait.maximumInterval", "must be at least wait.interval");
    return { ...wait, maximumInterval: wait.interval };
  }
  return wait;
}
