import { randomBytes } from "node:crypto";

/** A token that IAM handed out for a password. */
interface IssuedToken {
  readonly text: string;
  /** The project it is for; undefined for one that is good for the account only, and so for no query. */
  readonly projectId: string | undefined;
  /** Epoch milliseconds; from this instant on it is refused. */
  readonly expiresAt: number;
}

/** Who handed a temporary access key out. */
export type KeyOrigin = "agencyKey" | "metadataKey";

/** A temporary access key, worth nothing without its security token. */
export interface IssuedKey {
  readonly origin: KeyOrigin;
  readonly access: string;
  readonly secret: string;
  readonly securityToken: string;
  /** Epoch milliseconds; from this instant on it is refused. */
  readonly expiresAt: number;
}

/** Everything the simulator handed out, kept after its end, so that an expired key is told from an unknown one. */
export interface IssuedCredentials {
  issueToken(projectId: string | undefined, expiresAt: number): IssuedToken;
  issueKey(origin: KeyOrigin, expiresAt: number): IssuedKey;
  findToken(text: string): IssuedToken | undefined;
  findKey(access: string): IssuedKey | undefined;
  /** Ends all of them, whatever their lifetime. */
  expireAll(): void;
}

/** Before every clock. */
const longAgo = Number.NEGATIVE_INFINITY;

export function createIssuedCredentials(): IssuedCredentials {
  const tokens = new Map<string, IssuedToken>();
  const keys = new Map<string, IssuedKey>();
  // Another simulator's tokens must not fit by chance, as they would if all counted from one.
  const mark = randomBytes(4).toString("hex");
  const next = (count: number): string => `${mark}-${String(count + 1).padStart(4, "0")}`;
  return {
    issueToken: (projectId, expiresAt) => {
      const token = { text: `simulator-issued-auth-token-${next(tokens.size)}`, projectId, expiresAt };
      tokens.set(token.text, token);
      return token;
    },
    issueKey: (origin, expiresAt) => {
      const suffix = next(keys.size);
      const key = {
        origin,
        access: `SIMTMP${suffix.replace("-", "").toUpperCase()}`,
        secret: `simulator-issued-secret-key-${suffix}`,
        securityToken: `simulator-issued-security-token-${suffix}`,
        expiresAt,
      };
      keys.set(key.access, key);
      return key;
    },
    findToken: (text) => tokens.get(text),
    findKey: (access) => keys.get(access),
    expireAll: () => {
      for (const [text, token] of tokens) tokens.set(text, { ...token, expiresAt: longAgo });
      for (const [access, key] of keys) keys.set(access, { ...key, expiresAt: longAgo });
    },
  };
}
