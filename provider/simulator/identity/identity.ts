import type { IssuedCredentials } from "../auth/issuedCredentials";
import { simulatorDefaults } from "../services/defaults";
import type { Account, IdentityOptions, SimulatorProject } from "./account";
import { createMetadataService, type MetadataService } from "./metadataService";

/** What IAM and the metadata service know. */
export interface Identity {
  readonly account: Account;
  readonly projects: readonly SimulatorProject[];
  readonly issued: IssuedCredentials;
  readonly metadata: MetadataService;
  readonly tokenLifetimeMilliseconds: number;
  /** Undefined: as long as the request asks for. */
  readonly agencyLifetimeMilliseconds: number | undefined;
}

/** "The validity period of a token is 24 hours" (IAM, "Obtaining a User Token Through Password Authentication"). */
const tokenLifetimeSeconds = 24 * 60 * 60;

/** "The validity period of a temporary AK and SK is one hour" (ECS user guide, "Obtaining Metadata"). */
const metadataLifetimeSeconds = 60 * 60;

export function createIdentity(
  options: IdentityOptions,
  issued: IssuedCredentials,
  ownProject: SimulatorProject,
): Identity {
  const { agencyLifetimeSeconds } = options;
  return {
    account: {
      userName: options.userName ?? simulatorDefaults.userName,
      userId: options.userId ?? simulatorDefaults.userId,
      password: options.password ?? simulatorDefaults.password,
      domainName: options.domainName ?? simulatorDefaults.domainName,
      domainId: options.domainId ?? simulatorDefaults.domainId,
      agencyName: options.agencyName ?? simulatorDefaults.agencyName,
      agencyDomainName: options.agencyDomainName ?? simulatorDefaults.agencyDomainName,
      agencyDomainId: options.agencyDomainId ?? simulatorDefaults.agencyDomainId,
    },
    projects: options.projects ?? [ownProject],
    issued,
    metadata: createMetadataService(
      options.metadata ?? "tokens",
      1000 * (options.metadataLifetimeSeconds ?? metadataLifetimeSeconds),
      issued,
    ),
    tokenLifetimeMilliseconds: 1000 * (options.tokenLifetimeSeconds ?? tokenLifetimeSeconds),
    agencyLifetimeMilliseconds: agencyLifetimeSeconds === undefined ? undefined : 1000 * agencyLifetimeSeconds,
  };
}
