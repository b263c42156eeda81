import { toRfc3339 } from "../../core/instants/instant";
import { omitAbsent } from "../../core/omitAbsent";
import type { AskedCriterion } from "../criteria/criterion";
import type { Policy } from "../policy";
import type { Target } from "../target";
import type { Since } from "../parse/since";
import { policyDefaults } from "../parse/parsePolicy";
import { defaultRunningLimit } from "../parse/parseTarget";
import type { Requirement } from "../parse/require";
import { span, size, percentage } from "../parse/fields";

/** One limit in force. A span is in seconds, a size in bytes; `value` is absent where the limit is off. */
export interface ExplainedSetting {
  readonly key: string;
  readonly value?: string | number | boolean | readonly string[];
  readonly unit?: string;
  /** Whether it is what holds where a description says nothing. */
  readonly isDefault: boolean;
}

function inSeconds(key: string, milliseconds: number | undefined, byDefault: number | undefined): ExplainedSetting {
  const value = milliseconds === undefined ? undefined : milliseconds / 1000;
  return omitAbsent<ExplainedSetting>({ key, value, unit: "seconds", isDefault: milliseconds === byDefault });
}

function requirementText(requirement: Requirement): string {
  switch (requirement.kind) {
    case "all":
    case "any":
      return requirement.kind;
    case "count":
      return String(requirement.count);
    case "percentage":
      return `${requirement.percent}%`;
  }
}

/** The policy in force, key by key. */
export function policySettings(policy: Policy): readonly ExplainedSetting[] {
  const word = (key: "onUnknown" | "onWarn" | "onEmpty" | "onPartial" | "onSkipped" | "now" | "minimumTargets") => ({
    key,
    value: policy[key],
    isDefault: policy[key] === policyDefaults[key],
  });
  const needed = requirementText(policy.require);
  return [
    word("onUnknown"),
    word("onWarn"),
    word("onEmpty"),
    word("onPartial"),
    word("onSkipped"),
    inSeconds("graceForNew", policy.graceForNew, policyDefaults.graceForNew),
    inSeconds("clockSkewTolerance", policy.clockSkewTolerance, policyDefaults.clockSkewTolerance),
    word("now"),
    { key: "require", value: needed, isDefault: needed === requirementText(policyDefaults.require) },
    word("minimumTargets"),
  ];
}

/** What of a target is looked at, key by key. */
export function targetSettings(target: Target): readonly ExplainedSetting[] {
  const { ageFrom, kinds, activityKinds, backupType, include, lookback, runningLimit, createdAt, facts } = target;
  const isSame = kinds.length === facts.backupKinds.length && kinds.every((kind) => facts.backupKinds.includes(kind));
  return [
    { key: "ageFrom", value: ageFrom, isDefault: ageFrom === "completedAt" },
    { key: "kinds", value: kinds, isDefault: isSame },
    { key: "activityKinds", value: activityKinds ?? "any", isDefault: activityKinds === undefined },
    { key: "backupType", value: backupType, isDefault: backupType === "any" },
    { key: "include", value: include, isDefault: include === "any" },
    { ...inSeconds("lookback", lookback, undefined), isDefault: !target.isLookbackGiven },
    // No key of a description by this name: `maximumRunningDuration`, or its default where that is not asked.
    inSeconds("runningLimit", runningLimit, defaultRunningLimit),
    omitAbsent<ExplainedSetting>({
      key: "createdAt",
      value: createdAt === undefined ? undefined : toRfc3339(createdAt),
      isDefault: createdAt === undefined,
    }),
  ];
}

function isSince(value: unknown): value is Since {
  return typeof value === "object" && value !== null && "kind" in value;
}

/** A criterion's own key and its companions: those that are given, and those that have a default. */
export function criterionSettings({ criterion, values }: AskedCriterion): readonly ExplainedSetting[] {
  return Object.entries(criterion.keys).flatMap(([key, field]): ExplainedSetting[] => {
    const given = values[key];
    const value = given ?? criterion.defaults?.[key];
    if (value === undefined) return [];
    const isDefault = given === undefined || given === criterion.defaults?.[key];
    if (isSince(value)) return [{ key, value: value.kind === "task" ? value.id : toRfc3339(value.instant), isDefault }];
    if (field === span) return [{ ...inSeconds(key, value as number, undefined), isDefault }];
    const unit = field === size ? "bytes" : field === percentage ? "percent" : undefined;
    return [omitAbsent<ExplainedSetting>({ key, value: value as number | boolean, unit, isDefault })];
  });
}
