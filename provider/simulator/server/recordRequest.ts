import { parseAuthorization, signingAlgorithm } from "../auth/parseAuthorization";
import { queryPairs, type RawRequest } from "./rawRequest";
import type { RecordedRequest } from "../simulator";

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
const redacted = "[redacted]";

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
