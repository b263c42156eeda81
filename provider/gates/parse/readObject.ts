import { isGiven } from "../../core/isGiven";
import { memberPath } from "../../core/keys/memberPath";
import { keyHint } from "../../core/keys/didYouMean";
import { isPlainObject, plainObjectAsked } from "../../core/keys/isPlainObject";
import { shownKey } from "../../core/keys/shownKey";
import { visibleText } from "../../core/visibleText";
import type { GateKey } from "./fields";
import type { Problems } from "./problems";

export type GateKeys = Readonly<Record<string, GateKey<unknown>>>;

/** What the fields of a table hold once they were read; a key that was not given, or is not known yet, is absent. */
type Values<Table extends GateKeys> = {
  -readonly [Key in keyof Table]?: Table[Key] extends GateKey<infer Value> ? Value : never;
};

/** The values of one object, and the keys whose values are not known yet. */
interface ReadObject<Table extends GateKeys> {
  readonly values: Values<Table>;
  readonly unknown: ReadonlySet<string>;
}

/** What a template or a variable left empty: it was meant to say something, so it stands for no default. */
export function isBlank(value: unknown): boolean {
  return typeof value === "string" && visibleText(value) === "";
}

export const blankReason = "must not be empty: give it a value, or leave it out";

/** The members of an object of a description, or nothing, said aloud, where something else stands. */
export function membersOf(
  value: unknown,
  path: string,
  problems: Problems,
): Readonly<Record<string, unknown>> | undefined {
  if (!isGiven(value)) return {};
  if (problems.isUnknown(value)) {
    problems.hasUnknown = true;
    return undefined;
  }
  if (isPlainObject(value)) return value;
  const isForeign = typeof value === "object" && !Array.isArray(value);
  problems.invalid(path, isBlank(value) ? blankReason : isForeign ? plainObjectAsked : "must be an object");
  return undefined;
}

/** Refuses keys that are not known, with the nearest one that is: a mistyped condition must not be dropped. */
export function refuseUnknownKeys(
  members: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
  problems: Problems,
): void {
  for (const name of Object.keys(members)) {
    if (known.includes(name)) continue;
    problems.unknown(memberPath(path, shownKey(name)), `is an unknown key; ${keyHint(name, known)}`);
  }
}

/** Reads the keys of a table from an object; other keys are left to the caller. */
export function readFields<Table extends GateKeys>(
  members: Readonly<Record<string, unknown>>,
  table: Table,
  path: string,
  problems: Problems,
): ReadObject<Table> {
  const values: Record<string, unknown> = {};
  const unknown = new Set<string>();
  for (const [name, field] of Object.entries(table)) {
    const given = Object.hasOwn(members, name) ? members[name] : undefined;
    if (!isGiven(given)) continue;
    if (isBlank(given)) {
      problems.invalid(memberPath(path, name), blankReason);
      continue;
    }
    if (holdsUnknown(given, problems)) {
      unknown.add(name);
      problems.hasUnknown = true;
      continue;
    }
    const value = field.read(given);
    if (value === undefined) problems.invalid(memberPath(path, name), `must be ${field.asks}`);
    else values[name] = value;
  }
  return { values: values as Values<Table>, unknown };
}

function holdsUnknown(value: unknown, problems: Problems): boolean {
  return Array.isArray(value) ? value.some((item) => problems.isUnknown(item)) : problems.isUnknown(value);
}
