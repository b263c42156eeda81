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

function toServiceError(call: string, error: unknown): Partial<ServiceError> {
  if (error instanceof CallError) return { code: error.grpcStatus, details: error.message };
  if (isProviderError(error)) {
    return {
      code: error.code === "API_CANCELLED" ? status.CANCELLED : status.FAILED_PRECONDITION,
      details: error.message,
    };
  }
  return { code: status.INTERNAL, details: `internal error (${describeDefect(error)}) in ${call}, please report it` };
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
