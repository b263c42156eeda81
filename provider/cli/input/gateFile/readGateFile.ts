import { keyHint } from "../../../core/keys/didYouMean";
import { cleanRemoteText } from "../../../core/remoteText";
import { shownKey } from "../../../core/keys/shownKey";
import { configurationError } from "../../output/cliError";
import { descriptionKeys } from "../../../generated/gateKeys";
import { gateName, gateNameFault } from "./gateName";
import { readYaml, type YamlText } from "./yamlText";
import { isSecretSetting, settingsList, type SettingRow } from "../../../config/settingsList";

/** The version of the form of gate files; it changes when a file of today would mean something else. */
export const apiVersion = "hwbackup/v1";

const rows: readonly SettingRow[] = settingsList;

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** Other names under which people keep credentials. */
const alsoCalled = [
  "ak",
  "sk",
  "access",
  "secret",
  "secrets",
  "token",
  "passwd",
  "credential",
  "credentials",
  "authorization",
  "apiKey",
  "privateKey",
  "secretAccessKey",
  "accessKeyId",
  "sessionToken",
  "xAuthToken",
];

const names = new Set(
  [...rows.filter(isSecretSetting).flatMap(({ name, environment }) => [name, ...environment]), ...alsoCalled].map(
    plain,
  ),
);

/** Whether a key is named like a credential, in any spelling: a gate file is shared and kept, so it must hold none. */
function isCredentialKey(name: string): boolean {
  return names.has(plain(name));
}

/** A description as a file gives it. */
interface GateFile {
  /** What the gate is called; it belongs to the file, since the engine names its resources itself. */
  readonly name?: string;
  readonly description: Readonly<Record<string, unknown>>;
  readonly place: (path: string) => string;
}

const known = ["apiVersion", "$schema", "name", ...Object.keys(descriptionKeys)];

/**
 * A key without a value is a forgotten value, or an empty variable of a template. In a program null means absent; here it
 * would silently remove the criterion.
 */
function nullProblems({ nulls, place }: YamlText): string[] {
  return nulls().map((path) => `${place(path)}: ${path} has no value; add one or remove the key [GATE_INVALID]`);
}

/** Reads one gate file: what belongs to the file and not to the description is judged here and taken off. */
export function readGateFile(text: string, file: string): GateFile {
  const yaml = readYaml(text, file);
  const { value, place, keys } = yaml;
  const secrets = keys().filter(({ name }) => isCredentialKey(name));
  if (secrets.length > 0) {
    throw configurationError(
      secrets.map(
        (key) =>
          `${key.place}: ${cleanRemoteText(key.name, 64)} is a credential, which a gate file must not hold. Set it in ` +
          `the environment, and replace it if the file was shared [GATE_INVALID]`,
      ),
    );
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw configurationError([`${place("")}: a gate file must be an object with targets and criteria [GATE_INVALID]`]);
  }
  const members = value as Readonly<Record<string, unknown>>;
  const problems: string[] = [];
  for (const name of Object.keys(members).filter((one) => !known.includes(one))) {
    const shown = shownKey(name);
    problems.push(`${place(shown)}: ${shown} is an unknown key; ${keyHint(name, known)} [GATE_INVALID]`);
  }
  const { apiVersion: version, $schema: schema, name: givenName, ...description } = members;
  if (version !== undefined && version !== apiVersion) {
    problems.push(`${place("apiVersion")}: apiVersion must be ${apiVersion} [GATE_INVALID]`);
  }
  if (schema !== undefined && typeof schema !== "string") {
    problems.push(`${place("$schema")}: $schema must be a text [GATE_INVALID]`);
  }
  const name = gateName.read(givenName);
  // A key without a value has a problem of its own below.
  if (givenName !== undefined && givenName !== null && name === undefined) {
    problems.push(`${place("name")}: name ${gateNameFault} [GATE_INVALID]`);
  }
  for (const problem of nullProblems(yaml)) problems.push(problem);
  if (problems.length > 0) throw configurationError(problems);
  return { ...(name === undefined ? {} : { name }), description, place };
}

/** Overrides as a file of their own gives them. */
export interface OverrideFile {
  readonly list: readonly unknown[];
  readonly place: (path: string) => string;
}

/** The overrides of a file of their own: a list, or an object that holds one under `overrides`. */
export function readOverrideFile(text: string, file: string): OverrideFile {
  const yaml = readYaml(text, file);
  const { value, place } = yaml;
  if (Array.isArray(value)) {
    const problems = nullProblems(yaml);
    if (problems.length > 0) throw configurationError(problems);
    return { list: value as readonly unknown[], place: (path) => place(path.replace(/^overrides/, "")) };
  }
  const { name, description } = readGateFile(text, file);
  const keys = [...(name === undefined ? [] : ["name"]), ...Object.keys(description)];
  const foreign = keys.find((key) => key !== "overrides");
  if (foreign !== undefined) {
    throw configurationError([`${place(foreign)}: ${foreign} is not allowed in a file of overrides [GATE_INVALID]`]);
  }
  if (!Array.isArray(description["overrides"])) {
    throw configurationError([`${place("overrides")}: overrides must be a list [GATE_INVALID]`]);
  }
  return { list: description["overrides"] as readonly unknown[], place };
}
