import { isProviderError, ProviderError } from "../../../core/errors/providerError";
import type { CheckFailure } from "./resourceMethods";

/**
 * An error of ours as a failed check of an input; anything else is a defect and stays what it is. Without a property
 * where a setting is at fault: the engine would show it as an input that has no value.
 */
export function failureOf(error: unknown, inputNames: readonly string[] = []): CheckFailure {
  if (!isProviderError(error)) throw error;
  const { property } = error.parts;
  return { property: property !== undefined && inputNames.includes(property) ? property : "", reason: error.message };
}

/**
 * Work that leaves this process by its result or by an error of one line. The engine's process for dynamic resources
 * prints the stack of what is thrown, with the folders of this machine in it.
 */
export async function withoutStack<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (isProviderError(error)) error.stack = "";
    throw error;
  }
}

/** What a closed gate says. */
export function closedError(summary: string): ProviderError {
  return new ProviderError({ code: "GATE_CLOSED", happened: summary, attempt: { query: "gate" } });
}

/** The description of a gate cannot be evaluated. */
export function invalidError(happened: string): ProviderError {
  return new ProviderError({ code: "GATE_INVALID", happened, attempt: { query: "gate" } });
}
