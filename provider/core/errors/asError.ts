import { ProviderError } from "./providerError";
import { thrownText } from "./thrownText";

/** Whether it is an error with a text of its own, which cannot change between two readings. */
function isTold(thrown: unknown): thrown is Error {
  try {
    if (!(thrown instanceof Error)) return false;
    const message: unknown = Object.getOwnPropertyDescriptor(thrown, "message")?.value;
    return thrownText(message) !== undefined;
  } catch {
    return false;
  }
}

/** An error about a gate that could not be evaluated, with the text of what was thrown, if it has one. Never throws. */
export function notEvaluated(thrown: unknown): ProviderError {
  const text = thrownText(thrown);
  const happened = "the gate could not be evaluated, so the resources behind it stay unchanged";
  const cause = text === undefined ? "" : `: ${text.replace(/\.$/, "")}`;
  return new ProviderError({ code: "GATE_NOT_EVALUATED", happened: happened + cause });
}

/**
 * Any thrown value as an error with a text: servers of the SDK drop a falsy error, or fail on it, and read the text of
 * all others. Never throws.
 */
export function asError(thrown: unknown): Error {
  return isTold(thrown) ? thrown : notEvaluated(thrown);
}
