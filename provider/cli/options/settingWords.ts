import type { SettingProblem } from "../../config/settings";
import { isSecretSetting, settingsList, type SettingRow } from "../../config/settingsList";
import { ProviderError } from "../../core/errors/providerError";
import { kebab } from "./flags";

/** Messages name settings as programs write them. Here they are told as flags, or as variables where they are secret. */
const rows: readonly SettingRow[] = settingsList;

function wayTo(name: string): string | undefined {
  const row = rows.find((one) => one.name === name);
  if (row === undefined) return undefined;
  return isSecretSetting(row) ? row.environment[0] : `--${kebab(name)}`;
}

/** Names that no sentence holds by chance. The others, such as `region`, are plain words too. */
const unmistakable = rows.map(({ name }) => name).filter((name) => /[A-Z]/.test(name));
const inText = new RegExp(`(?<![\\w.:/-])(?:${unmistakable.join("|")})(?![\\w/-]|\\.\\w)`, "g");

/** A text about settings in the words of the command line. */
export function settingWords(text: string): string {
  return text
    .replace(/\bhuaweicloud-backup:(\w+)/g, (whole, name: string) => wayTo(name) ?? whole)
    .replace(/\bendpoints\.(\w+)/g, "--endpoint $1=URL")
    .replace(inText, (name) => wayTo(name) ?? name);
}

/** `--max-retries must be …`, or `HW_MAX_RETRIES must be …` where that variable gave the value. */
export function problemInWords({ property, reason }: Pick<SettingProblem, "property" | "reason">): string {
  const [, clause, variable] = /^(.*) \(from ([A-Z][A-Z0-9_]*)\)$/s.exec(reason) ?? [];
  if (clause !== undefined && variable !== undefined) return `${variable} ${settingWords(clause)}`;
  return `${wayTo(property) ?? settingWords(property)} ${settingWords(reason)}`;
}

export const credentialAdvice =
  "Set HW_ACCESS_KEY and HW_SECRET_KEY, or name a file with --shared-config-file or --credentials-file. " +
  "On an ECS, bind an agency to it.";

/** How a setting that is missing is given here, and in a program. */
function missingAdvice(property: string): string | undefined {
  const row = rows.find((one) => one.name === property);
  if (row === undefined) return undefined;
  if (isSecretSetting(row)) return credentialAdvice;
  const ways = [`--${kebab(property)}`, ...row.environment.slice(0, 1)].join(" or ");
  return `Set ${ways} (in a Pulumi program: huaweicloud-backup:${property}).`;
}

/** An error of the client in the words of the command line: flags and variables in place of the keys of programs. */
export function inDoorWords(error: ProviderError): ProviderError {
  const { code, property, happened, advice } = error.parts;
  // What no source holds and has no name of its own is a credential.
  const missing = code === "CONFIG_MISSING" ? missingAdvice(property ?? "accessKey") : undefined;
  const told = missing ?? (advice === undefined ? undefined : settingWords(advice));
  return new ProviderError({
    ...error.parts,
    happened: settingWords(happened),
    ...(told === undefined ? {} : { advice: told }),
  });
}
