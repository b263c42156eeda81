import { cleanRemoteText } from "../../core/remoteText";

/** The name of a resource, which stands last in its URN: `urn:pulumi:STACK::PROJECT::TYPE::NAME`. */
export function nameInUrn(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/** How messages call a Gate. */
export function gateTitle(urn: string): string {
  return `gate ${cleanRemoteText(nameInUrn(urn), 100)}`;
}
