import { cleanRemoteText } from "../../core/remoteText";
import { createHash } from "node:crypto";

/** The id of a Gate: the same for the same URN, and different for equal names of different types or parents. */
export function gateId(urn: string): string {
  return `${nameInUrn(urn)}-${createHash("sha256").update(urn).digest("hex").slice(0, 8)}`;
}

/** The name of a resource, which stands last in its URN: `urn:pulumi:STACK::PROJECT::TYPE::NAME`. */
function nameInUrn(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/** How messages call a Gate. */
export function gateTitle(urn: string): string {
  return `gate ${cleanRemoteText(nameInUrn(urn), 100)}`;
}
