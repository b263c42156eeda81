import { fileProblem, type ReadTextFile } from "./readTextFile";
import type { SettingProblem } from "../settings";
import { findSetting, type SettingSource } from "../settingSource";
import type { SettingName } from "../settingsList";

/** Tells under which name a person has set what is wrong: the setting, and the variable when it came from one. */
export function atSetting(
  setting: SettingName,
  source: SettingSource,
  reason: string,
  code: SettingProblem["code"] = "CONFIG_INVALID",
): SettingProblem {
  const label = source.label(setting);
  const place = source.file === undefined ? label : `${label} of the file in ${source.file}`;
  const from = place === setting ? "" : ` (from ${place})`;
  return { property: setting, code, reason: `${reason}${from}` };
}

export interface NamedFile {
  readonly text: string;
  /** A problem with the file's content, under the setting that names it. */
  problem(reason: string): SettingProblem;
}

/** The file that a setting names; `undefined` when it names none, or one that cannot be read, which is a problem. */
export function readNamedFile(
  setting: SettingName,
  sources: readonly SettingSource[],
  read: ReadTextFile,
  problems: SettingProblem[],
): NamedFile | undefined {
  const found = findSetting(setting, sources);
  if (found === undefined) return undefined;
  const problem = (reason: string): SettingProblem => atSetting(setting, found.source, reason);
  if (found.text.includes("-----BEGIN") || found.text.includes("\n")) {
    problems.push(problem("must be the path of a file, not its text"));
    return undefined;
  }
  try {
    return { text: read(found.text).replace(/^\uFEFF/, ""), problem };
  } catch (error) {
    problems.push(problem(fileProblem(error)));
    return undefined;
  }
}
