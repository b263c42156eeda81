import type { ProviderError } from "../../core/errors/providerError";
import { cleanRemoteText } from "../../core/remoteText";

interface RequestLineParts {
  readonly method: string;
  readonly url: string;
  /** 1 for the first. */
  readonly attempt: number;
  readonly milliseconds: number;
  readonly status: number | undefined;
  readonly error: ProviderError | undefined;
  readonly requestId: string | undefined;
}

/**
 * One request as a line of the debug log: method, address, status or error code, duration, attempt, request id. Neither
 * headers nor bodies, where credentials and answers are.
 */
export function requestLine(parts: RequestLineParts): string {
  const { method, url, attempt, milliseconds, status, error, requestId } = parts;
  const outcome = [
    ...(status === undefined ? [] : [String(status)]),
    ...(error === undefined ? [] : [error.code]),
    `${Math.round(milliseconds)} ms`,
    `attempt ${attempt}`,
    ...(requestId === undefined ? [] : [`request id ${cleanRemoteText(requestId, 80)}`]),
  ];
  return `${method} ${url} → ${outcome.join(", ")}`;
}
