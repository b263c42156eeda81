import { isProviderError, ProviderError } from "../../core/errors/providerError";

/** The verdict blocks. */
export function closed(query: string, happened: string): ProviderError {
  return new ProviderError({ code: "GATE_CLOSED", happened, attempt: { query } });
}

/** The engine, or who asked, gave the evaluation up: whatever was found by then is no verdict. */
export function cancelled(query: string): ProviderError {
  return new ProviderError({ code: "API_CANCELLED", happened: "the evaluation was cancelled", attempt: { query } });
}

export function invalid(query: string, happened: string, advice?: string): ProviderError {
  return new ProviderError({
    code: "GATE_INVALID",
    happened,
    attempt: { query },
    ...(advice === undefined ? {} : { advice }),
  });
}

/** An error of the evaluation in the name of this gate: one about its description knows nothing of where it stands. */
export function inTheNameOf(query: string, error: unknown): unknown {
  if (!isProviderError(error)) return error;
  return error.kind === "gate" ? new ProviderError({ ...error.parts, attempt: { query } }) : error.during({ query });
}
