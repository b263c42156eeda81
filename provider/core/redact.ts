const mask = "[redacted]";

/** The backslashes of a text that was escaped for JSON up to three times. */
const backslashes = "\\\\{0,7}";

/**
 * A pattern for one character of a secret as it may come back: as it is, percent-encoded once or more often, as in a
 * form, escaped for JSON or for HTML.
 */
function spellings(character: string): string {
  if (/[a-z0-9]/i.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  const bytes = Array.from(Buffer.from(character, "utf8"), (byte) => byte.toString(16).padStart(2, "0"));
  const percent = bytes.map((byte) => `%(?:25)*${byte}`).join("");
  const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  const json = units.map((unit) => `${backslashes}\\\\u${unit}`).join("");
  const form = character === " " ? "|\\+" : "";
  return `(?:${backslashes}\\u{${hex}}|${percent}${form}|${json}|&#0*${code};|&#x0*${hex};|&[a-z]+;)`;
}

/** As many characters of a secret make its pattern; a pattern as long as an IAM token would be refused by the engine. */
const patternLength = 64;

/**
 * Everything that stands for a secret: its spellings in any letter case, base64 of either alphabet, and hexadecimal. A
 * long secret is known by its beginning, and goes with all that hangs on it.
 */
function patternOf(secret: string): RegExp {
  const characters = Array.from(secret);
  const encoded = (["base64", "base64url"] as const).map((form) => Buffer.from(secret, "utf8").toString(form));
  const forms = [
    ...encoded.map((text) => Array.from(text.replace(/=+$/, ""), (character) => character.replace(/[+/]/, "\\$&"))),
    characters.map(spellings),
    Array.from(Buffer.from(secret, "utf8").toString("hex")),
  ];
  const patterns = forms.map((form) => {
    const beginning = form.slice(0, patternLength).join("");
    // A semicolon does not end it: HTML's `&#43;` may stand anywhere in a token.
    return form.length > patternLength ? `${beginning}[^\\s"'<>,]*` : beginning;
  });
  return new RegExp(patterns.join("|"), "giu");
}

/** Headers whose value is a credential. */
const header =
  /((?:x-security-token|x-auth-token|x-subject-token|x-metadata-token|authorization)\\{0,7}["']?\s*[:=]\s*\\{0,7}["']?)/;
/** Members of JSON in which IAM and the metadata service hand credentials out, or are given them. */
const member = /(["'](?:access|secret|security_?token|token|password)\\{0,7}["']\s*:\s*(\\{0,7}["']))/;

/**
 * Signatures, credential headers and members, wherever a service echoes them, by their names. What an answer hands out is
 * known by nothing else when the answer fails.
 */
const byName: readonly (readonly [RegExp, string])[] = [
  [/(Signature=)[0-9a-f]{16,}/gi, `$1${mask}`],
  [/(Access=)[^\s,;|]+/gi, `$1${mask}`],
  [new RegExp(`${header.source}(?:(?:basic|bearer)\\s+)?[^\\s"',;|]+`, "gi"), `$1${mask}`],
  // To the quote that is escaped like the first one.
  [new RegExp(`${member.source}(?:(?!\\2)[^\\\\]|(?!\\2)\\\\+[^\\\\])+`, "gi"), `$1${mask}`],
];

/** Nothing behind so many characters is ever shown, and the engine's patterns give up on millions of them. */
const longestText = 2 ** 20;

/**
 * A text without credentials, cut to {@link longestText} characters: every known secret in every likely spelling, and whatever stands behind a credential
 * header's name. Must run before a text is cut, since half a secret would no longer be recognised.
 */
export function redact(text: string, secrets: readonly string[]): string {
  let redacted = text.slice(0, longestText);
  const known = secrets.filter((secret) => secret.length >= 4);
  // Longest first, so that a secret which contains another one goes whole.
  for (const secret of known.sort((a, b) => b.length - a.length)) redacted = redacted.replace(patternOf(secret), mask);
  for (const [pattern, replacement] of byName) redacted = redacted.replace(pattern, replacement);
  return redacted;
}
