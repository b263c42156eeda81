import { didYouMean } from "../core/keys/didYouMean";
import { isPlainObject, plainObjectAsked } from "../core/keys/isPlainObject";
import type { SettingProblem } from "./settings";
import { settingsList, type BooleanSettingName, type IntegerSettingName, type SettingName } from "./settingsList";

/** Settings as a door hands them over: provider configuration, or a client library's options. `""` counts as not given. */
export type GivenSettings = Partial<
  Readonly<Record<Exclude<SettingName, IntegerSettingName | BooleanSettingName>, string>>
> &
  Partial<Readonly<Record<IntegerSettingName, number | string>>> &
  Partial<Readonly<Record<BooleanSettingName, boolean | string>>> & {
    readonly endpoints?: Readonly<Record<string, string>>;
  };

const names: readonly string[] = settingsList.map(({ name }) => name);

/**
 * Every given setting as its text. A name that is no setting is a problem: programs without types would otherwise read
 * with whatever credential a mistyped one leaves in force.
 */
export function givenTexts(given: GivenSettings, problems: SettingProblem[]): Partial<Record<SettingName, string>> {
  const texts: Record<string, string> = {};
  for (const [property, object] of [["settings", given] as const, ["endpoints", given.endpoints ?? {}] as const]) {
    if (!isPlainObject(object)) problems.push({ property, code: "CONFIG_INVALID", reason: plainObjectAsked });
  }
  for (const [name, value] of Object.entries(given) as [string, unknown][]) {
    if (value === undefined || value === null || name === "endpoints") continue;
    if (!names.includes(name)) {
      const isName = /^[A-Za-z0-9_-]{1,64}$/.test(name);
      const question = isName ? didYouMean(name, [...names, "endpoints"]) : undefined;
      const hint = question === undefined ? "" : `; ${question}`;
      const reason = `${isName ? "is an unknown setting" : "contain an unknown name"}${hint}`;
      problems.push({ property: isName ? name : "settings", code: "CONFIG_INVALID", reason });
    } else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      texts[name] = String(value);
    } else {
      problems.push({ property: name, code: "CONFIG_INVALID", reason: "must be a text, a number or a boolean" });
    }
  }
  return texts;
}
