import { descriptionKeys, gateOnlyInputs } from "../../../generated/gateKeys";
import type { Properties } from "./properties";

const descriptionNames = Object.keys(descriptionKeys);

/** Every input of a gate; the rest of what state holds of one is its result. */
export const gateInputNames: readonly string[] = [...descriptionNames, ...gateOnlyInputs];

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
