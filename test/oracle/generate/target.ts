import type { OracleCriteria, OracleTarget } from "../types";
import { criteriaOf, largestAgeAsked } from "../asked";
import { criteriaFor } from "./criteria";
import type { Dice } from "./dice";
import { services, type ServiceFacts } from "./services";
import { day, spanText } from "./spanTexts";

/** A valid target of any service of the table, under common criteria. */
export function targetFor(
  dice: Dice,
  now: number,
  index: number,
  common: OracleCriteria,
  evidence: Readonly<Record<string, ServiceFacts>> = services,
): OracleTarget {
  const service = dice.oneOf(Object.keys(evidence));
  const facts = evidence[service]!;
  const kinds = [facts.backupKind, ...facts.otherKinds];
  const someKinds = (): string[] => kinds.filter((_, at) => at === 0 || dice.chance(50));
  const actionName = dice.weighted([
    [80, facts.backupKind],
    [20, dice.oneOf(kinds)],
  ]);
  const target: OracleTarget = {
    service,
    resourceId: `resource-${index}`,
    ...(dice.chance(60) ? { name: `target-${index}` } : {}),
    ...(facts.isNamed === true ? { evidence: facts.evidence } : {}),
    ...(facts.evidence === "action" ? { actionName } : {}),
    ...(dice.chance(25) ? { ageFrom: dice.oneOf(["completedAt", "startedAt"]) } : {}),
    ...(dice.chance(15) ? { kinds: someKinds() } : {}),
    ...(dice.chance(20) ? { activityKinds: dice.chance(50) ? [dice.oneOf(kinds)] : someKinds() } : {}),
    ...(facts.hasBackupType && dice.chance(40) ? { backupType: dice.oneOf(["auto", "manual", "any"]) } : {}),
    ...(facts.hasIncremental && dice.chance(40) ? { include: dice.oneOf(["incremental", "full", "any"]) } : {}),
    ...(dice.chance(6) ? { notApplicable: "stopped for the season" } : {}),
    ...askedOf(dice, now, facts, common),
  };
  return withLookback(dice, common, target);
}

/** Criteria of its own, common ones that it goes without, or one that it says `false` to; at least one is left. */
function askedOf(dice: Dice, now: number, facts: ServiceFacts, common: OracleCriteria): Partial<OracleTarget> {
  const names = Object.keys(common).filter((name) => name !== "lastBackupWarningAge");
  const own = criteriaFor(dice, now, facts);
  if (names.length === 0 || dice.chance(25)) return { criteria: own };
  const notOwn = names.filter((name) => !(name in own));
  if (notOwn.length > 0 && dice.chance(20)) return { criteria: own, without: [dice.oneOf(notOwn)] };
  if (common.noTaskRunning === true && names.length > 1 && dice.chance(50))
    return { criteria: { noTaskRunning: false } };
  return {};
}

function withLookback(dice: Dice, common: OracleCriteria, target: OracleTarget): OracleTarget {
  if (!dice.chance(35)) return target;
  const largest = largestAgeAsked(criteriaOf({ criteria: common, targets: [target] }, target)) || day;
  return { ...target, lookback: spanText(dice, largest * dice.oneOf([1, 1, 2, 3])) };
}
