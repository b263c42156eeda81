import type { Warnings } from "../records/warnings";
import type { WireField } from "./field";

/** `{}` stands where the service had nothing to say (seen for `period` and `error_code` of DCS): absent, and no oddity. */
function isEmptyObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || isEmptyObject(value);
}

function scalar<T>(expected: string, convert: (value: unknown) => T | undefined): WireField<T> {
  return {
    schema: {},
    read(value: unknown, name: string, warnings: Warnings): T | undefined {
      if (isAbsent(value)) return undefined;
      const converted = convert(value);
      if (converted === undefined) warnings.add(`${name} is not ${expected}; the field is absent`);
      return converted;
    },
  };
}

function asText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  // JSON text of the scalar, so that an id that arrives as a number is still the id. Beyond 2^53-1 the parser has rounded
  // it, and two ids could become one.
  const isExact = typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  return isExact || typeof value === "boolean" ? JSON.stringify(value) : undefined;
}

function asInteger(value: unknown): number | undefined {
  const number = typeof value === "string" && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : undefined;
}

function asDecimal(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) && number >= 0 ? number : undefined;
}

function asPercent(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d{1,3}(?:\.\d{1,6})?$/.test(value) ? Number(value) : value;
  return typeof number === "number" && number >= 0 && number <= 100 ? number : undefined;
}

function asBoolean(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  const word = typeof value === "string" ? value.toLowerCase() : "";
  return word === "true" ? true : word === "false" ? false : undefined;
}

function asQuotedBoolean(value: unknown): boolean | undefined {
  const word = typeof value === "string" ? value.replace(/^"(.*)"$/, "$1") : value;
  return word === true || word === "true" ? true : word === false || word === "false" ? false : undefined;
}

/** A documented string. A number or boolean in its place is kept as its JSON text. */
export const text = scalar("a text", asText);

/**
 * A documented string of which `""` means nothing. CBR is known to send empty ids, names and times; an empty id, status
 * word or time says nothing anywhere, and two rows with the id "" would pass for one.
 */
export const filledText: WireField<string> = {
  schema: {},
  read: (value, name, warnings) => text.read(value === "" ? undefined : value, name, warnings),
};

/**
 * The id of the resource that a row belongs to. Whatever stands there but a text is kept as JSON text, so that it is
 * found not to be the resource that was asked for: a row must not pass for ours because its owner cannot be read.
 */
export const ownerId: WireField<string> = {
  schema: {},
  read: (value) => (isAbsent(value) || value === "" ? undefined : (asText(value) ?? JSON.stringify(value))),
};

/**
 * A documented time as text. Whatever stands there but a text is kept as JSON text: a task that ended at a time that cannot
 * be read is not a task without an end.
 */
export const stampText: WireField<string> = ownerId;

/** A documented time as an integer. One that is not an integer is kept as text, for the same reason as {@link stampText}. */
export const stampInteger: WireField<number | string> = {
  schema: {},
  read: (value, name, warnings) => asInteger(value) ?? stampText.read(value, name, warnings),
};

/** The part of a {@link stampInteger} that a documented field can show. */
export function shownInteger(stamp: number | string | undefined): number | undefined {
  return typeof stamp === "number" ? stamp : undefined;
}

/** A documented integer; digits in a text are accepted, fractions and anything beyond 2^53-1 are not. */
export const integer = scalar("an integer within ±(2^53-1)", asInteger);

/** Stands for a count that was given and cannot be read. */
export const unreadableCount = -Number.MAX_SAFE_INTEGER;

/**
 * A count of parts that failed. One that cannot be read is {@link unreadableCount} and not absent: a success would else pass
 * for one whose service counts nothing.
 */
export const failureCount: WireField<number> = {
  schema: {},
  read: (value, name, warnings) =>
    integer.read(value, name, warnings) ?? (isAbsent(value) ? undefined : unreadableCount),
};

/** A documented number that may have a fraction and is not negative; digits in a text are accepted. */
export const decimal = scalar("a number of at least 0", asDecimal);

/** Percent, 0 to 100, as number or as text without a percent sign. */
export const percent = scalar("a percentage from 0 to 100", asPercent);

/** A boolean, or `TRUE` or `FALSE` as text in any letter case (DCS). */
export const boolean = scalar("a boolean", asBoolean);

/** A boolean, or `true` or `false` as text, which may hold quote characters as well (CBR). */
export const quotedBoolean = scalar("a boolean", asQuotedBoolean);
