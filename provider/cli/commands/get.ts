import { stringify } from "yaml";
import { Option, type Command } from "commander";
import { isProviderError } from "../../core/errors/providerError";
import { cleanRemoteText } from "../../core/remoteText";
import type { BackupRecord } from "../../core/records/record";
import { argumentRules, type ArgumentRule } from "../../generated/argumentRules";
import { flagTexts } from "../../generated/flagTexts";
import { evidenceSources } from "../../verdict/evidence/catalogue";
import type { EvidenceSource } from "../../verdict/evidence/evidenceSource";
import { registry } from "../../generated/registry";
import type { FunctionToken, Functions } from "../../generated/types";
import { CliError, quoted, usageError } from "../output/cliError";
import { takes, type CommandDefinition, type CommandHost } from "./shared/command";
import { commandReader } from "./shared/commandReader";
import { dataFormats, dataOutputs } from "../output/dataOutput";
import { errorCode, exitCodes, signalCode } from "../exitCodes";
import { kebab, meaningOf, placeholderOf } from "../options/flags";
import type { CliIo } from "../io";
import { outputParts, servicePart, settingParts } from "../options/optionGroups";
import { setExamples } from "../help/program";
import { addOptions, flagPart, optionWith, under, type OptionsOf, type Part } from "../options/optionTable";
import { recordList } from "../output/recordView";
import { settingsOf } from "../options/settingFlags";

/** Settings that the command has flags for already; as arguments they would say the same. */
const settingNames = ["region", "projectId", "dwsTimeZone"];

const tokens = Object.keys(argumentRules) as readonly FunctionToken[];

function argumentOf(rule: ArgumentRule, text: string): unknown {
  const isNumber = (rule.type === "integer" || rule.type === "number") && /^-?\d+(?:\.\d+)?$/.test(text);
  if (rule.type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return isNumber ? Number(text) : text;
}

/** Text of a service without what could move a cursor or turn a line around; lines of our own stay. */
function cleaned(value: unknown): unknown {
  if (typeof value === "string") return cleanRemoteText(value, 4000);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [cleanRemoteText(key, 128), cleaned(member)]));
}

/** How `check` calls the resource, whatever the query calls it. */
const resourceKey = "resourceId";

/** A flag for each argument of a query, as the inputs of a read; the resource has the flag of `check` too. */
function inputFlags<Token extends FunctionToken>(token: Token): Part<Functions[Token]["inputs"]> {
  const rules = Object.entries(argumentRules[token]).filter(([name]) => !settingNames.includes(name));
  const { resourceArgument, resource } = registry[token];
  const own = `--${kebab(resourceArgument)}`;
  return {
    options: () => [
      ...rules.map(([name, { allowedValues: words, type }]) => {
        const text = flagTexts[token]?.[name] ?? { what: name, type };
        const placeholder = name === resourceArgument ? "id" : placeholderOf(text);
        const suggestion = words === undefined ? undefined : ({ kind: "words", words } as const);
        return optionWith(`--${kebab(name)} <${placeholder}>`, meaningOf(text), suggestion);
      }),
      ...(resourceArgument === resourceKey
        ? []
        : [new Option(`--${kebab(resourceKey)} <id>`, `Id of the ${resource}: another name of ${own}.`)]),
    ],
    read(found) {
      const [named, resourceId] = [found[resourceArgument], found[resourceKey]];
      if (named !== undefined && resourceId !== undefined && named !== resourceId) {
        throw usageError(`${own} and --resource-id name the same ${resource}; give one of them`);
      }
      const all: typeof found = { ...found, [resourceArgument]: named ?? resourceId };
      const given = rules.map(([name, rule]) => [name, rule, all[name]] as const);
      const inputs = given.flatMap(([name, rule, text]) =>
        typeof text === "string" ? [[name, argumentOf(rule, text)]] : [],
      );
      return Object.fromEntries(inputs) as Functions[Token]["inputs"];
    },
  };
}

function optionsOf(token: FunctionToken) {
  return {
    ...under("Query:", { inputs: inputFlags(token) }),
    ...outputParts(dataFormats),
    showsRecords: flagPart(
      "--records",
      "Print records in the form that all services share, not the documented fields.",
    ),
    ...settingParts,
  };
}

interface CommonAnswer {
  readonly records: readonly BackupRecord[];
  readonly complete: boolean;
  readonly incompleteReason?: string;
}

