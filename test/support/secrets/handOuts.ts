import type { Reply } from "../../../provider/simulator/server/reply";
import { canaries } from "./canaries";
import type { LoginRoute } from "./slots";

const { issuedAccessKey, issuedSecretKey, issuedSecurityToken, issuedToken, metadataToken } = canaries;

type HandOuts = Readonly<Record<LoginRoute, Reply>>;

/** How the canaries are handed out at an instant, for an hour. */
export function handOutsAt(now: number): HandOuts {
  const expires_at = new Date(now + 3_600_000).toISOString();
  const [access, secret, securitytoken] = [issuedAccessKey, issuedSecretKey, issuedSecurityToken];
  const keys = { credential: { access, secret, securitytoken, expires_at } };
  return {
    "iam.token": { status: 201, headers: { "X-Subject-Token": issuedToken }, body: { token: { expires_at } } },
    "iam.securityTokens": { status: 201, body: keys },
    "metadata.token": { headers: { "Content-Type": "text/plain" }, body: metadataToken },
    "metadata.securityKey": { body: keys },
  };
}

/** The secrets in it. */
export const handedOut: Readonly<Record<LoginRoute, readonly string[]>> = {
  "iam.token": [issuedToken],
  "iam.securityTokens": [issuedAccessKey, issuedSecretKey, issuedSecurityToken],
  "metadata.token": [metadataToken],
  "metadata.securityKey": [issuedAccessKey, issuedSecretKey, issuedSecurityToken],
};

/** Of these, what is sent on to the services. */
export const sentOn: typeof handedOut = { ...handedOut, "metadata.token": [] };

/** The same documents under statuses and in forms in which they are no answer. */
export function brokenHandOuts(handOuts: HandOuts, route: LoginRoute): Record<string, Reply> {
  const { headers = {}, body } = handOuts[route];
  const quoted = route === "metadata.token" ? { "X-Metadata-Token": metadataToken } : body;
  const text = JSON.stringify(quoted);
  return {
    "500 with the document": { status: 500, headers, body: quoted },
    "503 with the document as text": { status: 503, headers: { ...headers, "Content-Type": "text/plain" }, body: text },
    "201 with the document in an error": { status: 201, headers, body: { error_msg: `not stored: ${text}` } },
    "200 with half the document": { status: 200, headers, body: text.slice(0, -12) },
    "201 with half the document": { status: 201, headers, body: text.slice(0, -12) },
  };
}
