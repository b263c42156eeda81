import { stringify } from "yaml";
import { Option, type Command } from "commander";
import { isProviderError } from "../../core/errors/providerError";
import { cleanRemoteText } from "../../core/remoteText";
import type { BackupRecord } from "../../core/records/record";
import { argumentRules, type ArgumentRule } from "../../generated/argumentRules";
import { gateQueries } from "../../verdict/gateQueries";
import { registry } from "../../generated/registry";
import type { FunctionToken, Functions } from "../../generated/types";
import { CliError } from "../output/cliError";
import type { CommandDefinition, CommandHost, Options } from "./shared/command";
import { connect } from "./shared/connect";
import { dataOutputs } from "../output/dataOutput";
import { errorCode, exitCodes, signalCode } from "../exitCodes";
import { kebab } from "../options/flags";
import type { CliIo } from "../io";
import { addOutputs, addSettings } from "../options/optionGroups";
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

interface CommonAnswer {
  readonly records: readonly BackupRecord[];
  readonly complete: boolean;
  readonly incompleteReason?: string;
}

async function read(token: FunctionToken, options: Options, io: CliIo): Promise<number> {
  const write = dataOutputs(options);
  const settings = settingsOf(options, io);
  const given = Object.entries(argumentRules[token]).flatMap(([name, rule]) => {
    const text = settingNames.includes(name) ? undefined : options[name];
    return typeof text === "string" ? [[name, argumentOf(rule, text)]] : [];
  });
  const inputs = Object.fromEntries(given) as Functions[typeof token]["inputs"];
  let answer: CommonAnswer;
  try {
    answer = (await connect(settings, options, io).read(token, inputs, { signal: io.signal })) as CommonAnswer;
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
    options["records"] === true
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
    const command = parent.command(`${module}.${name}`).alias(`${module}:${name}`).alias(name);
    const { gate, resource, service } = registry[token];
    // The service alone stands for the query that gates ask of it.
    if (gateQueries.get(service)?.[0] === token) command.alias(module);
    addSettings(addOutputs(command, ["human", "json"]));
    command.description(`Reads each ${gate.subject} of one ${resource}.`);
    for (const [argument, rule] of Object.entries(argumentRules[token])) {
      if (settingNames.includes(argument)) continue;
      const flags = `--${kebab(argument)} <value>`;
      const words = rule.allowedValues;
      command.addOption(
        words === undefined
          ? new Option(flags, describe(rule))
          : new SuggestingOption(flags, describe(rule), { kind: "words", words }),
      );
    }
    command.option("--records", "the records that all services share, instead of the documented fields");
    command.action((options: Options) => host.run(() => read(token, options, host.io)));
  }
}

export const get: CommandDefinition = {
  name: "get",
  what: "Reads one of the queries: its documented fields, or the records that all services share.",
  example: "hwbackup get dcs.getInstanceBackups --instance-id ID --records -o json",
  add: addQueries,
};
