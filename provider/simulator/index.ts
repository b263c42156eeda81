/**
 * The door `pulumi-huaweicloud-backup/simulator`: a local stand-in for the Huawei Cloud queries of this package, for tests,
 * examples and trying the provider out. It is written from the API pages and shares no code with the client.
 */
export { simulatorDefaults, simulatorResources } from "./services/defaults";
export type { Account, IdentityOptions, MetadataMode, SimulatorProject } from "./identity/account";
export {
  endpointNames,
  queryNames,
  serviceNames,
  type EndpointName,
  type QueryName,
  type ServiceName,
} from "./queries/queryNames";
export type { Fault, Reply } from "./server/reply";
export { identityRouteNames, type IdentityRouteName, type RequestKind, type RouteName } from "./services/routeNames";
export { isScenarioName, scenarioDescriptions, scenarioNames, type ScenarioName } from "./scenarios/catalogue";
export type { CredentialUsed } from "./auth/authenticate";
export type { RecordedRequest, ScriptedReply, Simulator, SimulatorOptions } from "./simulator";
export type { ListBehaviour } from "./services/listBehaviour";
export { simulatorBanner } from "./server/simulatorBanner";
export { startSimulator } from "./server/startSimulator";
