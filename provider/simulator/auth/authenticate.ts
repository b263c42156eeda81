import { singleHeader, type RawRequest } from "../rawRequest";
import { parseSdkDate } from "../times";
import type { AccessKeyLock } from "./accessKeyLock";
import { parseAuthorization, type Authorization } from "./parseAuthorization";
import { verifySignature } from "./verifySignature";

/** What the simulator accepts as proof of identity. */
export interface AcceptedCredentials {
  readonly accessKey: string;
  readonly secretKey: string;
  /** When set, the access key is a temporary one, and a request without this token is refused. */
  readonly securityToken: string | undefined;
  readonly authToken: string;
}

/** `X-Sdk-Date` may differ from the gateway's clock by this much in either direction (signing guide). */
const clockWindowMilliseconds = 15 * 60 * 1000;

/**
 * The reason for refusing a request, in the gateway's words, or `undefined` for a good one. The words are those of the
 * gateway's FAQ on IAM authentication errors; "x-auth-token not found" is known from reports in public projects.
 */
export function authenticate(
  request: RawRequest,
  accepted: AcceptedCredentials,
  lock: AccessKeyLock,
  now: number,
): string | undefined {
  const header = singleHeader(request, "authorization");
  if (header === undefined) {
    return refuseToken(singleHeader(request, "x-auth-token"), accepted);
  }
  const authorization = parseAuthorization(header);
  if (authorization === undefined) {
    return "verify aksk signature fail";
  }
  if (lock.isLocked(authorization.accessKey, now)) {
    return "AK access failed to reach the limit,forbidden";
  }
  const refusal = refuseSignature(request, authorization, accepted, now);
  if (refusal === undefined) {
    lock.recordSuccess(authorization.accessKey);
  } else {
    lock.recordFailure(authorization.accessKey, now);
  }
  return refusal;
}

function refuseToken(token: string | undefined, accepted: AcceptedCredentials): string | undefined {
  if (token === undefined) {
    return "x-auth-token not found";
  }
  return token === accepted.authToken ? undefined : "decrypt token fail";
}

function refuseSignature(
  request: RawRequest,
  authorization: Authorization,
  accepted: AcceptedCredentials,
  now: number,
): string | undefined {
  if (authorization.accessKey !== accepted.accessKey) {
    return `Get secretKey failed,ak:${authorization.accessKey},err:ak not exist`;
  }
  const signedAt = parseSdkDate(singleHeader(request, "x-sdk-date") ?? "");
  if (signedAt !== undefined && Math.abs(now - signedAt) > clockWindowMilliseconds) {
    return "signature expired";
  }
  const check = verifySignature(request, authorization, accepted.secretKey);
  if (signedAt === undefined || !check.valid) {
    // The gateway shows its own canonical request with bars for line feeds, the security token included: a client that
    // passes service messages on has to redact it, and can only be tested if the simulator prints it as well.
    return `verify aksk signature fail, canonicalRequest:${(check.canonicalRequest ?? "").replaceAll("\n", "|")}`;
  }
  return singleHeader(request, "x-security-token") === accepted.securityToken ? undefined : "decrypt token fail";
}
