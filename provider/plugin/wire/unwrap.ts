import { memberPath } from "../../core/keys/memberPath";
import { foreignSignatures, outputSignature, secretSignature, signatureKey } from "./sentinels";

/** A value that the engine sent and that cannot be an argument, by the path of the property that holds it. */
export class ForeignValueError extends Error {
  constructor(
    readonly property: string,
    what: string,
  ) {
    super(`must be a plain value, not ${what}`);
  }
}

/**
 * A value without the engine's envelopes, at any depth: secrets and outputs become what they hold.
 *
 * The SDKs strip secrets from function arguments, but YAML and raw callers may not, and provider configuration arrives
 * wrapped whatever was agreed before. An envelope without a value holds one that is not known yet: `notKnown` takes its
 * place, for those who must not take it for absent.
 */
export function unwrap(value: unknown, path: string = "", notKnown?: unknown): unknown {
  if (Array.isArray(value)) return value.map((element, at) => unwrap(element, `${path}[${at}]`, notKnown));
  if (typeof value !== "object" || value === null) return value;
  const members = value as Record<string, unknown>;
  const signature = members[signatureKey];
  if (signature === secretSignature || signature === outputSignature) {
    return members["value"] === undefined ? notKnown : unwrap(members["value"], path, notKnown);
  }
  if (typeof signature === "string") {
    throw new ForeignValueError(path, foreignSignatures[signature] ?? "a special value of the engine");
  }
  const entries = Object.entries(members);
  return Object.fromEntries(entries.map(([name, member]) => [name, unwrap(member, memberPath(path, name), notKnown)]));
}
