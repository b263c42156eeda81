import { singleHeader } from "../../server/rawRequest";
import type { IdentityRoute } from "../identityRoute";
import { plainTextReply } from "../plainTextReply";
import { temporaryKeyBody } from "../temporaryKey";

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
