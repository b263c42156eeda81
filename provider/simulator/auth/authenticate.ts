import { singleHeader, type RawRequest } from "../server/rawRequest";
import { parseSdkDate } from "../wire/times";
import type { AccessKeyLock } from "./accessKeyLock";
import type { IssuedCredentials, KeyOrigin } from "./issuedCredentials";
import { parseAuthorization, type Authorization } from "./parseAuthorization";
import { verifySignature } from "./verifySignature";

/** What the simulator accepts as proof of identity. */
export interface AcceptedCredentials {
  readonly accessKey: string;
  readonly secretKey: string;
  /** When set, the access key is a temporary one, and a request without this token is refused. */
  readonly securityToken: string | undefined;
  readonly authToken: string;
  /** What was handed out since the start. */
  readonly issued: IssuedCredentials;
}

/** With which of the accepted credentials a request came; `password` is for IAM's token call alone. */
export type CredentialUsed = "accessKey" | "authToken" | "userToken" | KeyOrigin | "password";

/** Who sent a request, or why that is not believed, in the gateway's words. */
export type Authentication =
  | { readonly refusal: string }
  | {
      readonly refusal?: undefined;
      readonly credential: CredentialUsed;
      /** Keys reach whatever project they name; a token reaches its own project, or none. */
      readonly reaches: (projectId: string) => boolean;
    };

/** `X-Sdk-Date` may differ from the gateway's clock by this much in either direction (signing guide). */
const clockWindowMilliseconds = 15 * 60 * 1000;

/** The gateway's words for a token that it cannot read; it says the same of an expired one and of a foreign one. */
const unreadableToken = { refusal: "decrypt token fail" };

const anyProject = (): boolean => true;

/**
 * The words of a refusal are those of the gateway's FAQ on IAM authentication errors; "x-auth-token not found" is known
 * from reports in public projects.
 */
export function authenticate(
  request: RawRequest,
  accepted: AcceptedCredentials,
  lock: AccessKeyLock,
  now: number,
): Authentication {
  const header = singleHeader(request, "authorization");
  if (header === undefined) {
    return authenticateToken(singleHeader(request, "x-auth-token"), accepted, now);
  }
  const authorization = parseAuthorization(header);
  if (authorization === undefined) {
    return { refusal: "verify aksk signature fail" };
  }
  if (lock.isLocked(authorization.accessKey, now)) {
    return { refusal: "AK access failed to reach the limit,forbidden" };
  }
  const result = authenticateSignature(request, authorization, accepted, now);
  if (result.refusal === undefined) {
    lock.recordSuccess(authorization.accessKey);
  } else {
    lock.recordFailure(authorization.accessKey, now);
  }
  return result;
}

function authenticateToken(text: string | undefined, accepted: AcceptedCredentials, now: number): Authentication {
  if (text === undefined) {
    return { refusal: "x-auth-token not found" };
  }
  if (text === accepted.authToken) {
    return { credential: "authToken", reaches: anyProject };
  }
  const token = accepted.issued.findToken(text);
  return token === undefined || now >= token.expiresAt
    ? unreadableToken
    : { credential: "userToken", reaches: (projectId) => projectId === token.projectId };
}

function authenticateSignature(
  request: RawRequest,
  authorization: Authorization,
  accepted: AcceptedCredentials,
  now: number,
): Authentication {
  const key = findKey(authorization.accessKey, accepted);
  if (key === undefined) {
    return { refusal: `Get secretKey failed,ak:${authorization.accessKey},err:ak not exist` };
  }
  const signedAt = parseSdkDate(singleHeader(request, "x-sdk-date") ?? "");
  if (signedAt !== undefined && Math.abs(now - signedAt) > clockWindowMilliseconds) {
    return { refusal: "signature expired" };
  }
  const check = verifySignature(request, authorization, key.secret);
  if (signedAt === undefined || !check.valid) {
    // The gateway shows its own canonical request with bars for line feeds, the security token included: a client that
    // passes service messages on has to redact it, and can only be tested if the simulator prints it as well.
    const canonical = (check.canonicalRequest ?? "").replaceAll("\n", "|");
    return { refusal: `verify aksk signature fail, canonicalRequest:${canonical}` };
  }
  // An expired key fails on its security token, which nobody can read any more. No page says so; it is the FAQ's answer
  // for tokens, applied to this one.
  return singleHeader(request, "x-security-token") === key.securityToken && now < key.expiresAt
    ? { credential: key.credential, reaches: anyProject }
    : unreadableToken;
}

interface KnownKey {
  readonly credential: CredentialUsed;
  readonly secret: string;
  readonly securityToken: string | undefined;
  readonly expiresAt: number;
}

function findKey(accessKey: string, accepted: AcceptedCredentials): KnownKey | undefined {
  if (accessKey === accepted.accessKey) {
    const { secretKey: secret, securityToken } = accepted;
    return { credential: "accessKey", secret, securityToken, expiresAt: Infinity };
  }
  const issued = accepted.issued.findKey(accessKey);
  return issued === undefined ? undefined : { ...issued, credential: issued.origin };
}
