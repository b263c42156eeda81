import { singleHeader } from "../../server/rawRequest";
import type { Reply } from "../../server/reply";
import type { IdentityRoute } from "../identityRoute";
import { temporaryKeyBody } from "../temporaryKey";

/** The metadata service speaks JSON in its keys only. */
function plainTextReply(status: number, body: string): Reply {
  return { status, headers: { "Content-Type": "text/plain; charset=utf-8" }, body };
}

/**
 * The temporary key of the ECS's agency.
 *
 * Source:   ECS user guide, "Obtaining Metadata", for the key; the official SDKs' metadata accessor for the session token
 *           and for the words that say that there is no agency.
 */
export const metadataSecurityKeyRoute: IdentityRoute = {
  name: "metadata.securityKey",
  method: "GET",
  path: "/openstack/latest/securitykey",
  examine: (request, { identity: { metadata }, now }) => {
    if (metadata.mode === "absent") {
      return { refusal: plainTextReply(404, "404 Not Found") };
    }
    const session = singleHeader(request, "x-metadata-token") ?? "";
    if (metadata.mode !== "noTokens" && !metadata.isSession(session, now)) {
      return { refusal: plainTextReply(401, "401 Unauthorized") };
    }
    if (metadata.mode === "noAgency") {
      return { refusal: plainTextReply(401, "401 Unauthorized\nPlease configure Cloud Service Agency first") };
    }
    return { answer: () => ({ body: temporaryKeyBody(metadata.currentKey(now)) }) };
  },
};

/** Six hours, what the SDKs ask for. That it is also the most one can have is a choice, taken from a like service. */
const longestSeconds = 21_600;

/**
 * A session token of the metadata service.
 *
 * Source:   the official SDKs' metadata accessor: PUT with a lifetime in a header, the token as text; 404, 405 or 503
 *           from a service that does not know session tokens.
 */
export const metadataTokenRoute: IdentityRoute = {
  name: "metadata.token",
  method: "PUT",
  path: "/meta-data/latest/api/token",
  examine: (request, { identity: { metadata }, now }) => {
    if (metadata.mode === "noTokens" || metadata.mode === "absent") {
      return { refusal: plainTextReply(404, "404 Not Found") };
    }
    const seconds = singleHeader(request, "x-metadata-token-ttl-seconds") ?? "";
    if (!/^\d{1,5}$/.test(seconds) || Number(seconds) < 1 || Number(seconds) > longestSeconds) {
      return { refusal: plainTextReply(400, "400 Bad Request") };
    }
    return { answer: () => plainTextReply(200, metadata.issueSession(now + 1000 * Number(seconds))) };
  },
};
