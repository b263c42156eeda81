import { stringify } from "yaml";
import { Option, type Command } from "commander";
import { isProviderError } from "../../core/errors/providerError";
import { cleanRemoteText } from "../../core/remoteText";
import type { BackupRecord } from "../../core/records/record";
import { argumentRules, type ArgumentRule } from "../../generated/argumentRules";
import { evidenceSources } from "../../verdict/evidence/catalogue";
import { registry } from "../../generated/registry";
import type { FunctionToken, Functions } from "../../generated/types";
import { CliError } from "../output/cliError";
import { takes, type CommandDefinition, type CommandHost } from "./shared/command";
import { commandReader } from "./shared/commandReader";
import { dataFormats, dataOutputs } from "../output/dataOutput";
import { errorCode, exitCodes, signalCode } from "../exitCodes";
import { kebab } from "../options/flags";
import type { CliIo } from "../io";
import { outputParts, settingParts } from "../options/optionGroups";
import { flagPart, type OptionsOf, type Part } from "../options/optionTable";
import { recordTable } from "../output/recordView";
import { settingsOf } from "../options/settingFlags";
import { SuggestingOption } from "../options/suggestingOption";

/** Settings that the command has flags for already; as arguments they would say the same. */
const settingNames = ["region", "projectId", "dwsTimeZone"];

const tokens = Object.keys(argumentRules) as readonly FunctionToken[];

function describe({ allowedValues, range, type }: ArgumentRule): string {
  if (allowedValues !== undefined) return `one of ${allowedValues.join(", ")}`;
  return range === undefined ? type : `${type} from ${range.from} to ${range.to}`;
}

function argumentOf(rule: ArgumentRule, text: string): unknown {
  const isNumber = (rule.type === "integer" || rule.type === "number") && /^-?\d+(?:\.\d+)?$/.test(text);
  return isNumber ? Number(text) : text;
}

/** Text of a service without what could move a cursor or turn a line around; lines of our own stay. */
function cleaned(value: unknown): unknown {
  if (typeof value === "string") return cleanRemoteText(value, 4000);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [cleanRemoteText(key, 128), cleaned(member)]));
}

/** A flag for each argument of a query, as the inputs of a read. */
function inputFlags<Token extends FunctionToken>(token: Token): Part<Functions[Token]["inputs"]> {
  const rules = Object.entries(argumentRules[token]).filter(([name]) => !settingNames.includes(name));
  return {
    options: () =>
      rules.map(([name, rule]) => {
        const flags = `--${kebab(name)} <value>`;
        const words = rule.allowedValues;
        return words === undefined
          ? new Option(flags, describe(rule))
          : new SuggestingOption(flags, describe(rule), { kind: "words", words });
      }),
    read(found) {
      const given = rules.map(([name, rule]) => [name, rule, found[name]] as const);
      const inputs = given.flatMap(([name, rule, text]) =>
        typeof text === "string" ? [[name, argumentOf(rule, text)]] : [],
      );
      return Object.fromEntries(inputs) as Functions[Token]["inputs"];
    },
  };
}

function optionsOf(token: FunctionToken) {
  return {
    ...outputParts(dataFormats),
    ...settingParts,
    inputs: inputFlags(token),
    showsRecords: flagPart("--records", "the records that all services share, instead of the documented fields"),
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
    // An argument came from the command line; there is no file that could hold it.
    if (isProviderError(error) && error.kind === "input") throw new CliError([error.message], exitCodes.usage);
    const code = errorCode(error);
    throw code === undefined ? error : new CliError([(error as Error).message], code);
  }
  const { records, ...documented } = answer;
  await write(
    given.showsRecords
      ? { human: () => `${recordTable(records)}\n`, json: () => records }
      : { human: () => stringify(cleaned(documented)), json: () => documented },
    io,
  );
  if (answer.complete) return exitCodes.open;
  io.stderr.write(`not read in full: ${cleanRemoteText(answer.incompleteReason ?? "no reason was given")}\n`);
  return exitCodes.unknown;
}

/** Adds a subcommand for each query, with a flag for each of its arguments. */
function addQueries(parent: Command, host: CommandHost): void {
  for (const token of tokens) {
    const [, module = "", name = ""] = token.split(":");
    const command = parent.command(`${module}.${name}`).alias(`${module}:${name}`);
    if (tokens.filter((other) => other.endsWith(`:${name}`)).length === 1) command.alias(name);
    const { gate, resource, service } = registry[token];
    // The service alone stands for the query that gates ask of it.
    const source = evidenceSources.find((one) => one.service === service);
    if (source?.questions[0]?.token === token) command.alias(module);
    command.description(`Reads each ${gate.subject} of one ${resource}.`);
    takes(optionsOf(token), (given, io) => read(token, given, io))(command, host);
  }
}

export const get: CommandDefinition = {
  name: "get",
  what: "Reads one of the queries: its documented fields, or the records that all services share.",
  example: "hwbackup get dcs.getInstanceBackups --instance-id ID --records -o json",
  add: addQueries,
};
