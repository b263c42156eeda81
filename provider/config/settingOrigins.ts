import { credentialsFileSource } from "./credentials/credentialsFile";
import { regionEndpointPrefix, type Environment } from "./environment";
import { givenTexts, type GivenSettings } from "./givenSettings";
import { readTextFile, type ReadTextFile } from "./credentials/readTextFile";
import type { SettingProblem } from "./settings";
import { environmentSources, findSetting, givenSource } from "./settingSource";
import { endpointKeys } from "./endpointKeys";
import { settingsList, type SettingRow } from "./settingsList";
import { sharedConfigSource } from "./credentials/sharedConfigFile";

/** Where a setting was found; never what it is. */
export interface SettingOrigin {
  readonly setting: string;
  /** How it is called there: a variable, a member of a file, or the setting itself. */
  readonly label: string;
  readonly source: "given" | "variable" | "file" | "default";
  /** The setting that names the file. */
  readonly file?: string;
}

/**
 * The origin of each setting that was found or has a default: the strongest source that holds it, in the order of
 * `resolveSettings`. Which source the credential as a whole came from, the settings themselves say.
 */
export function settingOrigins(
  given: GivenSettings,
  environment: Environment,
  read: ReadTextFile = readTextFile,
): readonly SettingOrigin[] {
  // Problems are told by resolveSettings, which meets the same ones.
  const ignored: SettingProblem[] = [];
  const ours = givenSource(givenTexts(given, ignored));
  const variables = environmentSources(environment);
  const direct = [ours, ...variables];
  const files = [sharedConfigSource(direct, read, ignored), credentialsFileSource(direct, read, ignored)];
  const sources = [...direct, ...files.filter((source) => source !== undefined)];
  const rows = settingsList.flatMap((row): SettingOrigin[] => {
    const setting = row.name;
    const found = findSetting(setting, sources);
    if (found === undefined) {
      return (row as SettingRow).default === undefined ? [] : [{ setting, label: setting, source: "default" }];
    }
    const { source } = found;
    const label = source.label(setting);
    if (source === ours) return [{ setting, label, source: "given" }];
    return [{ setting, label, ...(source.file ? { source: "file", file: source.file } : { source: "variable" }) }];
  });
  const endpoints = Object.keys(given.endpoints ?? {}).map((service): SettingOrigin => {
    const setting = `endpoints.${(endpointKeys as readonly string[]).includes(service) ? service : "…"}`;
    return { setting, label: setting, source: "given" };
  });
  const regionEndpoints = Object.entries(environment).flatMap(([label, text]): SettingOrigin[] => {
    const service = endpointKeys.find((key) => label.startsWith(`${regionEndpointPrefix}${key.toUpperCase()}_`));
    return service === undefined || !text ? [] : [{ setting: `endpoints.${service}`, label, source: "variable" }];
  });
  return [...rows, ...endpoints, ...regionEndpoints];
}
