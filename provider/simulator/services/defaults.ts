/**
 * Credentials and ids that the simulator accepts unless told otherwise. All are invented, and meant to look it: nobody
 * should have to wonder whether a key in a log of a test run was a real one.
 */
export const simulatorDefaults = {
  accessKey: "SIMULATORACCESSKEY00",
  secretKey: "simulator-secret-key-not-a-real-one-0001",
  /** Accepted in `X-Auth-Token`, as an IAM token would be. */
  authToken: "simulator-auth-token-not-a-real-one-0001",
  projectId: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
  region: "sim-region-1",
  /** The IAM user for whom tokens can be had, and its account, which IAM calls a domain. */
  userName: "simulator-user",
  userId: "05e40000000000000000000000000001",
  password: "simulator-password-not-a-real-one-0001",
  domainName: "simulator-account",
  domainId: "d0a10000000000000000000000000001",
  /** The agency whose temporary keys can be had, and the account that delegates through it. */
  agencyName: "simulator-agency",
  agencyDomainName: "simulator-delegating-account",
  agencyDomainId: "d0a10000000000000000000000000002",
} as const;

/** One resource per service, and for CBR also what its lists are about. They exist in every scenario; any other id is unknown to the simulator. */
export const simulatorResources = {
  cceClusterId: "cce00000-0000-4000-8000-000000000001",
  cssClusterId: "c5500000-0000-4000-8000-000000000001",
  dwsClusterId: "d3500000-0000-4000-8000-000000000001",
  cbrOperationLogId: "cb200000-0000-4000-8000-000000000001",
  /** The server that the operation log is about. */
  cbrServerId: "ec000000-0000-4000-8000-000000000001",
  dcsInstanceId: "dc500000-0000-4000-8000-000000000001",
} as const;
