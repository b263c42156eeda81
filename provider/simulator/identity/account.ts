/** The one IAM user that exists, its account, and the one agency that trusts it. All invented; see `simulatorDefaults`. */
export interface Account {
  readonly userName: string;
  readonly userId: string;
  readonly password: string;
  /** The account of the user; IAM calls accounts domains. */
  readonly domainName: string;
  readonly domainId: string;
  readonly agencyName: string;
  /** The account that delegates through the agency. */
  readonly agencyDomainName: string;
  readonly agencyDomainId: string;
}

/** A project as `GET /v3/projects` lists it. */
export interface SimulatorProject {
  readonly id: string;
  /** A region's own project bears the region's name. */
  readonly name: string;
  /** Default true. */
  readonly enabled?: boolean;
}

/**
 * How the metadata service of the ECS behaves: it wants its session token (`tokens`), it does not know session tokens
 * (`noTokens`, the older service), the ECS has no agency (`noAgency`), or there is no such service at all (`absent`).
 */
export type MetadataMode = "tokens" | "noTokens" | "noAgency" | "absent";

/** Options on who may sign in, and for how long. All lifetimes go by the simulator's clock. */
export interface IdentityOptions extends Partial<Account> {
  /**
   * What `GET /v3/projects` lists; default the one project of `projectId`, named like the region. The resources belong
   * to `projectId` whatever stands here. An empty list, or several projects of one name, is allowed.
   */
  readonly projects?: readonly SimulatorProject[];
  /** Of tokens for the password; default 86,400 s, the documented day. */
  readonly tokenLifetimeSeconds?: number;
  /** Of an agency's temporary keys; default what the request asks for, 900 s if it does not say. */
  readonly agencyLifetimeSeconds?: number;
  /** Default "tokens". */
  readonly metadata?: MetadataMode;
  /**
   * Of the metadata service's keys; default 3,600 s, the documented hour. It hands out the same key until 600 s before
   * its end, so with a lifetime of up to 600 s each request gets a new one.
   */
  readonly metadataLifetimeSeconds?: number;
}
