import { CheckResponse, type CheckRequest } from "@pulumi/pulumi/proto/provider_pb";
import { nearestName } from "../../core/nearestName";
import { cleanRemoteText } from "../../core/remoteText";
import { descriptionKeys, gateOnlyInputs } from "../../generated/gateKeys";
import { toFailures } from "../failures";
import { isUnknownValue } from "../sentinels";
import type { Session } from "../session";
import { fromStruct } from "../struct";
import { ForeignValueError } from "../unwrap";
import { isGiven, readGateInputs } from "./gateInputs";
import { gateTitle } from "./gateName";
import { describeProblem, type Problem } from "./gateProblem";
import { previewPolicies } from "./previewPolicies";

const known = [...Object.keys(descriptionKeys), ...gateOnlyInputs];

function unknownNames(names: readonly string[]): Problem[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const nearest = nearestName(name, known);
      const hint = nearest === undefined ? `known are ${known.join(", ")}` : `did you mean ${nearest}?`;
      return { path: cleanRemoteText(name, 64), reason: `is no key here: ${hint}` };
    });
}

/** What is wrong with the inputs that only the resource has. */
function ownProblems({ onPreview, always, triggers }: Readonly<Record<string, unknown>>): Problem[] {
  const isOpen = (value: unknown): boolean => !isGiven(value) || isUnknownValue(value);
  return [
    ...(isOpen(onPreview) || previewPolicies.some((policy) => policy === onPreview)
      ? []
      : [{ path: "onPreview", reason: `must be one of ${previewPolicies.join(", ")}` }]),
    ...(isOpen(always) || typeof always === "boolean" ? [] : [{ path: "always", reason: "must be true or false" }]),
    ...(isOpen(triggers) || (Array.isArray(triggers) && triggers.every((trigger) => typeof trigger === "string"))
      ? []
      : [{ path: "triggers", reason: "must be a list of texts" }]),
  ];
}

function problemsOf(session: Session, given: Readonly<Record<string, unknown>>): readonly Problem[] {
  try {
    const { plain, description } = readGateInputs(given);
    const recognised = Object.entries(description).filter(([name]) => known.includes(name));
    return [
      ...unknownNames(Object.keys(plain)),
      ...session.judge.problems(Object.fromEntries(recognised), { isUnknown: isUnknownValue }),
      ...ownProblems(plain),
    ];
  } catch (error) {
    if (error instanceof ForeignValueError) {
      return [{ path: cleanRemoteText(error.property, 64), reason: error.message }];
    }
    throw error;
  }
}

/** Judges the inputs as far as they are known, and gives them back as they came. Nothing is asked of the cloud. */
export function checkGate(session: Session, request: CheckRequest): CheckResponse {
  const problems = problemsOf(session, fromStruct(request.getNews()));
  const title = gateTitle(request.getUrn());
  const response = new CheckResponse();
  response.setInputs(request.getNews());
  response.setFailuresList(toFailures(problems.map((problem) => describeProblem(problem, title))));
  return response;
}
