import { parseAuthorization, signingAlgorithm } from "../auth/parseAuthorization";
import { queryPairs, type RawRequest } from "./rawRequest";
import type { RecordedRequest } from "../simulator";
import { asObject, parseObject } from "../identity/jsonObject";

const redacted = "[redacted]";

/** What may be shown of a request to IAM: who and what is named. Everything else could be a secret. */
const shownMembers = ["id", "name", "methods", "agency_name", "domain_id", "domain_name", "duration_seconds"];

/** Of what is a secret as a whole, not even the name is looked at. */
const secretMembers = ["token", "passcode"];

/** The JSON body of a request with everything redacted that is not known to be harmless; absent when there is none. */
export function describeBody(body: Uint8Array): { readonly body?: unknown } {
  if (body.byteLength === 0) {
    return {};
  }
  const parsed = parseObject(body);
  return { body: parsed === undefined ? redacted : redactMembers(parsed) };
}

function redactMembers(members: object): object {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, redactMember(name, value)]));
}

function redactMember(name: string, value: unknown): unknown {
  if (secretMembers.includes(name)) {
    return redacted;
  }
  const inner = asObject(value);
  if (inner !== undefined) {
    return redactMembers(inner);
  }
  return shownMembers.includes(name) ? value : redacted;
}

const recordedHeaders = [
  "host",
  "content-type",
  "accept",
  "accept-encoding",
  "user-agent",
  "x-project-id",
  "x-sdk-date",
  "x-language",
  "x-domain-id",
  "x-metadata-token-ttl-seconds",
];
const secretHeaders = ["x-security-token", "x-auth-token", "x-subject-token", "x-metadata-token"];

/** The parts of a record that come from the request alone. */
export function describeRequest(request: RawRequest): Pick<RecordedRequest, "method" | "path" | "query" | "headers"> {
  const headers: Record<string, string> = {};
  for (const [name, value] of request.headers) {
    if (recordedHeaders.includes(name)) {
      headers[name] = value;
    } else if (name === "authorization") {
      headers[name] = redactAuthorization(value);
    } else if (secretHeaders.includes(name)) {
      headers[name] = redacted;
    }
  }
  return {
    method: request.method,
    path: request.path,
    query: Object.fromEntries(queryPairs(request.rawQuery)),
    headers,
  };
}

function redactAuthorization(value: string): string {
  const authorization = parseAuthorization(value);
  return authorization === undefined
    ? redacted
    : `${signingAlgorithm} Access=${redacted}, SignedHeaders=${authorization.signedHeaders.join(";")}, Signature=${redacted}`;
}
