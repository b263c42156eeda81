import { settingsList, type SettingName } from "./settingsList";

/** The process's variables, handed in so that tests and embedding programs can choose them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The official SDKs' per-region endpoint: `HUAWEICLOUD_SDK_REGION_CSS_CN_NORTH_4`. */
export const regionEndpointPrefix = "HUAWEICLOUD_SDK_REGION_";

/** The variables of this process. The one place that reads them. */
export function processEnvironment(): Environment {
  return process.env;
}

/** A value and the name of the variable that held it. */
export interface FoundVariable {
  readonly variable: string;
  readonly text: string;
}

/** Looks a setting up in its variables, in order of precedence; an empty variable counts as unset. */
export function findInEnvironment(name: SettingName, environment: Environment): FoundVariable | undefined {
  const variables: readonly string[] = settingsList.find((setting) => setting.name === name)?.environment ?? [];
  for (const variable of variables) {
    const text = environment[variable];
    if (text !== undefined && text !== "") return { variable, text };
  }
  return undefined;
}
