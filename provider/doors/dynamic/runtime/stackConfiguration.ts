import type { GivenSettings } from "../../../config/resolveSettings";
import type { SettingProblem } from "../../../config/settings";
import { settingsList } from "../../../config/settingsList";

/** Where the settings of this package stand in a stack's configuration, as for the plugin: `huaweicloud-backup:region`. */
const configurationPrefix = "huaweicloud-backup";

/** The part of the engine's request that is used: texts by their full key, secrets in clear. */
export interface StackConfiguration {
  get(key: string): string | undefined;
}

/** A structured setting comes as its JSON text. */
function readEndpoints(text: string): Readonly<Record<string, string>> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isMap || !Object.values(value as object).every((url) => typeof url === "string")) return undefined;
  return value as Record<string, string>;
}

/**
 * The settings of this package in the stack's configuration. They are asked for one by one, since the keys of a
 * configuration cannot be listed: one that is spelled wrong is not seen. An empty one counts as not given.
 */
export function stackConfiguration(config: StackConfiguration): {
  readonly given: GivenSettings;
  readonly problems: readonly SettingProblem[];
} {
  const read = (name: string): string | undefined => config.get(`${configurationPrefix}:${name}`) || undefined;
  const given = Object.fromEntries(
    settingsList.flatMap(({ name }) => {
      const text = read(name);
      return text === undefined ? [] : [[name, text]];
    }),
  ) as GivenSettings;
  const text = read("endpoints");
  if (text === undefined) return { given, problems: [] };
  const endpoints = readEndpoints(text);
  if (endpoints !== undefined) return { given: { ...given, endpoints }, problems: [] };
  const reason = "must map service names to base URLs";
  return { given, problems: [{ property: "endpoints", code: "CONFIG_INVALID", reason }] };
}
