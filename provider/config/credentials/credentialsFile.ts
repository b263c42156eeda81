import { parse, unsafe } from "ini";
import { readNamedFile } from "./namedFile";
import type { ReadTextFile } from "./readTextFile";
import type { SettingProblem } from "../settings";
import type { SettingSource } from "../settingSource";
import type { SettingName } from "../settingsList";

/** Whether a key or a value has one of these outside of quotes, where the parser would end it without a word. */
const hasMark = (text: string): boolean => /[;#]/.test(text) && !/^(?:"[^"]*"|'[^']*')$/.test(text.trim());

/**
 * Why it is not certain what an INI file says in one section, as far as these keys go. The parser passes over all of it
 * in silence, and cuts a key, or makes a pair out of the keys of two places. Lines are taken as it takes them (ini 4.1.3).
 */
function iniAmbiguity(text: string, wanted: string, keys: readonly string[]): string | undefined {
  const seen = new Set<string>();
  let isWanted = false;
  for (const line of text.split(/[\r\n]+/)) {
    const [start] = line.trim();
    if (start === undefined || start === ";" || start === "#") continue;
    const [, section] = /^\[([^\]]*)\]\s*$/.exec(line) ?? [];
    if (section === undefined && start === "[") {
      return "names a file in which a section header is indented or shares its line";
    }
    if (section !== undefined) {
      isWanted = unsafe(section) === wanted;
      if (isWanted && seen.has(`[${wanted}]`)) return `names a file with several sections [${wanted}]`;
      if (isWanted) seen.add(`[${wanted}]`);
      continue;
    }
    const [, name = "", value = ""] = /^([^=]+)(?:=(.*))?$/.exec(line) ?? [];
    const key = unsafe(name);
    if (!isWanted || !keys.includes(key)) continue;
    if (seen.has(key)) return `names a file in which ${key} occurs twice`;
    seen.add(key);
    if (hasMark(name) || hasMark(value)) {
      return `names a file in which ${key} contains ; or # outside quotes, so its value is ambiguous: put the value in quotes`;
    }
  }
  return undefined;
}

/** Keys of the section `[basic]`, as the official SDKs read them for services of a region. */
const keys: Readonly<Partial<Record<SettingName, string>>> = {
  accessKey: "ak",
  secretKey: "sk",
  securityToken: "security_token",
  projectId: "project_id",
  authUrl: "iam_endpoint",
};

type Values = Readonly<Record<string, unknown>>;

function basicSection(text: string): { readonly values: Values } | { readonly reason: string } {
  const unclear = iniAmbiguity(text, "basic", Object.values(keys));
  if (unclear !== undefined) return { reason: unclear };
  const section: unknown = parse(text)["basic"];
  if (typeof section !== "object" || section === null || Array.isArray(section)) {
    return { reason: "names a file without a section [basic]" };
  }
  const values = section as Values;
  // A key without `=`, or one given as a list, arrives as something else than a text.
  const odd = Object.values(keys).find((key) => typeof (values[key] ?? "") !== "string");
  return odd === undefined ? { values } : { reason: `names a file in which ${odd} is not a text` };
}

/** The section `[basic]` of the file in `credentialsFile` as a source of settings. */
export function credentialsFileSource(
  sources: readonly SettingSource[],
  read: ReadTextFile,
  problems: SettingProblem[],
): SettingSource | undefined {
  const file = readNamedFile("credentialsFile", sources, read, problems);
  if (file === undefined) return undefined;
  const section = basicSection(file.text);
  if ("reason" in section) {
    problems.push(file.problem(section.reason));
    return undefined;
  }
  const value = (setting: SettingName): string | undefined => {
    const key = keys[setting];
    return key === undefined ? undefined : (section.values[key] as string | undefined) || undefined;
  };
  const isEmpty = (["accessKey", "secretKey", "securityToken"] as const).every((name) => value(name) === undefined);
  const reason = "names a file whose section [basic] contains neither ak nor sk";
  return {
    name: "section [basic] of the file in credentialsFile",
    file: "credentialsFile",
    ...(isEmpty ? { refusal: { ...file.problem(reason), code: "CONFIG_INCOMPLETE" } } : {}),
    label: (setting) => keys[setting] ?? setting,
    value,
  };
}
