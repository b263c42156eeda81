import { ProviderError } from "../../core/errors/providerError";
import type { Instant } from "../../core/instants/instant";
import { omitAbsent } from "../../core/omitAbsent";
import { redact } from "../../core/redact";
import { cleanRemoteText, remoteTextLimit } from "../../core/remoteText";
import type { Call } from "../call";
import { classifyStatus } from "./classifyStatus";
import { readErrorBody, type ErrorBody } from "./errorBody";
import { serverInstant } from "./freshness";
import { readJsonBody } from "./readBody";
import type { AcceptedAnswer } from "../sending/sender";
import type { TransportResponse } from "../transport/transport";

interface ReadAnswerOptions {
  readonly call: Call;
  readonly response: TransportResponse;
  /** The present, by the cloud's clock as far as it is known. */
  readonly now: Instant;
  /** Texts that no message may hold. */
  readonly secrets: readonly string[];
}

/** A service's text, safe to show. The gateway prints the whole canonical request behind a refused signature: cut there. */
function showable(text: string, secrets: readonly string[]): string {
  // No more is ever shown, and searching megabytes of blanks would take hours.
  const beginning = redact(text, secrets).slice(0, 4 * remoteTextLimit);
  return cleanRemoteText(beginning.split(/,?\s*(?:server-side )?canonical\s*request/i)[0] ?? "");
}

/** The request id that the service's support asks for, safe to show. */
function requestIdOf(response: TransportResponse, secrets: readonly string[], error?: ErrorBody): string | undefined {
  const id = response.header("x-request-id") ?? error?.requestId;
  return id === undefined ? undefined : showable(id, secrets);
}

/** The host that a redirect names; nothing of its path or query, which may hold what was sent. */
function redirectTarget({ call, response, secrets }: ReadAnswerOptions): string {
  // Redacted before it is parsed: the parser could leave half a secret.
  const location = redact(response.header("location") ?? "", secrets);
  const isAddress = location !== "" && URL.canParse(location, call.baseUrl);
  const host = isAddress ? new URL(location, call.baseUrl).host : "";
  return host === "" ? "an address that cannot be read" : showable(host, secrets);
}

function readRefusalBody(body: string): ErrorBody | undefined {
  try {
    return readErrorBody(JSON.parse(body));
  } catch {
    // Not JSON: the text itself is what the service, or something before it, has to say.
    return body.trim() === "" ? undefined : { message: body };
  }
}

function refusal(options: ReadAnswerOptions, host: string): ProviderError {
  const { call, response, secrets } = options;
  const { status } = response;
  const error = readRefusalBody(response.body);
  const code = classifyStatus(status, error?.code, call.errorCodes);
  const message = error?.message === undefined ? "" : showable(error.message, secrets);
  const target = status >= 300 && status < 400 ? ` and points to ${redirectTarget(options)}` : "";
  const permission = `Grant ${call.permission} to these credentials, or check region and project.`;
  return new ProviderError(
    omitAbsent({
      code,
      happened: `${host} answered ${status}${target}${message === "" ? "" : `: ${message.replace(/\.+$/, "")}`}`,
      advice: code === "AUTH_DENIED" ? permission : undefined,
      httpStatus: status,
      serviceCode: error?.code === undefined ? undefined : showable(error.code, secrets),
      requestId: requestIdOf(response, secrets, error),
    }),
  );
}

function readDocumented(options: ReadAnswerOptions, host: string): AcceptedAnswer {
  const { call, response, now, secrets } = options;
  const { status } = response;
  const isEmpty = call.emptyStatuses.includes(status);
  const expected = call.successStatus ?? 200;
  if (status !== expected && !isEmpty) throw refusal(options, host);
  const answerWith = (body: unknown, serverTime: Instant | undefined): AcceptedAnswer => ({
    status,
    serverTime,
    body,
    // Made fit to show when somebody shows it: nobody does after a read that went well.
    get requestId() {
      return requestIdOf(response, secrets);
    },
    header: (name: string) => response.header(name),
  });
  const serverTime = serverInstant(response, host, now);
  if (isEmpty) return answerWith(undefined, serverTime);
  const body = readJsonBody(response, host);
  const error = readErrorBody(body);
  if (error === undefined) return answerWith(body, serverTime);
  const message = showable(error.message ?? "no message", secrets);
  throw new ProviderError(
    omitAbsent({
      code: "WIRE_ERROR_IN_SUCCESS" as const,
      happened: `${host} answered ${status} with an error inside: ${message.replace(/\.+$/, "")}`,
      httpStatus: status,
      serviceCode: error.code === undefined ? undefined : showable(error.code, secrets),
      requestId: requestIdOf(response, secrets, error),
    }),
  );
}

/** Turns every response that is not the documented answer into an error. */
export function readAnswer(options: ReadAnswerOptions): AcceptedAnswer {
  const { call, response, secrets } = options;
  try {
    return readDocumented(options, new URL(call.baseUrl).host);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const { parts } = error;
    // Whatever was wrong with the answer, the request id is what the service's support asks for first; and what was
    // wrong may quote a header.
    const happened = redact(parts.happened, secrets);
    const requestId = parts.requestId ?? requestIdOf(response, secrets);
    throw new ProviderError(omitAbsent({ ...parts, happened, requestId }));
  }
}
