/**
 * The door `pulumi-huaweicloud-backup/testing`: mocks with which the tests of a Pulumi program see its gates open or
 * closed, without an engine, a provider or the cloud.
 */
export type { GateResult, TargetResult, Verdict } from "../../gates/result";
export { gateResult, type GateResultParts } from "./gateResult";
export { mockGates, withGates } from "./mockGates";
export type { GateMocks } from "./mockedVerdict";