async function read(token: FunctionToken, given: OptionsOf<ReturnType<typeof optionsOf>>, io: CliIo): Promise<number> {
  const write = dataOutputs(given);
  const reader = commandReader(settingsOf(given.settings, io), given, io);
  let answer: CommonAnswer;
  try {
    answer = (await reader.read(token, given.inputs, { signal: io.signal })) as CommonAnswer;
  } catch (error) {
    if (isProviderError(error) && error.code === "API_CANCELLED") {
      throw new CliError([error.message], signalCode(io.signal));
    }
    // Arguments come from the command line alone.
    if (isProviderError(error) && error.kind === "input") throw new CliError([error.message], exitCodes.usage);
    const code = errorCode(error);
    throw code === undefined ? error : new CliError([(error as Error).message], code);
  }
  const { records, ...documented } = answer;
  await write(
    given.showsRecords
      ? { human: (width) => `${recordList(records, width).join("\n")}\n`, json: () => records }
      : { human: () => stringify(cleaned(documented)), json: () => documented },
    io,
  );
  if (answer.complete) return exitCodes.open;
  io.stderr.write(`incomplete: ${cleanRemoteText(answer.incompleteReason ?? "the service gave no reason")}\n`);
  return exitCodes.unknown;
}

/** Adds a subcommand for each query, with a flag for each of its arguments. */
function addQueries(parent: Command, host: CommandHost): void {
  // For help and completion: `rewrite` makes it the name of a subcommand, which has all other flags.
  addOptions(parent, { service: servicePart });
  for (const token of tokens) {
    const [, module = "", name = ""] = token.split(":");
    const command = parent.command(`${module}.${name}`).alias(`${module}:${name}`);
    if (tokens.filter((other) => other.endsWith(`:${name}`)).length === 1) command.alias(name);
    const { gate, resource, service, readsProject } = registry[token];
    // The service alone stands for the list of what exists, which a gate without `evidence` reads last.
    const isOfService =
      defaultSource(service)?.questions.findLast((question) => question.token in registry)?.token === token;
    if (isOfService) command.alias(module);
    const whose = readsProject === true ? `the project, or of one ${resource}` : `one ${resource}`;
    command.summary(`Reads each ${gate.subject} of ${whose}.`);
    const shortest = isOfService ? module : `${module}.${name}`;
    setExamples(command, [`hwbackup get ${shortest} --resource-id ID`]);
    takes(optionsOf(token), (given, io) => read(token, given, io))(command, host);
  }
}

const serviceFlag = "--service";

/** The evidence that a gate without `evidence` reads of a service, if it has a default. */
function defaultSource(service: string): EvidenceSource | undefined {
  return evidenceSources.find((one) => one.service === service && one.facts.isDefault);
}

/** Refuses a service that stands for none of its queries. */
function checkService([service = ""]: readonly string[]): void {
  const queries = tokens.filter((token) => registry[token].service === service);
  if (queries.length === 0 || defaultSource(service) !== undefined) return;
  const names = queries.map((token) => token.split(":").slice(1).join(".")).join(" or ");
  throw usageError(`${quoted(service)} has several queries; name one of them: hwbackup get ${names}`);
}

/** `get --service dcs` is `get dcs`. */
function withService(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => word === serviceFlag || word.startsWith(`${serviceFlag}=`));
  const word = words[at];
  if (word === undefined) return words;
  const isJoined = word !== serviceFlag;
  const service = isJoined ? word.slice(serviceFlag.length + 1) : words[at + 1];
  // The parser says that the value is missing.
  if (service === undefined || service === "" || service.startsWith("-")) return words;
  const others = words.filter((_, index) => index !== at && (isJoined || index !== at + 1));
  const [first] = others;
  if (first !== undefined && !first.startsWith("-")) {
    throw usageError(`${quoted(first)} and --service ${quoted(service)} both name a query; give one of them`);
  }
  return [service, ...others];
}

export const get: CommandDefinition = {
  name: "get",
  what: "Reads one resource: the documented fields of its service, or records in the form that all services share.",
  examples: [
    "hwbackup get --service dcs --resource-id ID",
    "hwbackup get dcs.getInstanceBackups --instance-id ID --records -o json",
  ],
  rewrite(words) {
    const named = withService(words);
    checkService(named);
    return named;
  },
  add: addQueries,
};
