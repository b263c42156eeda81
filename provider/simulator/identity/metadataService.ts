import { randomBytes } from "node:crypto";
import type { IssuedCredentials, IssuedKey } from "../auth/issuedCredentials";
import type { MetadataMode } from "./account";

/** What the metadata service of one ECS remembers. */
export interface MetadataService {
  readonly mode: MetadataMode;
  /** A new session token that ends at `expiresAt`. */
  issueSession(expiresAt: number): string;
  isSession(text: string, now: number): boolean;
  /** The key of the moment: the one handed out before, until it is close to its end. */
  currentKey(now: number): IssuedKey;
}

/**
 * "The temporary AK and SK are updated 10 minutes ahead of the expiration time. During the 10 minutes, both can be used"
 * (ECS user guide, "Obtaining Metadata"). Asking earlier gives the old key again, which a client has to bear.
 */
const renewedAheadMilliseconds = 10 * 60 * 1000;

export function createMetadataService(
  mode: MetadataMode,
  keyLifetimeMilliseconds: number,
  issued: IssuedCredentials,
): MetadataService {
  const sessions = new Map<string, number>();
  let current: string | undefined;
  return {
    mode,
    issueSession: (expiresAt) => {
      const text = `simulator-metadata-token-${randomBytes(8).toString("hex")}`;
      sessions.set(text, expiresAt);
      return text;
    },
    isSession: (text, now) => now < (sessions.get(text) ?? now),
    currentKey: (now) => {
      const known = current === undefined ? undefined : issued.findKey(current);
      if (known !== undefined && known.expiresAt - now > renewedAheadMilliseconds) {
        return known;
      }
      const key = issued.issueKey("metadataKey", now + keyLifetimeMilliseconds);
      current = key.access;
      return key;
    },
  };
}
