const mask = "[redacted]";

/** The spellings in which a secret may come back: as it is, percent-encoded, JSON-escaped, base64. */
function spellings(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret, "utf8").toString("base64"),
  ];
}

/** Signatures and credential headers, wherever a service echoes them, by their names. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/(Signature=)[0-9a-f]{16,}/gi, `$1${mask}`],
  [/(Access=)[^\s,;|]+/gi, `$1${mask}`],
  [/((?:x-security-token|x-auth-token|x-subject-token|authorization)["']?\s*[:=]\s*["']?)[^\s"',;|]+/gi, `$1${mask}`],
];

/**
 * A text without credentials: every known secret in every likely spelling, and whatever stands behind a credential
 * header's name. Must run before a text is cut, since half a secret would no longer be recognised.
 */
export function redact(text: string, secrets: readonly string[]): string {
  let redacted = text;
  const known = secrets.filter((secret) => secret.length >= 4).flatMap(spellings);
  // Longest first, so that a secret which contains another one goes whole.
  for (const secret of known.sort((a, b) => b.length - a.length)) redacted = redacted.replaceAll(secret, mask);
  for (const [pattern, replacement] of byName) redacted = redacted.replace(pattern, replacement);
  return redacted;
}
