import { status, type handleUnaryCall, type ServiceError } from "@grpc/grpc-js";
import { isProviderError } from "../core/errors/providerError";
import { describeDefect } from "./describeDefect";

/** A refusal with a gRPC status of its own. */
export class CallError extends Error {
  constructor(
    readonly grpcStatus: status,
    message: string,
  ) {
    super(message);
  }
}

/** The refusal in an error of ours; `undefined` for any other thrown value, and for an error without a text. */
function refusalIn(error: unknown): Partial<ServiceError> | undefined {
  if (!(error instanceof CallError) && !isProviderError(error)) return undefined;
  const details = error.message;
  if (details.trim() === "") return undefined;
  if (error instanceof CallError) return { code: error.grpcStatus || status.INTERNAL, details };
  return { code: error.code === "API_CANCELLED" ? status.CANCELLED : status.FAILED_PRECONDITION, details };
}

/** A status other than OK with a text, whatever was thrown: a Proxy or a getter that throws in turn as well. */
function toServiceError(call: string, thrown: unknown): Partial<ServiceError> {
  try {
    const refusal = refusalIn(thrown);
    if (refusal !== undefined) return refusal;
  } catch {
    // Told as a defect below.
  }
  return { code: status.INTERNAL, details: `internal error (${describeDefect(thrown)}) in ${call}, please report it` };
}

/**
 * A promise-returning function as a gRPC handler that always answers: with its result, or with an error of one line. The
 * signal fires when the caller gives the call up.
 */
export function handler<Request, Response>(
  call: string,
  handle: (request: Request, signal: AbortSignal) => Promise<Response> | Response,
): handleUnaryCall<Request, Response> {
  return (unary, callback) => {
    const givenUp = new AbortController();
    unary.on("cancelled", () => givenUp.abort());
    new Promise<Response>((resolve) => resolve(handle(unary.request, givenUp.signal))).then(
      (response) => callback(null, response),
      (error: unknown) => callback(toServiceError(call, error)),
    );
  };
}
