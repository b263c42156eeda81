import { Command, type Option } from "commander";
import { logVariable } from "../../config/requestLog";
import { isSecretSetting, settingsList, type SettingRow } from "../../config/settingsList";
import { exitCodeMeanings } from "../exitCodes";
import { kebab } from "../options/flags";
import { gateParts, headings, settingParts } from "../options/optionGroups";
import { settingWords } from "../options/settingWords";
import { addOptions, type OptionTable } from "../options/optionTable";

/** A page of the help that belongs to no command: `hwbackup help criteria`. */
export interface Topic {
  readonly name: string;
  /** One sentence, for the list of topics. */
  readonly what: string;
  /** Sentences above and below the list of the page. */
  readonly before: string;
  readonly after?: string;
  /** What the page lists. */
  readonly rows: () => readonly (readonly [term: string, meaning: string])[];
}

/** The options of a table under one heading, as rows. */
function optionRows(table: OptionTable, heading: string): () => (readonly [string, string])[] {
  return () => {
    const command = new Command();
    addOptions(command, table);
    const own = command.options.filter(({ helpGroupHeading }) => helpGroupHeading === heading);
    return own.map(({ flags, description }) => [flags, description] as const);
  };
}

/** Flags that many commands share, by the heading under which `--help=all` shows them. */
const ofOptions: Readonly<Record<string, Topic>> = {
  [headings.criteria]: {
    name: "criteria",
    what: "The conditions of a gate, such as --last-backup-maximum-age.",
    before: "A flag replaces the criterion of the gate file, for every target that has it.",
    after: "Each is also a variable: HWBACKUP_LAST_BACKUP_MAXIMUM_AGE=26h. Flags replace variables.",
    rows: optionRows(gateParts(), headings.criteria),
  },
  [headings.policy]: {
    name: "policy",
    what: "How a gate treats missing or partial evidence.",
    before: "A flag replaces the value of the gate file.",
    after: "Each is also a variable: HWBACKUP_ON_UNKNOWN=block. Flags replace variables.",
    rows: optionRows(gateParts(), headings.policy),
  },
  [headings.target]: {
    name: "target",
    what: "The tasks of a target that count, and their period.",
    before: "These describe the target of --service and --resource-id, or all targets of --targets-file.",
    rows: optionRows(gateParts(), headings.target),
  },
  [headings.settings]: {
    name: "settings",
    what: "Region, project, endpoints, limits, certificates.",
    before: "Flags replace variables. Secrets have no flags: hwbackup help environment.",
    rows: optionRows(settingParts, headings.settings),
  },
};

/** The topic of which an option is, where it is of one. */
export function topicOf({ helpGroupHeading }: Option): Topic | undefined {
  return helpGroupHeading === undefined ? undefined : ofOptions[helpGroupHeading];
}

const settings: readonly SettingRow[] = settingsList;

/** Settings by their variables; of several the first that is set counts. */
function variableRows(): (readonly [string, string])[] {
  const rows = settings.flatMap((row): (readonly [string, string])[] => {
    const [first, ...others] = row.environment;
    if (first === undefined) return [];
    const also = others.length === 0 ? "" : ` Else ${others.join(", ")}.`;
    const flag = isSecretSetting(row) ? "" : ` Flag: --${kebab(row.name)}.`;
    return [[first, `${row.what.charAt(0).toUpperCase()}${settingWords(row.what.slice(1))}.${flag}${also}`]];
  });
  return [
    ...rows,
    [logVariable, "With debug, one line on standard error for each request, as -v."],
    ["HWBACKUP_<NAME>", "A flag of criteria, policy or wait, such as HWBACKUP_LAST_BACKUP_MAXIMUM_AGE=26h."],
    ["HTTPS_PROXY, NO_PROXY", "Proxy for the services, and hosts without it."],
    ["NO_COLOR", "No color, whatever its value."],
  ];
}

const others: readonly Topic[] = [
  {
    name: "environment",
    what: "The variables that hwbackup reads.",
    before: "Flags replace variables, and variables replace files. An empty variable counts as not set.",
    after:
      "Commands that judge gates refuse a variable whose name is nearly a known HWBACKUP_ name, " +
      "since it may be a misspelled limit. They note other unknown HWBACKUP_ variables.",
    rows: variableRows,
  },
  {
    name: "exit-codes",
    what: "The exit codes and their meanings.",
    before: "Several gates exit with the worst code. Retry 3 and 5, never 2.",
    rows: () => exitCodeMeanings.map(([code, meaning]) => [String(code), meaning] as const),
  },
];

export const topics: readonly Topic[] = [...Object.values(ofOptions), ...others];
