import type { Reply } from "../server/reply";
import type { ServiceName } from "../queries/queryNames";
import type { RecordsScenario, World } from "../scenarios/scenario";
import type { Language } from "../wire/clusterAction";
import type { OwnReplies } from "./ownReplies";
import type { ParameterRule } from "./parameterRules";

/** One request that passed every check. */
interface SimulatedCall {
  readonly resourceId: string;
  /** Decoded path parameters, by the names of the path template. */
  readonly path: ReadonlyMap<string, string>;
  /** Decoded query parameters. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly language: Language;
}

/** One documented query: its path, its parameters, its errors in its service's own shape, and its answer. */
export interface Service extends OwnReplies {
  readonly name: ServiceName;
  /** Path of the API page, parameters in braces; one of them is `{project_id}`. */
  readonly pathTemplate: string;
  /** The path parameter that names the resource, and the one value of it that exists in every scenario. */
  readonly resourceParameter: string;
  readonly resourceId: string;
  readonly parameters: readonly ParameterRule[];
  /** What is wrong with the path parameters, beyond the resource being unknown. */
  readonly pathProblem?: (path: ReadonlyMap<string, string>) => string | undefined;
  /** 400: the request breaks a documented rule. */
  readonly invalid: (detail: string) => Reply;
  readonly answer: (call: SimulatedCall, scenario: RecordsScenario, world: World) => Reply;
}
