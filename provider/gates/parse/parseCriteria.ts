import { memberPath } from "../../core/keys/memberPath";
import type { CriterionName } from "../../core/criterionNames";
import type { GateFacts } from "../../core/gateFacts";
import { criteria } from "../criteria/catalogue";
import type { AskedCriterion } from "../criteria/criterion";
import type { GateKeys } from "./readObject";
import { membersOf, readFields, refuseUnknownKeys } from "./readObject";
import type { Problems } from "./problems";

/** Every key that may stand under `criteria`: the criteria and their companions. */
export const criterionFields: GateKeys = Object.assign(
  {},
  ...Object.values(criteria).map(({ keys }) => keys),
) as GateKeys;

/** Criteria as one part of a description gives them: each value with the path at which it stands. */
export interface GivenCriteria {
  readonly values: Readonly<Record<string, { readonly value: unknown; readonly path: string }>>;
  /** Keys whose values are not known yet. */
  readonly unknown: ReadonlySet<string>;
  /** Nothing of it is known yet. */
  readonly isUnknown: boolean;
}

export function parseCriteria(given: unknown, path: string, problems: Problems): GivenCriteria {
  const members = membersOf(given, path, problems);
  if (members === undefined) return { values: {}, unknown: new Set(), isUnknown: problems.isUnknown(given) };
  refuseUnknownKeys(members, Object.keys(criterionFields), path, problems);
  const { values, unknown } = readFields(members, criterionFields, path, problems);
  const placed = Object.entries(values).map(
    ([name, value]) => [name, { value, path: memberPath(path, name) }] as const,
  );
  return { values: Object.fromEntries(placed), unknown, isUnknown: false };
}

/** Key by key, the target's own values over the common ones; what the target goes without is taken away, companions too. */
export function mergeCriteria(
  common: GivenCriteria,
  own: GivenCriteria,
  without: readonly CriterionName[],
): GivenCriteria {
  const dropped = new Set(without.flatMap((name) => Object.keys(criteria[name].keys)));
  const kept = Object.entries(common.values).filter(([name]) => !dropped.has(name));
  return {
    values: { ...Object.fromEntries(kept), ...own.values },
    unknown: new Set([...[...common.unknown].filter((name) => !dropped.has(name)), ...own.unknown]),
    isUnknown: common.isUnknown || own.isUnknown,
  };
}

/** What is asked of one target, with the rules between keys and with what its query can never answer. */
export function askedCriteria(
  merged: GivenCriteria,
  facts: GateFacts,
  targetPath: string,
  problems: Problems,
): AskedCriterion[] {
  const asked: AskedCriterion[] = [];
  for (const criterion of Object.values(criteria)) {
    const { name } = criterion;
    const keys = Object.keys(criterion.keys);
    const isUnknown = merged.isUnknown || keys.some((key) => merged.unknown.has(key));
    const pathOf = (key: string): string => merged.values[key]?.path ?? `${targetPath}.criteria.${key}`;
    const values = Object.fromEntries(keys.map((key) => [key, merged.values[key]?.value]));
    const own = values[name];
    const companion = keys.slice(1).find((key) => values[key] !== undefined);
    // A value that is wrong has been reported; the companion beside it is not at fault.
    const isReported = [`criteria.${name}`, `${targetPath}.criteria.${name}`].some((path) => problems.isWrong(path));
    if ((own === undefined || own === false) && companion !== undefined && !isUnknown && !isReported) {
      problems.missing(pathOf(companion), `needs ${name}, which is not set for ${targetPath}`);
    }
    if (own === undefined || own === false || isUnknown) continue;
    const reason = facts.cannotAnswer[name];
    if (reason !== undefined) {
      problems.invalid(
        pathOf(name),
        `cannot be asked of ${targetPath}: ${reason}; take it away with without: [${name}]`,
      );
      continue;
    }
    const limit = criterion.limit(values, (key, clause) => {
      // A companion that is missing would stand beside its criterion.
      const beside = `${pathOf(name).slice(0, -name.length)}${key}`;
      problems.invalid(merged.values[key]?.path ?? beside, clause);
    });
    if (limit !== undefined) asked.push({ criterion, limit, values });
  }
  return asked;
}
