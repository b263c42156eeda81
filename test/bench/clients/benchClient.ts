import type { DocumentedQuery } from "../../support/faultServer/goodAnswers";

export type ClientName = "this project" | "SDK core" | "node-fetch";

/** What a caller has in hand after a read. */
export interface Reading {
  /** JSON of all of it that does not depend on the clock. */
  readonly text: string;
  /** Whether the client calls it whole. Clients without such a word call everything whole. */
  readonly complete: boolean;
  /** What else the caller gets, for suites that look closer. */
  readonly value: unknown;
}

/** One of the clients that are compared, pointed at one server. */
export interface BenchClient {
  readonly name: ClientName;
  read(query: DocumentedQuery, resourceId?: string): Promise<Reading>;
}

/** Secrets that every client here is given: whatever holds one of them has leaked it. */
export const canaries = {
  accessKey: "CANARYACCESSKEY00001",
  secretKey: "canary-secret-key-not-a-real-one-00001",
  securityToken: "canary-security-token-not-a-real-one-01",
} as const;

/** How many canaries a text holds, each occurrence counted; signatures count as well. */
export function countCanaries(text: string): number {
  const secrets = [...Object.values(canaries), "Signature="];
  return secrets.reduce((sum, secret) => sum + text.split(secret).length - 1, 0);
}
