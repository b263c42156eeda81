import type { OracleAnswer, OracleDescription, OracleOverride } from "../types";
import { criteriaOf, nameOf } from "../asked";
import { criterionNames } from "../criteria";
import { instant } from "../instants";
import type { Dice } from "./dice";
import { hour } from "./spanTexts";

/** Overrides of any scope, some expired, some at the very moment, some that meet nothing. */
export function overridesFor(
  dice: Dice,
  now: number,
  description: OracleDescription,
  answers: readonly OracleAnswer[],
): readonly OracleOverride[] {
  if (!dice.chance(description.policy?.minimumTargets === undefined ? 35 : 70)) return [];
  return Array.from(
    {
      length: dice.weighted([
        [60, 1],
        [30, 2],
        [10, 4],
      ]),
    },
    () => {
      const target = dice.oneOf(description.targets);
      const asked = criterionNames.filter((name) => name in criteriaOf(description, target));
      const scope = dice.weighted([
        [20, {}],
        [30, { target: nameOf(target) }],
        [25, { criterion: dice.oneOf(asked) }],
        [20, { target: nameOf(target), criterion: dice.oneOf(asked) }],
        [5, { criterion: dice.oneOf(criterionNames) }],
      ]);
      const moments = [now, ...answers.flatMap(({ asOf }) => instant(asOf) ?? [])];
      const expiry = dice.weighted([
        [65, now + 20 * hour],
        [25, dice.oneOf(moments) + dice.oneOf([-1, 0, 1])],
        [10, now - hour],
      ]);
      return {
        ...scope,
        reason: "agreed in the change meeting",
        actor: "release manager",
        expiresAt: new Date(expiry).toISOString(),
      };
    },
  );
}
