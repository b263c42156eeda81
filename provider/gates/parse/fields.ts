import { parseRfc3339 } from "../../core/instants/rfc3339";
import type { Instant } from "../../core/instants/instant";
import { isTimeZone } from "../../core/instants/zonelessTime";
import { durationForm, parseDuration } from "./duration";
import { parsePercentage, percentageForm } from "./percentage";
import { parseRequirement, requirementForm, type Requirement } from "./require";
import { parseSince, sinceForm, type Since } from "./since";
import { parseSize, sizeForm } from "./size";

/** What one key may hold: a reader that gives the value its type, and the words for what it asks. */
export interface Field<Value> {
  readonly asks: string;
  /** Where it is one of a few words: all of them. */
  readonly words?: readonly string[];
  /** `undefined` when the value is not of that kind. Values are never repeated: what is in the wrong place may be secret. */
  read(value: unknown): Value | undefined;
}

function textField<Value>(asks: string, read: (text: string) => Value | undefined): Field<Value> {
  return { asks, read: (value) => (typeof value === "string" ? read(value) : undefined) };
}

/** A span longer than nothing. */
export const span: Field<number> = textField(durationForm, (text) => {
  const milliseconds = parseDuration(text);
  return milliseconds === undefined || milliseconds > 0 ? milliseconds : undefined;
});

/** A span between two bounds, both included, in milliseconds. */
export function spanFrom(least: number, most: number, bounds: string): Field<number> {
  return textField(`${durationForm}, ${bounds}`, (text) => {
    const milliseconds = parseDuration(text);
    return milliseconds !== undefined && milliseconds >= least && milliseconds <= most ? milliseconds : undefined;
  });
}

export const size: Field<number> = textField(sizeForm, parseSize);
export const percentage: Field<number> = textField(percentageForm, parsePercentage);
export const since: Field<Since> = textField(sinceForm, parseSince);
export const requirement: Field<Requirement> = textField(requirementForm, parseRequirement);

export const instant: Field<Instant> = textField(
  "an instant in RFC 3339 with its zone, such as 2026-11-20T12:00:00Z",
  parseRfc3339,
);

export const timeZone: Field<string> = textField(
  "an IANA name such as Asia/Shanghai, UTC, or an offset such as +08:00",
  (text) => (isTimeZone(text) ? text : undefined),
);

export const flag: Field<boolean> = {
  asks: "true or false",
  words: ["true", "false"],
  read: (value) => (typeof value === "boolean" ? value : undefined),
};

export function count(from: number, to: number): Field<number> {
  return {
    asks: `a whole number from ${from} to ${to}`,
    read: (value) =>
      typeof value === "number" && Number.isInteger(value) && value >= from && value <= to ? value : undefined,
  };
}

export function numberFrom(from: number, to: number): Field<number> {
  return {
    asks: `a number from ${from} to ${to}`,
    read: (value) => (typeof value === "number" && value >= from && value <= to ? value : undefined),
  };
}

export function oneOf<Word extends string>(...words: readonly Word[]): Field<Word> {
  return { ...textField(`one of ${words.join(", ")}`, (text) => words.find((word) => word === text)), words };
}

/** Controls, line separators, what turns the direction of text, and halves of characters, which no message can carry. */
const forging = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/u;

/** Text for people: something besides white space, without characters that could forge a line. */
export function words(least: number, most: number): Field<string> {
  return textField(`a text of ${least} to ${most} characters in one line`, (text) => {
    const trimmed = text.trim();
    return trimmed.length >= least && trimmed.length <= most && !forging.test(trimmed) ? trimmed : undefined;
  });
}

export function pattern(form: RegExp, asks: string): Field<string> {
  return textField(asks, (text) => (form.test(text) ? text : undefined));
}

export function listOf(field: Field<string>): Field<readonly string[]> {
  return {
    asks: `a list, not empty, of ${field.asks.replace(/^an? /, "")}`,
    read: (value) => {
      if (!Array.isArray(value) || value.length === 0) return undefined;
      const items = value.map((item: unknown) => field.read(item));
      return items.every((item) => item !== undefined) ? items : undefined;
    },
  };
}
