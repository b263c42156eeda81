import type { ErrorClass, OracleCriteria, OracleDescription, OraclePolicy, OracleTarget } from "./types";
import { criteriaOf } from "./asked";
import { answerFor } from "./generate/answer";
import { cbrRows } from "./generate/cbrRows";
import { searchRow, warehouseRow } from "./generate/clusterRows";
import { commonCriteria } from "./generate/criteria";
import { type Dice, diceOf } from "./generate/dice";
import { policyFor } from "./generate/policy";
import { joinedServices } from "./generate/services";
import { searchRows, warehouseRows } from "./generate/snapshotRows";
import { day, hour, minute } from "./generate/spanTexts";
import { targetFor } from "./generate/target";
import { writingOf } from "./generate/writing";
import { withCreation } from "./generateCase";
import type { ResourceAnswers, Row, WireAnswer, WireCase } from "./reading/wire";

const firstNow = Date.UTC(2026, 10, 20, 12);
const refusals: readonly ErrorClass[] = ["permission", "permission", "authentication", "notFound", "network"];

/** A valid description with what the services answer about its targets, of evidence that two answers make together. */
export function generateWireCase(seed: number): WireCase {
  return withIndices(diceOf(~seed), generateWhole(seed));
}

function generateWhole(seed: number): WireCase {
  const dice = diceOf(seed);
  const now = firstNow + dice.between(0, day);
  const criteria = dice.chance(40) ? commonCriteria(dice, now) : undefined;
  const count = dice.chance(75) ? 1 : 2;
  const policy = policyFor(dice, count);
  const common = criteria === undefined ? {} : { criteria };
  const targets = Array.from({ length: count }, (_, at) => targetFor(dice, now, at, criteria ?? {}, joinedServices));
  const described: OracleDescription = { ...common, targets, policy };
  const clock = now + dice.between(-2 * minute, 2 * minute);
  const wire = targets.map((target) => [
    target.resourceId,
    answersFor(dice, clock, target, criteriaOf(described, target), policy),
  ]);
  const settings = dice.chance(30)
    ? { [dice.oneOf(["cbrTimeZone", "dwsSnapshotTimeZone"])]: dice.oneOf(["UTC", "+08:00"] as const) }
    : {};
  return {
    description: { ...described, targets: targets.map((target) => withCreation(dice, clock, target, described)) },
    settings,
    wire: Object.fromEntries(wire) as WireCase["wire"],
    now,
  };
}

function answersFor(
  dice: Dice,
  clock: number,
  target: OracleTarget,
  criteria: OracleCriteria,
  policy: OraclePolicy,
): ResourceAnswers {
  const records = answerFor(dice, clock, { ...target }, criteria, policy)?.records ?? [];
  // Rows of one id that differ are the matter of paging; those of other resources are written below.
  const ids = records.map(({ id }) => id);
  const own = records.filter(
    ({ id, resourceId }, at) => resourceId === target.resourceId && (id === undefined || ids.indexOf(id) === at),
  );
  const answer = (rows: readonly Row[], isWhole: boolean, more: object = {}): WireAnswer => {
    if (dice.chance(5)) return { refused: dice.oneOf(refusals) };
    const age = dice.weighted([
      [80, 0],
      [15, dice.between(0, minute)],
      [5, hour],
    ]);
    return { rows, isWhole, ...(dice.chance(98) ? { date: clock - age } : {}), ...more };
  };
  const writing = writingOf(dice);
  const isWhole = dice.chance(90);
  switch (target.service) {
    case "cbr": {
      const { backups, logs } = cbrRows(dice, own, writing);
      return { beside: answer(logs, dice.chance(92)), list: answer(backups, isWhole) };
    }
    case "dws": {
      const rows = warehouseRows(dice, own, writing);
      const count = rows.length + (dice.chance(93) ? 0 : 1);
      return { list: answer(rows, true, { count }), beside: answer([warehouseRow(dice, target.resourceId)], true) };
    }
    default:
      return {
        list: answer(searchRows(dice, own), true),
        beside: answer([searchRow(dice, target.resourceId)], true),
      };
  }
}

const indexTexts = ["*", "orders", "orders,invoices", "invoices,orders,logs", "orders, invoices", "orders-*,invoices"];
const oddIndexTexts = [
  "*,-orders",
  "orders,invoices,-orders",
  "Orders,invoices",
  "orders,*",
  "*,*",
  ",",
  "\\*",
  "-x,orders,invoices",
];

/** The same with names of indices in a part of the targets that can name them, and snapshots of all sorts of indices. */
function withIndices(dice: Dice, one: WireCase): WireCase {
  const targets = one.description.targets.map((target) =>
    target.evidence === "dataSnapshots" && dice.chance(40)
      ? { ...target, indices: dice.oneOf([["orders"], ["orders", "invoices"], ["invoices", "orders"], ["orders-1"]]) }
      : target,
  );
  const wire = { ...one.wire };
  for (const { indices, resourceId } of targets) {
    const answers = wire[resourceId];
    if (indices === undefined || answers === undefined || "refused" in answers.list) continue;
    const isOdd = dice.chance(30);
    const rows = answers.list.rows.map((row) => {
      const texts = isOdd && dice.chance(50) ? oddIndexTexts : indexTexts;
      return dice.chance(95) ? { ...row, indices: dice.oneOf(texts) } : row;
    });
    wire[resourceId] = { ...answers, list: { ...answers.list, rows } };
  }
  return { ...one, description: { ...one.description, targets }, wire };
}
