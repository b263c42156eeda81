import type { Credential } from "../config/settings";
import { ProviderError } from "../core/errors/providerError";
import type { Instant } from "../core/instants/instant";
import { omitAbsent } from "../core/omitAbsent";
import { redact } from "../core/redact";
import { cleanRemoteText, remoteTextLimit } from "../core/remoteText";
import type { Call } from "./call";
import { classifyStatus } from "./classifyStatus";
import { readErrorBody, type ErrorBody } from "./errorBody";
import { serverInstant } from "./freshness";
import { readJsonBody } from "./readBody";
import { signedRequest } from "./signedRequest";
import type { Transport, TransportResponse } from "./transport";

export interface Answer {
  /** The JSON body; `undefined` for a documented empty status. */
  readonly body: unknown;
  /** The server's clock; `undefined` when it sent no readable Date. */
  readonly serverTime: Instant | undefined;
  readonly status: number;
  readonly requestId: string | undefined;
}

export interface ClientOptions {
  readonly credential: Credential;
  readonly transport: Transport;
  readonly now: () => Instant;
  readonly userAgent: string;
  /** Milliseconds for one answer, from connecting to the last byte. */
  readonly attemptTimeoutMilliseconds: number;
  /** Bytes of one answer at most. */
  readonly maximumBytes: number;
}

export interface CallOptions {
  /** The instant by which the whole read has to be done. */
  readonly deadline: Instant;
  readonly signal?: AbortSignal;
}

export interface Client {
  get(call: Call, options: CallOptions): Promise<Answer>;
}

function secretsOf(credential: Credential): string[] {
  return credential.kind === "authToken"
    ? [credential.authToken]
    : [credential.accessKey, credential.secretKey, credential.securityToken ?? ""];
}

/** The service's message, safe to show. The gateway prints the whole canonical request behind a refused signature: cut there. */
function showable(text: string, secrets: readonly string[]): string {
  // No more is ever shown, and searching megabytes of blanks would take hours.
  const beginning = redact(text, secrets).slice(0, 4 * remoteTextLimit);
  return cleanRemoteText(beginning.split(/,?\s*(?:server-side )?canonical\s*request/i)[0] ?? "");
}

/** Sends described calls, one attempt each, and turns every answer that is not the documented one into an error. */
export function createClient(options: ClientOptions): Client {
  const secrets = secretsOf(options.credential);

  function refusal(call: Call, host: string, response: TransportResponse): ProviderError {
    const { status } = response;
    let error: ErrorBody | undefined;
    try {
      error = readErrorBody(JSON.parse(response.body));
    } catch {
      // Not JSON: the text itself is what the service, or something before it, has to say.
      error = response.body.trim() === "" ? undefined : { message: response.body };
    }
    const code = classifyStatus(status, error?.code, call.errorCodes);
    const message = error?.message === undefined ? "" : showable(error.message, secrets);
    const target = status >= 300 && status < 400 ? ` and points to ${redirectTarget(call, response)}` : "";
    const permission = `Grant ${call.permission} to these credentials, or check region and project.`;
    return new ProviderError(
      omitAbsent({
        code,
        happened: `${host} answered ${status}${target}${message === "" ? "" : `: ${message.replace(/\.+$/, "")}`}`,
        advice: code === "AUTH_DENIED" ? permission : undefined,
        httpStatus: status,
        serviceCode: error?.code === undefined ? undefined : showable(error.code, secrets),
        requestId: requestIdOf(response, error),
      }),
    );
  }

  /** The host that a redirect names; nothing of its path or query, which may hold what was sent. */
  function redirectTarget(call: Call, response: TransportResponse): string {
    // Redacted before it is parsed: the parser could leave half a secret.
    const location = redact(response.header("location") ?? "", secrets);
    const isAddress = location !== "" && URL.canParse(location, call.baseUrl);
    const host = isAddress ? new URL(location, call.baseUrl).host : "";
    return host === "" ? "no address that can be read" : showable(host, secrets);
  }

  function requestIdOf(response: TransportResponse, error?: ErrorBody): string | undefined {
    const id = response.header("x-request-id") ?? error?.requestId;
    return id === undefined ? undefined : showable(id, secrets);
  }

  return {
    async get(call, { deadline, signal }) {
      const now = options.now();
      const remaining = deadline - now;
      const { url, host, headers } = signedRequest(call, options.credential, now);
      if (remaining <= 0) {
        throw new ProviderError({
          code: "API_TIMEOUT",
          happened: `the time for the whole read ran out before ${host} was asked again`,
        });
      }
      const response = await options.transport(
        omitAbsent({
          url,
          headers: {
            ...headers,
            accept: "application/json",
            "cache-control": "no-cache",
            "user-agent": options.userAgent,
          },
          timeoutMilliseconds: Math.min(options.attemptTimeoutMilliseconds, remaining),
          maximumBytes: options.maximumBytes,
          signal,
        }),
      );
      const requestId = requestIdOf(response);
      try {
        const { status } = response;
        const isEmpty = call.emptyStatuses.includes(status);
        if (status !== 200 && !isEmpty) throw refusal(call, host, response);
        const serverTime = serverInstant(response, host, options.now());
        if (isEmpty) return { body: undefined, serverTime, status, requestId };
        const body = readJsonBody(response, host);
        const error = readErrorBody(body);
        if (error === undefined) return { body, serverTime, status, requestId };
        const message = showable(error.message ?? "no message", secrets);
        throw new ProviderError(
          omitAbsent({
            code: "WIRE_ERROR_IN_SUCCESS" as const,
            happened: `${host} answered 200 with an error inside: ${message.replace(/\.+$/, "")}`,
            httpStatus: status,
            serviceCode: error.code === undefined ? undefined : showable(error.code, secrets),
            requestId: requestIdOf(response, error),
          }),
        );
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        const { parts } = error;
        // Whatever was wrong with the answer, the request id is what the service's support asks for first; and what was
        // wrong may quote a header.
        const happened = redact(parts.happened, secrets);
        throw new ProviderError(omitAbsent({ ...parts, happened, requestId: parts.requestId ?? requestId }));
      }
    },
  };
}
