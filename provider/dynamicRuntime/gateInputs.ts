import { nearestName } from "../core/nearestName";
import { cleanRemoteText } from "../core/remoteText";
import { descriptionKeys, gateOnlyInputs } from "../generated/gateKeys";
import { holdsUnknown, type Properties } from "./properties";
import type { CheckFailure } from "./resourceMethods";

const descriptionNames = Object.keys(descriptionKeys);

/** Every input of a gate; the rest of what state holds of one is its result. */
export const gateInputNames: readonly string[] = [...descriptionNames, ...gateOnlyInputs];

const previewChoices = ["error", "warn", "skip"] as const;

export type OnPreview = (typeof previewChoices)[number];

function among(names: readonly string[], properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));
}

/** What the evaluator is given: the part of a gate that every door has. */
export function descriptionOf(inputs: Properties): Properties {
  return among(descriptionNames, inputs);
}

/** The inputs among the outputs of a gate, which holds both. */
export function gateInputsAmong(outputs: Properties): Properties {
  return among(gateInputNames, outputs);
}

/** What is wrong with the inputs that only a resource has. */
export function ownFailures(inputs: Properties): CheckFailure[] {
  const failures: CheckFailure[] = [];
  for (const name of Object.keys(inputs).filter((each) => !gateInputNames.includes(each))) {
    const nearest = nearestName(name, gateInputNames);
    const hint = nearest === undefined ? `known are ${gateInputNames.join(", ")}` : `did you mean ${nearest}?`;
    const property = cleanRemoteText(name, 64);
    failures.push({ property, reason: `${property} is not an input of a gate: ${hint}` });
  }
  const { onPreview, triggers, always } = inputs;
  const refuse = (property: string, what: string): void =>
    void failures.push({ property, reason: `${property} ${what}` });
  const isGiven = (value: unknown): boolean => value !== undefined && !holdsUnknown(value);
  if (isGiven(onPreview) && !(previewChoices as readonly unknown[]).includes(onPreview)) {
    refuse("onPreview", `must be one of ${previewChoices.join(", ")}`);
  }
  if (triggers !== undefined && !(Array.isArray(triggers) && triggers.every((each) => typeof each === "string"))) {
    if (isGiven(triggers)) refuse("triggers", "must be a list of texts");
  }
  if (isGiven(always) && typeof always !== "boolean") refuse("always", "must be true or false");
  return failures;
}
