import type { Credential } from "../config/settings";
import { ProviderError } from "../core/errors/providerError";
import type { Instant } from "../core/instants/instant";
import type { Call } from "./call";
import { canonicalQuery, wirePath } from "./signing/canonicalRequest";
import { authorization, sdkDate } from "./signing/signer";

export interface SignedRequest {
  readonly url: string;
  readonly host: string;
  readonly headers: Record<string, string>;
}

/**
 * The URL and the headers of a call, signed with a key pair or authorised by a token.
 *
 * The finished URL is parsed again and compared with what was meant: whatever an id may hold, nothing is sent to another
 * path or host.
 */
export function signedRequest(call: Call, credential: Credential, now: Instant): SignedRequest {
  const path = wirePath(call.pathSegments);
  const query = canonicalQuery(call.query);
  const url = new URL(`${call.baseUrl}${path}${query === "" ? "" : `?${query}`}`);
  if (url.origin !== new URL(call.baseUrl).origin || url.pathname !== path || url.hash !== "") {
    throw new ProviderError({ code: "INPUT_INVALID", happened: "the ids would change the path of the request" });
  }
  const date = sdkDate(now);
  const headers: Record<string, string> = {
    ...call.headers,
    "content-type": "application/json",
    "x-project-id": call.projectId,
    "x-sdk-date": date,
  };
  if (credential.kind === "authToken") {
    return { url: url.href, host: url.host, headers: { ...headers, "x-auth-token": credential.authToken } };
  }
  if (credential.securityToken !== undefined) headers["x-security-token"] = credential.securityToken;
  // node-fetch sets Host from the URL: the same text is signed. Default ports are not part of it.
  const signed = { ...headers, host: url.host };
  const request = { method: "GET", pathSegments: call.pathSegments, query: call.query, headers: signed, body: "" };
  headers["authorization"] = authorization(request, credential.accessKey, credential.secretKey, date);
  return { url: url.href, host: url.host, headers };
}
