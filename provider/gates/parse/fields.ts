import { parseRfc3339 } from "../../core/instants/rfc3339";
import { toRfc3339, type Instant } from "../../core/instants/instant";
import { isTimeZone } from "../../core/instants/zonelessTime";
import { visibleText } from "../../core/visibleText";
import { durationForm, durationPattern, parseDuration } from "./duration";
import { parsePercentage, percentageForm, percentagePattern } from "./percentage";
import { parseRequirement, requirementForm, requirementPattern, requirementText, type Requirement } from "./require";
import { parseSince, sinceForm, type Since } from "./since";
import { parseSize, sizeForm, sizePattern } from "./size";

/** Part of a JSON Schema. */
export type JsonForm = Readonly<Record<string, unknown>>;

/** What one key may hold: a reader that gives the value its type, and the words for what it asks. */
export interface GateKey<Value> {
  readonly asks: string;
  /** The same for editors, as far as a JSON Schema can say it: it refuses nothing that the reader takes. */
  readonly json: JsonForm;
  /** `undefined` when the value is not of that kind. Values are never repeated: what is in the wrong place may be secret. */
  read(value: unknown): Value | undefined;
}

/** A key with what an explanation says of its value, where that is not the value itself. */
export interface ShownKey<Value> extends GateKey<Value> {
  readonly unit?: "seconds" | "bytes" | "percent";
  /** The value in its unit, or in words. */
  show?(value: Value): string | number;
  /** What stands where there is no value: without it, the limit is off. */
  readonly shownWhenAbsent?: string;
}

function textField<Value>(
  asks: string,
  read: (text: string) => Value | undefined,
  form: JsonForm = { minLength: 1 },
): ShownKey<Value> {
  return {
    asks,
    json: { type: "string", ...form },
    read: (value) => (typeof value === "string" ? read(value) : undefined),
  };
}

const asPattern = ({ source }: RegExp): JsonForm => ({ pattern: source });

function spanField(asks: string, allows: (milliseconds: number) => boolean): ShownKey<number> {
  const read = (text: string): number | undefined => {
    const milliseconds = parseDuration(text);
    return milliseconds !== undefined && allows(milliseconds) ? milliseconds : undefined;
  };
  return {
    ...textField(asks, read, asPattern(durationPattern)),
    unit: "seconds",
    show: (milliseconds) => milliseconds / 1000,
  };
}

/** A span longer than nothing. */
export const span = spanField(durationForm, (milliseconds) => milliseconds > 0);

/** A span between two bounds, both included, in milliseconds. */
export function spanFrom(least: number, most: number, bounds: string): ShownKey<number> {
  return spanField(`${durationForm}, ${bounds}`, (milliseconds) => milliseconds >= least && milliseconds <= most);
}

export const size: ShownKey<number> = { ...textField(sizeForm, parseSize, asPattern(sizePattern)), unit: "bytes" };
export const percentage: ShownKey<number> = {
  ...textField(percentageForm, parsePercentage, asPattern(percentagePattern)),
  unit: "percent",
};
export const since: ShownKey<Since> = {
  ...textField(sinceForm, parseSince),
  show: (from) => (from.kind === "task" ? from.id : toRfc3339(from.instant)),
};
export const requirement: ShownKey<Requirement> = {
  ...textField(requirementForm, parseRequirement, asPattern(requirementPattern)),
  show: requirementText,
};

export const instant: ShownKey<Instant> = {
  ...textField("an instant in RFC 3339 with its zone, such as 2026-11-20T12:00:00Z", parseRfc3339, {
    format: "date-time",
  }),
  show: toRfc3339,
};

export const timeZone: GateKey<string> = textField(
  "an IANA name such as Asia/Shanghai, UTC, or an offset such as +08:00",
  (text) => (isTimeZone(text) ? text : undefined),
);

export const flag: GateKey<boolean> = {
  asks: "true or false",
  json: { type: "boolean" },
  read: (value) => (typeof value === "boolean" ? value : undefined),
};

export function count(from: number, to: number): GateKey<number> {
  return {
    asks: `a whole number from ${from} to ${to}`,
    json: { type: "integer", minimum: from, maximum: to },
    read: (value) =>
      typeof value === "number" && Number.isInteger(value) && value >= from && value <= to ? value : undefined,
  };
}

export function numberFrom(from: number, to: number): GateKey<number> {
  return {
    asks: `a number from ${from} to ${to}`,
    json: { type: "number", minimum: from, maximum: to },
    read: (value) => (typeof value === "number" && value >= from && value <= to ? value : undefined),
  };
}

export function oneOf<Word extends string>(...words: readonly Word[]): GateKey<Word> {
  return textField(`one of ${words.join(", ")}`, (text) => words.find((word) => word === text), { enum: words });
}

/** Controls, line separators, what turns the direction of text, and halves of characters, which no message can carry. */
const forging = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/u;

/**
 * Text for people, its length in code points as in JSON Schema, without characters that could forge a line. Invisible
 * characters do not count towards the least length, or ten of them would be a reason.
 */
export function words(least: number, most: number): GateKey<string> {
  return textField(
    `a text of ${least} to ${most} characters in one line`,
    (text) => {
      const trimmed = text.trim();
      const isLong = Array.from(visibleText(trimmed)).length >= least;
      return isLong && Array.from(trimmed).length <= most && !forging.test(trimmed) ? trimmed : undefined;
    },
    // Blanks around it do not count, so that only its least length can be said here.
    { minLength: least },
  );
}

/** Text that is compared with another one, character by character: blanks around it belong to no name. */
export function exactWords(least: number, most: number): GateKey<string> {
  const field = words(least, most);
  return {
    ...field,
    asks: `${field.asks}, without blanks around it`,
    read: (value) => {
      const text = field.read(value);
      return text === value ? text : undefined;
    },
  };
}

export function pattern(form: RegExp, asks: string): GateKey<string> {
  return textField(asks, (text) => (form.test(text) ? text : undefined), asPattern(form));
}

/**
 * A pattern, several names or an exclusion in place of a name would be compared with no index. CSS allows no capital letter,
 * space or `"\\<|>/?` in a name ("CreateSnapshot", CSS API reference, 2026-01-12).
 */
export const indexName = pattern(
  /^(?!-)[^A-Z\s"*,/<>?\\|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]{1,255}$/,
  "an index name of 1 to 255 characters, without capital letters, blanks, patterns and a hyphen in front",
);

/** A list in which no value stands twice. */
export function distinctListOf(field: GateKey<string>): GateKey<readonly string[]> {
  const list = listOf(field);
  return {
    asks: `${list.asks}, each once`,
    json: { ...list.json, uniqueItems: true },
    read: (value) => {
      const items = list.read(value);
      return items === undefined || new Set(items).size < items.length ? undefined : items;
    },
  };
}

export function listOf(field: GateKey<string>): GateKey<readonly string[]> {
  return {
    asks: `a list, not empty, of ${field.asks.replace(/^an? /, "")}`,
    json: { type: "array", minItems: 1, items: field.json },
    read: (value) => {
      if (!Array.isArray(value) || value.length === 0) return undefined;
      const items = value.map((item: unknown) => field.read(item));
      return items.every((item) => item !== undefined) ? items : undefined;
    },
  };
}
