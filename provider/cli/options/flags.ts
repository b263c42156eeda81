import { Option } from "commander";
import type { Environment } from "../../config/environment";
import type { GateKey } from "../../gates/parse/fields";
import type { GateKeys } from "../../gates/parse/readObject";
import type { Part } from "./optionTable";
import { SuggestingOption } from "./suggestingOption";

/** A key of a gate description as a flag and as a variable. */
export interface KeyFlag {
  readonly key: string;
  /** `--last-backup-maximum-age` */
  readonly flag: string;
  /** `HWBACKUP_LAST_BACKUP_MAXIMUM_AGE` */
  readonly variable: string;
  readonly field: GateKey<unknown>;
}

export function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A flag for each key of a table, in its order: there is no second list of names. */
export function flagsOf(fields: GateKeys, except: readonly string[] = []): KeyFlag[] {
  return Object.entries(fields)
    .filter(([key]) => !except.includes(key))
    .map(([key, field]) => ({
      key,
      flag: `--${kebab(key)}`,
      variable: `HWBACKUP_${kebab(key).replaceAll("-", "_").toUpperCase()}`,
      field,
    }));
}

function isSwitch(field: GateKey<unknown>): boolean {
  return field.read(true) === true;
}

/** What may stand there, where it is one of a few words. */
function wordsOf({ json }: GateKey<unknown>): readonly string[] | undefined {
  return json["type"] === "boolean" ? ["true", "false"] : (json["enum"] as readonly string[] | undefined);
}

/** An option under the name of its key: commander takes `--no-task-running` for the opposite of `--task-running`. */
function toOption({ flag, field }: KeyFlag): Option {
  const value = isSwitch(field) ? " [true|false]" : " <value>";
  const { asks } = field;
  const words = wordsOf(field);
  const flags = `${flag}${value}`;
  const option =
    words === undefined ? new Option(flags, asks) : new SuggestingOption(flags, asks, { kind: "words", words });
  option.negate = false;
  return option;
}

/** What the flags of keys give, by the keys. */
export type KeyTexts = Readonly<Record<string, string | true>>;

export function keyFlags(flags: readonly KeyFlag[]): Part<KeyTexts> {
  return {
    options: () => flags.map(toOption),
    read(found) {
      const given = flags.map(({ key }) => [key, found[key]] as const);
      return Object.fromEntries(given.filter(([, text]) => text !== undefined)) as KeyTexts;
    },
  };
}

/**
 * What a text from the command line stands for: the first reading that the key takes. A text that no reading makes
 * right stays one, and the description's own rules say what is wrong with it.
 */
function valueOf(field: GateKey<unknown>, given: string | true): unknown {
  if (given === true) return true;
  const readings: unknown[] = [
    given,
    ...(/^-?\d+(?:\.\d+)?$/.test(given) ? [Number(given)] : []),
    ...(given === "true" ? [true] : given === "false" ? [false] : []),
    given.split(",").map((part) => part.trim()),
  ];
  return readings.find((reading) => field.read(reading) !== undefined) ?? given;
}

/** A value with where it was given, for messages: `--lookback` or `HWBACKUP_LOOKBACK`. */
export interface GivenKey {
  readonly key: string;
  readonly value: unknown;
  readonly origin: string;
}

/** The keys that were given by flag, or else by variable. */
export function givenKeys(flags: readonly KeyFlag[], texts: KeyTexts, environment: Environment): GivenKey[] {
  return flags.flatMap(({ key, flag, variable, field }): GivenKey[] => {
    const given = texts[key];
    if (given !== undefined) return [{ key, value: valueOf(field, given), origin: flag }];
    const text = environment[variable];
    if (text === undefined || text === "") return [];
    return [{ key, value: valueOf(field, text), origin: variable }];
  });
}
