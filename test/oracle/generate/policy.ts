import type { OraclePolicy } from "../types";
import type { Dice } from "./dice";
import { day, hour, minute, spanText } from "./spanTexts";

/** A policy for so many targets; most keys are left out, so that defaults are judged as well. */
export function policyFor(dice: Dice, targets: number): OraclePolicy {
  const given = <Value>(percent: number, key: string, value: () => Value): object =>
    dice.chance(percent) ? { [key]: value() } : {};
  return {
    ...given(25, "onUnknown", () => dice.oneOf(["block", "warn"])),
    ...given(25, "onWarn", () => dice.oneOf(["allow", "block"])),
    ...given(30, "onEmpty", () => dice.oneOf(["fail", "unknown"])),
    ...given(50, "onPartial", () => dice.oneOf(["fail", "warn", "count"])),
    ...given(40, "onSkipped", () => dice.oneOf(["ignore", "fail"])),
    ...given(40, "graceForNew", () => spanText(dice, dice.oneOf([hour, day, 2 * day]))),
    ...given(30, "clockSkewTolerance", () => spanText(dice, dice.oneOf([1000, minute, 10 * minute]))),
    ...given(30, "now", () => dice.oneOf(["server", "local"])),
    ...given(targets > 1 ? 60 : 30, "require", () =>
      dice.oneOf(["all", "any", `${dice.between(1, targets)}`, `${dice.between(1, 100)}%`, "50%", "34%"]),
    ),
    ...given(targets > 1 ? 35 : 20, "minimumTargets", () => dice.between(1, targets)),
  };
}
