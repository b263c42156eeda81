import assert from "node:assert/strict";
import { inspect } from "node:util";

/**
 * Invented credentials of which nothing may be seen anywhere. Their signs make every encoding differ from the plain
 * text; the password has what keys cannot have: a blank, quotes, a backslash and a letter beyond ASCII.
 */
export const canaries = {
  accessKey: "CANARY/ACCESS+KEY=01",
  secretKey: "canary/secret+key=01",
  securityToken: "canary/security+token=01",
  authToken: "canary/auth+token=01",
  password: 'canary pass"w\\örd+/=&<01',
  /** What an agency or the metadata service hands out, beside the key that takes the agency on. */
  issuedAccessKey: "CANARY/ISSUED+KEY=02",
  issuedSecretKey: "canary/issued+secret=02",
  issuedSecurityToken: "canary/issued+security=02",
  issuedToken: "canary/issued+token=02",
  metadataToken: "canary/metadata+token=02",
  proxyPassword: "canary:proxy/pass+word=03",
} as const;

function jsonEscaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** How a server may send a secret back. */
export const echoForms: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  "percent-encoded": encodeURIComponent,
  "percent-encoded in lower case": (secret) => encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
  "as a form field": (secret) => new URLSearchParams([["", secret]]).toString().slice(1),
  base64: (secret) => Buffer.from(secret).toString("base64"),
  base64url: (secret) => Buffer.from(secret).toString("base64url"),
  hex: (secret) => Buffer.from(secret).toString("hex"),
  "escaped for JSON": jsonEscaped,
  "escaped for JSON twice": (secret) => jsonEscaped(jsonEscaped(secret)),
};

/**
 * All secrets in all forms, as one text of one line. Messages show the beginning of such a text only, so the turn says
 * with which of them it begins.
 */
export function echoOf(secrets: readonly string[], turn = 0): string {
  const echoes = secrets.flatMap((secret) => Object.values(echoForms).map((form) => form(secret)));
  const first = echoes.length === 0 ? 0 : (turn * 7) % echoes.length;
  return [...echoes.slice(first), ...echoes.slice(0, first)].join(" ; ");
}

/** The characters of a text's base64 that are the same whatever stands before and behind it, for each of three positions. */
function base64Inside(secret: string): string[] {
  return [0, 1, 2].map((before) => {
    const bytes = before + Buffer.byteLength(secret);
    const encoded = Buffer.from(`${"x".repeat(before)}${secret}`).toString("base64");
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor((bytes * 8) / 6));
  });
}

const urlAlphabet = (base64: string): string => base64.replaceAll("+", "-").replaceAll("/", "_");

/** Everything by which a secret could be read off a text, in lower case; many of its forms are one. */
function traces(secret: string): readonly string[] {
  const inside = base64Inside(secret);
  const echoed = Object.values(echoForms).map((form) => form(secret).replace(/=+$/, ""));
  return [...new Set([...echoed, ...inside, ...inside.map(urlAlphabet)].map((trace) => trace.toLowerCase()))];
}

const tracesOf = new Map<string, readonly string[]>();

/** Fails when any of the secrets, by default every canary, can be read off the text. The failure names the surroundings. */
export function assertSilent(text: string, where: string, secrets: readonly string[] = Object.values(canaries)): void {
  const lowerCase = text.toLowerCase();
  for (const secret of secrets) {
    const known = tracesOf.get(secret) ?? traces(secret);
    tracesOf.set(secret, known);
    for (const trace of known) {
      const at = lowerCase.indexOf(trace);
      if (at >= 0) assert.fail(`${where}: ${trace} got out: …${text.slice(Math.max(0, at - 200), at + 80)}…`);
    }
  }
}

/** Everything that can be printed of a value: an error's members and hidden members, an object's JSON. */
export function everythingOf(value: unknown): string {
  const options = { depth: null, showHidden: true, maxStringLength: null, maxArrayLength: null } as const;
  const texts = [inspect(value, options), JSON.stringify(value) ?? ""];
  if (value instanceof Error) texts.push(value.message, value.stack ?? "", String(value));
  // `inspect` shows quotes and backslashes inside texts escaped.
  return texts.join("\n");
}
