import { CheckResponse, type CheckRequest } from "@pulumi/pulumi/proto/provider_pb";
import { resourceProblems, type InputProblem } from "../../../engine/gateResourceInputs";
import { cleanRemoteText } from "../../../core/remoteText";
import { isUnknownValue } from "../../../engine/unknownValue";
import { descriptionKeys, gateOnlyInputs } from "../../../generated/gateKeys";
import { toFailures } from "../../failures";
import type { PluginSession } from "../../session";
import { fromStruct } from "../../wire/struct";
import { ForeignValueError } from "../../wire/unwrap";
import { readGateInputs } from "../gateInputs";
import { gateTitle } from "../gateName";
import { describeProblem } from "../gateProblem";

const known = [...Object.keys(descriptionKeys), ...gateOnlyInputs];

function problemsOf(session: PluginSession, given: Readonly<Record<string, unknown>>): readonly InputProblem[] {
  try {
    const { plain, description } = readGateInputs(given);
    const recognised = Object.entries(description).filter(([name]) => known.includes(name));
    return [
      ...resourceProblems(plain, known),
      ...session.judge.problems(Object.fromEntries(recognised), { isUnknown: isUnknownValue }),
    ];
  } catch (error) {
    if (error instanceof ForeignValueError) {
      return [{ path: cleanRemoteText(error.property, 64), reason: error.message }];
    }
    throw error;
  }
}

/** Judges the inputs as far as they are known, and gives them back as they came. Nothing is asked of the cloud. */
export function checkGate(session: PluginSession, request: CheckRequest): CheckResponse {
  const problems = problemsOf(session, fromStruct(request.getNews()));
  const title = gateTitle(request.getUrn());
  const response = new CheckResponse();
  response.setInputs(request.getNews());
  response.setFailuresList(toFailures(problems.map((problem) => describeProblem(problem, title))));
  return response;
}
