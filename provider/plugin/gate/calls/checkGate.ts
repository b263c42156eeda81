import { CheckResponse, type CheckRequest } from "@pulumi/pulumi/proto/provider_pb";
import { resourceProblems, type InputProblem } from "../../../engine/gateResourceInputs";
import { cleanRemoteText } from "../../../core/remoteText";
import { isUnknownValue } from "../../../engine/unknownValue";
import { descriptionKeys, gateOnlyInputs } from "../../../generated/gateKeys";
import { parseDescription, problemsOf } from "../../../verdict/parseDescription";
import { toCheckFailures } from "../../failures";
import type { PluginSession } from "../../session";
import { fromStruct } from "../../wire/struct";
import { ForeignValueError } from "../../wire/unwrap";
import { readGateInputs } from "../gateInputs";
import { gateTitle } from "../gateTitle";
import { describeProblem } from "../gateProblem";

const known = [...Object.keys(descriptionKeys), ...gateOnlyInputs];

function inputProblems(session: PluginSession, given: Readonly<Record<string, unknown>>): readonly InputProblem[] {
  try {
    const { plain, description } = readGateInputs(given);
    const recognised = Object.fromEntries(Object.entries(description).filter(([name]) => known.includes(name)));
    const parsed = parseDescription(recognised, { now: session.timing.now(), isUnknown: isUnknownValue });
    return [...resourceProblems(plain, known), ...problemsOf(parsed)];
  } catch (error) {
    if (error instanceof ForeignValueError) {
      return [{ path: cleanRemoteText(error.property, 64), reason: error.message }];
    }
    throw error;
  }
}

/** Judges the inputs as far as they are known, and gives them back as they came. Nothing is asked of the cloud. */
export function checkGate(session: PluginSession, request: CheckRequest): CheckResponse {
  const problems = inputProblems(session, fromStruct(request.getNews()));
  const title = gateTitle(request.getUrn());
  const response = new CheckResponse();
  response.setInputs(request.getNews());
  response.setFailuresList(toCheckFailures(problems.map((problem) => describeProblem(problem, title))));
  return response;
}
