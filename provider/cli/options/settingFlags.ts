import type { Option } from "commander";
import { resolveSettings, type GivenSettings } from "../../config/resolveSettings";
import type { Settings } from "../../config/settings";
import { endpointKeys } from "../../config/endpointKeys";
import { isSecretSetting, settingsList, type SettingRow } from "../../config/settingsList";
import { configurationError, quoted, usageError } from "../output/cliError";
import { kebab } from "./flags";
import { problemInWords, settingWords } from "./settingWords";
import type { CliIo } from "../io";
import { optionWith, repeatable, type Part } from "./optionTable";
import type { Suggestion } from "./suggestingOption";

/** Settings that a command line may show. Every user of the machine can list processes, so secrets have no flags. */
const shown: readonly SettingRow[] = settingsList.filter((row) => !isSecretSetting(row));

/** `Further attempts after the first. Default: HW_MAX_RETRIES, else 3 attempts.` */
function meaningOfSetting({ what, environment: [variable], default: value, unit }: SettingRow): string {
  const usual = value === undefined ? undefined : `${String(value)}${unit === undefined ? "" : ` ${unit}`}`;
  const found = [variable, usual].filter((one) => one !== undefined).join(", else ");
  return `${what.charAt(0).toUpperCase()}${settingWords(what.slice(1))}.${found === "" ? "" : ` Default: ${found}.`}`;
}

function placeholderFor({ name, type, unit }: SettingRow): string {
  if (type === "boolean") return "true|false";
  return name.endsWith("File") ? "path" : (unit ?? "value");
}

function suggestionFor({ name, type }: SettingRow): Suggestion | undefined {
  if (type === "boolean") return { kind: "words", words: ["true", "false"] };
  return name.endsWith("File") ? { kind: "file" } : undefined;
}

export function settingOptions(): Option[] {
  const rows = shown.map((row) => {
    const flags = `--${kebab(row.name)} <${placeholderFor(row)}>`;
    return optionWith(flags, meaningOfSetting(row), suggestionFor(row));
  });
  const what = `Base URL of ${endpointKeys.join(", ")}, such as dcs=https://dcs.example.com. Repeatable.`;
  const endpoint = optionWith("--endpoint <service=url>", what, { kind: "keys", keys: endpointKeys });
  return [...rows, repeatable(endpoint)];
}

function endpointsOf(given: readonly string[]): Record<string, string> {
  const endpoints = new Map<string, string>();
  for (const text of given) {
    const at = text.indexOf("=");
    if (at < 1)
      throw usageError(`--endpoint ${quoted(text)} lacks a service and its URL, such as dcs=https://dcs.example.com`);
    const [service, url] = [text.slice(0, at), text.slice(at + 1)];
    if ((endpoints.get(service) ?? url) !== url)
      throw usageError(`--endpoint is given twice for ${quoted(service)}, with different URLs`);
    endpoints.set(service, url);
  }
  return Object.fromEntries(endpoints);
}

/** What the flags of settings give: texts by the names of the settings, and `service=url` as often as it is given. */
export interface SettingTexts {
  readonly texts: Readonly<Partial<Record<string, string>>>;
  readonly endpoints: readonly string[];
}

export const settingFlags: Part<SettingTexts> = {
  options: settingOptions,
  read(found) {
    const given = shown.map(({ name }) => [name, found[name]] as const);
    const texts = Object.fromEntries(given.filter(([, text]) => text !== undefined)) as SettingTexts["texts"];
    return { texts, endpoints: (found["endpoint"] as readonly string[] | undefined) ?? [] };
  },
};

/** What the flags give. Throws where an endpoint cannot be read. */
export function givenByFlags({ texts, endpoints }: SettingTexts): GivenSettings {
  return { ...texts, endpoints: endpointsOf(endpoints) };
}

/** Flags, then the environment and the files that it names. */
export function settingsOf(given: SettingTexts, io: CliIo): Settings {
  const { settings, problems } = resolveSettings(givenByFlags(given), io.environment);
  if (problems.length === 0) return settings;
  throw configurationError(problems.map((problem) => `${problemInWords(problem)} [${problem.code}]`));
}
