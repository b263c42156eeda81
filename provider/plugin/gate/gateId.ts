import { createHash } from "node:crypto";
import { nameInUrn } from "./gateTitle";

/** The id of a Gate: the same for the same URN, and different for equal names of different types or parents. */
export function gateId(urn: string): string {
  return `${nameInUrn(urn)}-${createHash("sha256").update(urn).digest("hex").slice(0, 8)}`;
}
