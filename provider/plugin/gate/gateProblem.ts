import type { InputProblem } from "../../engine/gateResourceInputs";
import type { Failure } from "../failures";
import { invalid } from "./gateErrors";

/** What is wrong with an input, as the user reads it. */
export function describeProblem({ path, reason }: InputProblem, query: string): Failure {
  return { property: path, reason: invalid(query, `${path} ${reason}`).message };
}
