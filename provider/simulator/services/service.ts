import type { Reply } from "../server/reply";
import type { ServiceName } from "../queries/queryNames";
import type { RecordsScenario, World } from "../scenarios/scenario";
import type { Language } from "../wire/clusterAction";
import type { OwnReplies } from "./ownReplies";
import type { ParameterRule } from "./parameterRules";

/** A resource of a list, and what happened to it. */
export interface Held {
  readonly scenario: RecordsScenario;
  readonly world: World;
}

/** One request that passed every check. */
export interface SimulatedCall {
  readonly resourceId: string;
  /** Decoded path parameters, by the names of the path template. */
  readonly path: ReadonlyMap<string, string>;
  /** Decoded query parameters. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly language: Language;
  /** Where the list is that of a project: the resource that the request names, if it exists, or all of them. */
  readonly held: readonly Held[];
}

/** One documented query: its path, its parameters, its errors in its service's own shape, and its answer. */
export interface Service extends OwnReplies {
  readonly name: ServiceName;
  /** Path of the API page, parameters in braces; one of them is `{project_id}`. */
  readonly pathTemplate: string;
  /** The parameter that names the resource, and the one value of it that exists in every scenario. */
  readonly resourceParameter: string;
  /** The parameter is one of the query and may be left out; nothing is said of an unknown resource, which has no rows. */
  readonly listsProject?: true;
  readonly resourceId: string;
  readonly parameters: readonly ParameterRule[];
  /** What is wrong with the path parameters, beyond the resource being unknown. */
  readonly pathProblem?: (path: ReadonlyMap<string, string>) => string | undefined;
  /** 400: the request breaks a documented rule. */
  readonly invalid: (detail: string) => Reply;
  readonly answer: (call: SimulatedCall, scenario: RecordsScenario, world: World) => Reply;
}
