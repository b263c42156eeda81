import type { Environment } from "./environment";
import type { SettingProblem } from "./settings";
import { settingRow, type SettingName } from "./settingsList";

/** One place in which settings may stand. */
export interface SettingSource {
  /** As in `credentials: HW_* environment variables`. */
  readonly name: string;
  /** How the setting is called there, for messages. */
  label(setting: SettingName): string;
  /** Its text there; `undefined` when it is absent or empty. */
  value(setting: SettingName): string | undefined;
  /** The file setting that leads there. Problems are reported under it, since nobody sets the labels themselves. */
  readonly file?: SettingName;
  /** Why no credential can be taken from there, though one was meant; passing over it would use another account's. */
  readonly refusal?: SettingProblem;
}

/** What is wrong with a setting in one source, under the name by which people set it. */
export function problemIn(
  source: SettingSource,
  setting: SettingName,
  code: SettingProblem["code"],
  reason: string,
): SettingProblem {
  if (source.file === undefined) return { property: source.label(setting), code, reason };
  return { property: source.file, code, reason: `names a file in which ${source.label(setting)} ${reason}` };
}

/** What a program or the stack's configuration gave, its values as texts. */
export function givenSource(given: Readonly<Partial<Record<SettingName, string>>>): SettingSource {
  return {
    name: "provider configuration",
    label: (setting) => setting,
    value: (setting) => given[setting] || undefined,
  };
}

function environmentSource(name: string, prefixes: readonly string[], environment: Environment): SettingSource {
  const variable = (setting: SettingName): string | undefined =>
    settingRow(setting).environment.find((candidate) => prefixes.some((prefix) => candidate.startsWith(prefix)));
  return {
    name,
    label: (setting) => variable(setting) ?? setting,
    value: (setting) => {
      const name = variable(setting);
      return name === undefined ? undefined : environment[name] || undefined;
    },
  };
}

/** The variables, strongest first. They are read by exact name; an empty one counts as not set. */
export function environmentSources(environment: Environment): SettingSource[] {
  return [
    environmentSource("HW_* environment variables", ["HW_", "HWBACKUP_"], environment),
    environmentSource("HUAWEICLOUD_SDK_* environment variables", ["HUAWEICLOUD_SDK_"], environment),
    environmentSource("CLOUD_SDK_* environment variables", ["CLOUD_SDK_"], environment),
  ];
}

/** A setting that was found, and where. */
interface FoundSetting {
  readonly text: string;
  readonly source: SettingSource;
}

/** The first source that holds the setting. */
export function findSetting(setting: SettingName, sources: readonly SettingSource[]): FoundSetting | undefined {
  for (const source of sources) {
    const text = source.value(setting);
    if (text !== undefined) return { text, source };
  }
  return undefined;
}
