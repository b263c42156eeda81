/**
 * The door `pulumi-huaweicloud-backup/client`: the queries without Pulumi.
 *
 * `createReader({ settings: resolveSettings({ region, … }, processEnvironment()).settings })` reads what the data sources
 * read, in the same way and with the same errors.
 */
export { processEnvironment, type Environment } from "../../config/environment";
export { resolveSettings, type GivenSettings } from "../../config/resolveSettings";
export type { Credential, SettingProblem, Settings } from "../../config/settings";
export { errorCatalogue, type ErrorCode, type ErrorKind } from "../../core/errors/errorCatalogue";
export { isProviderError, ProviderError } from "../../core/errors/providerError";
export type { BackupRecord } from "../../core/records/record";
export type { State } from "../../core/records/state";
export { version } from "../../generated/version";
export { createEvaluator, type EvaluateOptions, type Evaluator, type EvaluatorOptions } from "./createEvaluator";
export type {
  FunctionToken,
  RecordToken,
  Functions,
  GateCriteria,
  GateDescription,
  GateOverride,
  GatePolicy,
  GateTarget,
  GateWait,
} from "../../generated/types";
export type { GateProblem } from "../../gates/parse/problems";
export type { CriterionResult, GateResult, TargetResult, Verdict } from "../../gates/result";
export { createReader, type CallOptions, type Reader } from "../../reading/createReader";
export type { ReaderOptions } from "../../reading/connect";
export { defaultLimits, type ReadLimits } from "../../reading/limits";
