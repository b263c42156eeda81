import type { SigningCredential } from "../../config/settings";
import { ProviderError } from "../../core/errors/providerError";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import type { Instant } from "../../core/instants/instant";
import type { FetchedCredential } from "./renewedCredential";

/**
 * What a credential may look like on its way into a header: visible ASCII, nothing that could end a header or begin
 * another. An access key stands in `Authorization` before a comma. Lengths are well above what IAM gives (20 and 40
 * characters; tokens of some thousands) and keep a wrong answer from filling memory.
 */
const forms = {
  accessKey: /^[A-Za-z0-9_+/=.-]{1,128}$/,
  secretKey: /^[\x21-\x7e]{1,256}$/,
  token: /^[\x21-\x7e]{1,65536}$/,
} as const;

/** An answer that cannot be used, named by the member at fault. Its value is never repeated: it may be half a secret. */
function unusable(who: string, member: string): ProviderError {
  return new ProviderError({
    code: "WIRE_WRONG_SHAPE",
    happened: `${who} answered with success, but without a usable ${member}`,
  });
}

/** A member of a JSON object; `undefined` for anything else. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function text(value: unknown, form: RegExp, who: string, member: string): string {
  if (typeof value === "string" && form.test(value)) return value;
  throw unusable(who, member);
}

/** An expiry, such as `2025-01-02T03:04:05.000000Z`. Without a zone it is not guessed. */
function expiry(value: unknown, who: string, member: string): Instant {
  const instant = typeof value === "string" ? parseRfc3339(value) : undefined;
  if (instant === undefined) throw unusable(who, member);
  return instant;
}

/** A token that came in a header, with its expiry in the body `{token: {expires_at}}`. `who` names the source for messages. */
export function readToken(header: string | undefined, body: unknown, who: string): FetchedCredential {
  const authToken = text(header, forms.token, who, "header X-Subject-Token");
  const expiresAt = expiry(memberOf(memberOf(body, "token"), "expires_at"), who, "token.expires_at");
  return { credential: { kind: "authToken", authToken }, expiresAt };
}

/** Temporary keys: `{credential: {access, secret, securitytoken, expires_at}}`. All four are needed. */
export function readTemporaryKeys(body: unknown, who: string): FetchedCredential {
  const wire = memberOf(body, "credential");
  const credential: SigningCredential = {
    kind: "accessKey",
    accessKey: text(memberOf(wire, "access"), forms.accessKey, who, "credential.access"),
    secretKey: text(memberOf(wire, "secret"), forms.secretKey, who, "credential.secret"),
    securityToken: text(memberOf(wire, "securitytoken"), forms.token, who, "credential.securitytoken"),
  };
  return { credential, expiresAt: expiry(memberOf(wire, "expires_at"), who, "credential.expires_at") };
}

/** A text that may be sent as the value of a header. */
export function isToken(value: string): boolean {
  return forms.token.test(value);
}
