import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { cleanRemoteText } from "../core/remoteText";
import { ProviderError } from "../core/errors/providerError";

export interface TransportRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds from connecting to the last byte of the body. */
  readonly timeoutMilliseconds: number;
  /** Bytes of body at most. */
  readonly maximumBytes: number;
  readonly signal?: AbortSignal;
}

export interface TransportResponse {
  readonly status: number;
  /** The value of a header, by name in any letter case. */
  header(name: string): string | undefined;
  readonly body: string;
}

/** Sends one GET and reads its answer whole, or throws a {@link ProviderError} that says why there is none. */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

/** How long an idle connection is kept: below the 5 s after which common servers close theirs. */
const idleMilliseconds = 4000;
const agentOptions = { keepAlive: true, maxFreeSockets: 32, timeout: idleMilliseconds };

/** What node-fetch puts around a cause: the whole URL, which holds no secret but says too much. */
const wrapping =
  /^request to \S+ failed, reason: |^Invalid response body while trying to fetch \S+: | while trying to fetch \S+$/;

/** The cause as one clause, such as `connect ECONNREFUSED 127.0.0.1:9`. */
function describeCause(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const text = typeof message === "string" ? message.replace(wrapping, "") : String(error);
  return cleanRemoteText(typeof code === "string" && !text.includes(code) ? `${text} (${code})` : text);
}

/**
 * The one place that calls node-fetch, with the limits that it does not set by itself.
 *
 * Redirects are answers, not instructions: node-fetch would carry `X-Security-Token` and `X-Auth-Token` along to
 * another host. Bodies are asked for and accepted uncompressed only: a gzip stream cut short passes node-fetch's own
 * decoder unnoticed. The timer runs until the body's last byte, since a dripping body hangs as well as a silent server.
 */
export function createTransport(): Transport {
  const httpAgent = new HttpAgent(agentOptions);
  // Said explicitly, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in somebody's environment cannot switch it off.
  const httpsAgent = new HttpsAgent({ ...agentOptions, rejectUnauthorized: true });
  return async (request) => {
    const { default: fetch } = await import("node-fetch");
    const { host } = new URL(request.url);
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), request.timeoutMilliseconds);
    const signals = [timeout.signal, ...(request.signal === undefined ? [] : [request.signal])];
    try {
      const response = await fetch(request.url, {
        method: "GET",
        headers: { ...request.headers, "accept-encoding": "identity" },
        redirect: "manual",
        compress: false,
        size: request.maximumBytes,
        // A fresh signal per request: listeners on a long-lived one would pile up.
        signal: AbortSignal.any(signals),
        agent: (url) => (url.protocol === "http:" ? httpAgent : httpsAgent),
      });
      const body = await response.text();
      return { status: response.status, header: (name) => response.headers.get(name) ?? undefined, body };
    } catch (error) {
      throw asProviderError(error, host, request, timeout.signal.aborted) ?? error;
    } finally {
      clearTimeout(timer);
    }
  };
}

/** What node-fetch's error means; `undefined` for an error that is none of its own, which is a defect and no lack of an answer. */
function asProviderError(
  error: unknown,
  host: string,
  request: TransportRequest,
  timedOut: boolean,
): ProviderError | undefined {
  const { type, name, code } = error as { readonly type?: unknown; readonly name?: unknown; readonly code?: unknown };
  if (request.signal?.aborted === true && !timedOut) {
    return new ProviderError({ code: "API_CANCELLED", happened: `the call to ${host} was cancelled` });
  }
  if (timedOut) {
    const seconds = request.timeoutMilliseconds / 1000;
    return new ProviderError({ code: "API_TIMEOUT", happened: `${host} did not answer in full within ${seconds} s` });
  }
  if (type === "max-size") {
    const mebibytes = request.maximumBytes / 1024 / 1024;
    return new ProviderError({ code: "WIRE_TOO_LARGE", happened: `${host} sent more than ${mebibytes} MiB` });
  }
  if (name !== "FetchError" && name !== "AbortError" && typeof code !== "string") return undefined;
  return new ProviderError({ code: "API_UNREACHABLE", happened: `no answer from ${host}: ${describeCause(error)}` });
}
