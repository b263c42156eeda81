import { isPlainObject, plainObjectAsked } from "../../../core/keys/isPlainObject";
import { Problems } from "../../../gates/parse/problems";
import { blankReason, readFields, refuseUnknownKeys } from "../../../gates/parse/readObject";
import type { RuleOption, RuleOptionTable } from "./setting";

export type SettingValues<Table extends RuleOptionTable> = {
  readonly [Key in keyof Table]?: Table[Key] extends RuleOption<infer Value> ? Value : never;
};

interface ReadSettings<Table extends RuleOptionTable> {
  readonly values: SettingValues<Table>;
  /** What is wrong, by key; with any of them the rule refuses instead of judging by half of its configuration. */
  readonly problems: readonly string[];
}

/** A rule's configuration: what its pack sets in code beside its level, and over it, key by key, what the engine hands over. */
export function readSettings<Table extends RuleOptionTable>(
  table: Table,
  inCode: object,
  given: object,
): ReadSettings<Table> {
  const named = Object.entries(inCode).filter(([name, value]) => value !== undefined && name !== "enforcementLevel");
  const members: Record<string, unknown> = { ...Object.fromEntries(named), ...given };
  const problems = new Problems(() => false);
  if (!isPlainObject(inCode)) problems.invalid("configuration", plainObjectAsked);
  refuseUnknownKeys(members, Object.keys(table), "", problems);
  for (const [name, value] of Object.entries(members)) {
    // Elsewhere null counts as no value. Here that would switch a rule off.
    if (value === null) problems.invalid(name, blankReason);
  }
  const fields = Object.fromEntries(Object.entries(table).map(([name, { field }]) => [name, field]));
  const { values } = readFields(members, fields, "", problems);
  return {
    values: values as SettingValues<Table>,
    problems: problems.list.map(({ path, reason }) => `${path} ${reason}`),
  };
}
