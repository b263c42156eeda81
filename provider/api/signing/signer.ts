import { createHmac } from "node:crypto";
import { toRfc3339, type Instant } from "../../core/instants/instant";
import { canonicalRequest, sha256Hex, signedHeaders, type SignableRequest } from "./canonicalRequest";

const algorithm = "SDK-HMAC-SHA256";

/** `20250102T030405Z`: the form of `X-Sdk-Date`, in whole seconds of UTC. */
export function sdkDate(instant: Instant): string {
  return `${toRfc3339(instant).slice(0, 19).replace(/[-:]/g, "")}Z`;
}

export function stringToSign(request: SignableRequest, date: string): string {
  return `${algorithm}\n${date}\n${sha256Hex(canonicalRequest(request))}`;
}

/**
 * The `Authorization` header of Huawei Cloud's AK/SK scheme.
 *
 * The secret key itself is the HMAC key: nothing is derived from it, so there is nothing to cache. `date` must be the
 * value of the `x-sdk-date` header among the request's headers.
 */
export function authorization(request: SignableRequest, accessKey: string, secretKey: string, date: string): string {
  const signature = createHmac("sha256", secretKey).update(stringToSign(request, date), "utf8").digest("hex");
  return `${algorithm} Access=${accessKey}, SignedHeaders=${signedHeaders(request.headers)}, Signature=${signature}`;
}
