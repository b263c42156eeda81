import { isDeepStrictEqual } from "node:util";
import { omitAbsent } from "../../core/omitAbsent";
import { criteria } from "../criteria/catalogue";
import type { AskedCriterion, CriterionValues } from "../criteria/criterion";
import type { Policy } from "../policy";
import type { Target } from "../target";
import { span, type ShownKey } from "../parse/fields";
import { policyDefaults, policyFields } from "../parse/parsePolicy";
import { defaultRunningLimit, selectionFields, targetDefaults, targetFields } from "../parse/parseTarget";

/** One limit in force. A span is in seconds, a size in bytes; `value` is absent where the limit is off. */
export interface ExplainedSetting {
  readonly key: string;
  readonly value?: string | number | boolean | readonly string[];
  readonly unit?: string;
  /** Whether it is what holds where a description says nothing. */
  readonly isDefault: boolean;
}

/** A key with the value in force, and the one that holds where a description says nothing. */
function settingOf(key: string, field: ShownKey<unknown>, value: unknown, byDefault: unknown): ExplainedSetting {
  const shown = value === undefined ? field.shownWhenAbsent : (field.show?.(value) ?? value);
  return omitAbsent<ExplainedSetting>({
    key,
    value: shown as ExplainedSetting["value"],
    unit: field.unit,
    isDefault: isDeepStrictEqual(inAnyOrder(value), inAnyOrder(byDefault)),
  });
}

function inAnyOrder(value: unknown): unknown {
  return Array.isArray(value) ? [...(value as readonly string[])].sort() : value;
}

type Values<Fields> = { readonly [Name in keyof Fields]?: unknown };

function settingsOf<Fields extends Readonly<Record<string, ShownKey<unknown>>>>(
  fields: Fields,
  values: Values<Fields>,
  defaults: Values<Fields>,
): readonly ExplainedSetting[] {
  return Object.entries(fields).map(([name, field]) => settingOf(name, field, values[name], defaults[name]));
}

/** The policy in force, key by key. */
export function policySettings(policy: Policy): readonly ExplainedSetting[] {
  return settingsOf(policyFields, policy satisfies Pick<Policy, keyof typeof policyFields>, policyDefaults);
}

/** What of a target is looked at, key by key. */
export function targetSettings(target: Target): readonly ExplainedSetting[] {
  const { facts, lookback, isLookbackGiven, runningLimit, createdAt } = target;
  // Its default follows from what is asked, so that a `lookback` is one where the description says nothing.
  const defaults = { ...targetDefaults(facts), lookback: isLookbackGiven ? undefined : lookback };
  // A target that names an action is about actions without saying so.
  const isDefaultEvidence = facts.isDefault === true || facts.actionNames !== undefined;
  return [
    settingOf("evidence", targetFields.evidence, facts.evidence, isDefaultEvidence ? facts.evidence : undefined),
    ...settingsOf(selectionFields, target satisfies Pick<Target, keyof typeof selectionFields>, defaults),
    // No key of a description by this name: `maximumRunningDuration`, or its default where that is not asked.
    settingOf("runningLimit", span, runningLimit, defaultRunningLimit),
    settingOf("createdAt", targetFields.createdAt, createdAt, undefined),
  ];
}

/** A criterion's own key and its companions: those that are given, and those that have a default. */
export function criterionSettings({ criterion, values }: AskedCriterion): readonly ExplainedSetting[] {
  const { keys, defaults = {} } = criteria[criterion.name];
  const inForce = { ...defaults, ...omitAbsent<CriterionValues>(values) };
  return settingsOf(keys, inForce, defaults).filter(({ value }) => value !== undefined);
}
