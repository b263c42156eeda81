import { didYouMean } from "../../core/keys/didYouMean";
import type { GivenSettings } from "../../config/resolveSettings";
import { settingsList } from "../../config/settingsList";
import { shownKey } from "../../core/keys/shownKey";
import { unknownValue } from "../../engine/unknownValue";
import { ForeignValueError, unwrap } from "../wire/unwrap";

/** Provider configuration as it came over the wire, made plain. */
export interface GivenConfiguration {
  readonly settings: GivenSettings;
  /** Names of settings whose value is not known yet (in a preview). */
  readonly unknown: readonly string[];
  readonly faults: readonly { readonly property: string; readonly reason: string }[];
  /** Names that are no settings, each with what was probably meant. */
  readonly strangers: readonly { readonly property: string; readonly reason: string }[];
}

/** Members that the engine or the SDKs add beside the settings. */
export const addedByEngine: ReadonlySet<string> = new Set(["version", "pluginDownloadURL", "__internal"]);
const known: readonly string[] = [...settingsList.map(({ name }) => name), "endpoints"];

/** Generated SDKs send provider arguments that are no strings as JSON text; other callers send them as they are. */
function asMap(value: unknown): Readonly<Record<string, unknown>> | undefined {
  let map = value;
  if (typeof value === "string") {
    try {
      map = JSON.parse(value);
    } catch {
      return undefined;
    }
  }
  return typeof map === "object" && map !== null && !Array.isArray(map) ? (map as Record<string, unknown>) : undefined;
}

function readEndpoints(value: unknown): Record<string, string> | undefined {
  const entries = Object.entries(asMap(value) ?? { "": 0 });
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return texts.length === entries.length ? Object.fromEntries(texts) : undefined;
}

const kinds = { text: "a text", integer: "a whole number", boolean: "true or false" } as const;

/** What a setting has to be, for the message about one that is a map or a list. */
function kindOf(name: string): string {
  return kinds[settingsList.find((row) => row.name === name)?.type ?? "text"];
}

/** A setting without the engine's envelopes, or why it cannot be one. */
function unwrapSetting(value: unknown): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: unwrap(value) };
  } catch (error) {
    if (error instanceof ForeignValueError) return { reason: error.message };
    throw error;
  }
}

function holdsUnknown(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(holdsUnknown);
  return typeof value === "string" && value.includes(unknownValue);
}

/**
 * Reads the arguments of a provider. A number or boolean stands for its text, which is also how generated SDKs send one
 * (as JSON); resolveSettings judges it. Empty values count as not given.
 */
export function readConfiguration(given: Readonly<Record<string, unknown>>): GivenConfiguration {
  const settings: Record<string, unknown> = {};
  const unknown: string[] = [];
  const faults: { property: string; reason: string }[] = [];
  const strangers: { property: string; reason: string }[] = [];
  for (const [name, wrapped] of Object.entries(given)) {
    if (addedByEngine.has(name)) continue;
    const unwrapped = unwrapSetting(wrapped);
    const value = "value" in unwrapped ? unwrapped.value : undefined;
    if (!known.includes(name)) {
      const question = didYouMean(name, known);
      const hint = question === undefined ? "" : `; ${question}`;
      strangers.push({ property: shownKey(name), reason: `is an unknown setting${hint}` });
    } else if ("reason" in unwrapped) {
      faults.push({ property: name, reason: unwrapped.reason });
    } else if (value === null || value === undefined || value === "") {
      continue;
    } else if (holdsUnknown(value)) {
      unknown.push(name);
    } else if (name === "endpoints") {
      const endpoints = readEndpoints(value);
      if (endpoints === undefined) faults.push({ property: name, reason: "must map service names to base URLs" });
      else settings[name] = endpoints;
    } else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      settings[name] = String(value);
    } else {
      faults.push({ property: name, reason: `must be ${kindOf(name)}` });
    }
  }
  return { settings, unknown, faults, strangers };
}
