import type { SigningCredential } from "../config/settings";
import { ProviderError } from "../core/errors/providerError";
import type { Instant } from "../core/instants/instant";
import type { Call } from "./call";
import { canonicalQuery, wirePath } from "./signing/canonicalRequest";
import { authorization, sdkDate } from "./signing/signer";

interface SignedRequest {
  readonly url: string;
  readonly headers: Record<string, string>;
}

/**
 * The URL and the headers of a call, signed with a key pair, authorised by a token, or neither.
 *
 * The finished URL is parsed again and compared with what was meant: whatever an id may hold, nothing is sent to another
 * path or host.
 */
export function signedRequest(call: Call, credential: SigningCredential | undefined, now: Instant): SignedRequest {
  const path = wirePath(call.pathSegments);
  const query = canonicalQuery(call.query);
  const url = new URL(`${call.baseUrl}${path}${query === "" ? "" : `?${query}`}`);
  if (url.origin !== new URL(call.baseUrl).origin || url.pathname !== path || url.hash !== "") {
    throw new ProviderError({ code: "INPUT_INVALID", happened: "the ids would change the path of the request" });
  }
  const headers: Record<string, string> = { "content-type": "application/json", ...call.headers };
  if (call.projectId !== undefined) headers["x-project-id"] = call.projectId;
  if (credential === undefined) return { url: url.href, headers };
  const date = sdkDate(now);
  headers["x-sdk-date"] = date;
  if (credential.kind === "authToken") {
    return { url: url.href, headers: { ...headers, "x-auth-token": credential.authToken } };
  }
  if (credential.securityToken !== undefined) headers["x-security-token"] = credential.securityToken;
  // node-fetch sets Host from the URL: the same text is signed. Default ports are not part of it.
  const signed = { ...headers, host: url.host };
  const { method = "GET", pathSegments, body = "" } = call;
  const request = { method, pathSegments, query: call.query, headers: signed, body };
  headers["authorization"] = authorization(request, credential.accessKey, credential.secretKey, date);
  return { url: url.href, headers };
}
