import { findUnknown, unknownValue } from "../../engine/unknownValue";
import { gateOnlyInputs } from "../../generated/gateKeys";
import { secretPaths } from "../wire/secretPaths";
import { unwrap } from "../wire/unwrap";

/** The inputs of a Gate as every call of the engine brings them. */
export interface GateInputs {
  /** As they came, envelopes of secrets included. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Without envelopes; what is not known yet is the engine's text for it. */
  readonly plain: Readonly<Record<string, unknown>>;
  /** The part of them that the evaluator takes. */
  readonly description: Readonly<Record<string, unknown>>;
  /** The path of a value that is not known yet. */
  readonly unknown: string | undefined;
  readonly holdsSecret: boolean;
}

/** Throws a ForeignValueError where an asset or a resource stands. */
export function readGateInputs(given: Readonly<Record<string, unknown>>): GateInputs {
  const plain = unwrap(given, "", unknownValue) as Record<string, unknown>;
  const described = Object.entries(plain).filter(([name]) => !gateOnlyInputs.includes(name));
  return {
    given,
    plain,
    description: Object.fromEntries(described),
    unknown: findUnknown(plain),
    holdsSecret: secretPaths(given).length > 0,
  };
}
