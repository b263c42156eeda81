import { notAuthenticated } from "../server/gatewayError";
import { singleHeader, type RawRequest } from "../server/rawRequest";
import type { Reply } from "../server/reply";
import type { Examination } from "./identityRoute";

const titles = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
} as const;

type RefusedStatus = keyof typeof titles;

/** An error of IAM's `/v3/…` calls, which keep Keystone's shape. */
export function keystoneError(status: RefusedStatus, message: string): Reply {
  return { status, body: { error: { code: status, message, title: titles[status] } } };
}

/** An error of IAM's `/v3.0/…` calls, codes and words from IAM's table of error codes. */
export function iamError(status: RefusedStatus, code: string, message: string): Reply {
  return { status, body: { error_code: code, error_msg: message } };
}

/** A signature or token that the gateway in front of IAM does not believe. */
export function refusedByGateway(reason: string, requestId: string): Examination {
  return { refusal: notAuthenticated(reason, requestId), authenticationFailed: true };
}

/** IAM's pages ask for `application/json;charset=utf8` on every call with a body. */
export function hasJsonContentType(request: RawRequest): boolean {
  return /^application\/json(\s*;|$)/i.test(singleHeader(request, "content-type") ?? "");
}
