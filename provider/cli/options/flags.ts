import type { Option } from "commander";
import type { Environment } from "../../config/environment";
import type { FlagText } from "../../generated/flagTexts";
import type { GateKey } from "../../gates/parse/fields";
import type { GateKeys } from "../../gates/parse/readObject";
import { optionWith, type Part } from "./optionTable";

/** A key of a gate description as a flag and as a variable. */
export interface KeyFlag {
  readonly key: string;
  /** `--last-backup-maximum-age` */
  readonly flag: string;
  /** `HWBACKUP_LAST_BACKUP_MAXIMUM_AGE` */
  readonly variable: string;
  readonly field: GateKey<unknown>;
  /** What the schema says of the key. */
  readonly text: FlagText;
}

export function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A flag for each key of a table, in its order. */
export function flagsOf(
  fields: GateKeys,
  texts: Readonly<Record<string, FlagText>> = {},
  except: readonly string[] = [],
): KeyFlag[] {
  return Object.entries(fields)
    .filter(([key]) => !except.includes(key))
    .map(([key, field]) => ({
      key,
      flag: `--${kebab(key)}`,
      variable: `HWBACKUP_${kebab(key).replaceAll("-", "_").toUpperCase()}`,
      field,
      text: texts[key] ?? { what: `${key}: ${field.asks}.` },
    }));
}

/** More words than these do not fit into a placeholder. */
const fewWords = 3;

/** Placeholders by the format or the type of a value. */
const placeholders: Readonly<Record<string, string>> = {
  "RFC 3339": "instant",
  "RFC 3339 or task id": "instant|id",
  "count or percentage of targets": "count|percentage",
  "time zone": "zone",
  integer: "number",
  array: "a,b",
};

/** What may stand behind a flag, in one word: `duration`, or `block|warn`. */
export function placeholderOf({ type, format, allowedValues }: FlagText): string {
  if (allowedValues !== undefined) return allowedValues.length > fewWords ? "word" : allowedValues.join("|");
  const kind = format ?? type ?? "string";
  return placeholders[kind] ?? (kind === "string" ? "value" : kind);
}

/** The meaning of a flag, its words where they are many, and its default. Keys are named as the flags that they are here. */
export function meaningOf({ what, allowedValues = [], default: value }: FlagText): string {
  const plain = what.replace(/`([^`]+)`/g, (_, name: string) =>
    /^[a-z]+[A-Z]/.test(name) ? `--${kebab(name)}` : name,
  );
  const words = allowedValues.length > fewWords ? ` One of ${allowedValues.join(", ")}.` : "";
  return `${plain}${words}${value === undefined ? "" : ` Default: ${value}.`}`;
}

function isSwitch(field: GateKey<unknown>): boolean {
  return field.read(true) === true;
}

/** What may stand there, where it is one of a few words. */
function wordsOf({ json }: GateKey<unknown>): readonly string[] | undefined {
  return json["type"] === "boolean" ? ["true", "false"] : (json["enum"] as readonly string[] | undefined);
}

/** An option under the name of its key: commander takes `--no-task-running` for the opposite of `--task-running`. */
function toOption({ flag, field, text }: KeyFlag): Option {
  const value = isSwitch(field) ? " [true|false]" : ` <${placeholderOf(text)}>`;
  const words = wordsOf(field) ?? text.allowedValues;
  const option = optionWith(
    `${flag}${value}`,
    meaningOf(text),
    words === undefined ? undefined : { kind: "words", words },
  );
  option.negate = false;
  return option;
}

/** What the flags of keys give, by the keys. */
export type KeyTexts = Readonly<Record<string, string | true>>;

/** Flags of keys; those of `first` stand under a heading of their own. */
export function keyFlags(
  flags: readonly KeyFlag[],
  first: { readonly heading: string; readonly keys: readonly string[] } = { heading: "", keys: [] },
): Part<KeyTexts> {
  return {
    options: () =>
      flags.map((flag) => {
        const option = toOption(flag);
        return first.keys.includes(flag.key) ? option.helpGroup(first.heading) : option;
      }),
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
