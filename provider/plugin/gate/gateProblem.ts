import type { Failure } from "../failures";
import { invalid } from "./gateErrors";

/** One thing that is wrong with a description: the path of its key, and a clause that follows it. */
export interface Problem {
  readonly path: string;
  readonly reason: string;
}

/** The same as the user reads it. */
export function describeProblem({ path, reason }: Problem, query: string): Failure {
  return { property: path, reason: invalid(query, `${path} ${reason}`).message };
}
