import { TLSSocket } from "node:tls";
import { ProviderError } from "../../core/errors/providerError";
import { cleanRemoteText } from "../../core/remoteText";
import type { Exchange } from "./exchange";

/** What node-fetch puts around a cause: the whole URL, which holds no secret but says too much. */
const wrapping = /^request to \S+ failed, reason: ?|^Invalid response body while trying to fetch \S+: /;

/** As deep as causes are followed: a chain may be a circle. */
const maximumDepth = 10;

/** A connection that broke, or could not be made just now. HPE_INVALID_EOF_STATE is the parser's word for a cut answer. */
const transientCodes: ReadonlySet<unknown> = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EAI_AGAIN",
  "ERR_STREAM_PREMATURE_CLOSE",
  "HPE_INVALID_EOF_STATE",
]);

/** The same of a proxy that could not reach the service just now; its other refusals are meant. */
const transientProxyStatuses: ReadonlySet<number> = new Set([502, 503, 504]);

/** Whether another attempt may well get through. A certificate, a name or a program's text does not change by itself. */
export function isTransientFailure(error: unknown): boolean {
  let link = error;
  for (let depth = 0; depth < maximumDepth && typeof link === "object" && link !== null; depth++) {
    const { code, cause } = link as { readonly code?: unknown; readonly cause?: unknown };
    if (transientCodes.has(code)) return true;
    link = cause;
  }
  return false;
}

/** The cause as one clause, such as `connect ECONNREFUSED 127.0.0.1:9`. */
function describeCause(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const text = typeof message === "string" ? message.replace(wrapping, "") : String(error);
  if (typeof code !== "string" || text.includes(code)) return cleanRemoteText(text);
  // Several addresses that all failed leave a code and no text.
  return cleanRemoteText(text === "" ? code : `${text} (${code})`);
}

/** The certificates that no further authority makes good, by Node's code; all others lack an authority. */
const wrongCertificates = /^(?:ERR_TLS_CERT_ALTNAME_INVALID|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/;

function notTrusted(host: string, reason: unknown, error: unknown): ProviderError {
  const advice = wrongCertificates.test(String(reason))
    ? "Check the endpoint and this machine's clock."
    : "If your own authority issued it (private cloud, TLS-inspecting proxy), set caFile to the PEM file of that authority.";
  return new ProviderError({
    code: "API_UNREACHABLE",
    happened: `the certificate of ${host} is not trusted: ${describeCause(error)}`,
    advice,
  });
}

/** A proxy's own refusal, which must never pass for the service's answer: hence no HTTP status among the parts. */
function refusedByProxy(proxyHost: string, status: number, host: string): ProviderError {
  const advice =
    status === 407
      ? "Put the proxy's user name and password into its address, percent-encoded, as in http://user:password@host:port."
      : "Check that the proxy allows this host and can reach it. Add hosts that need no proxy to NO_PROXY.";
  return new ProviderError({
    code: "API_UNREACHABLE",
    happened: `the proxy ${proxyHost} answered ${status} and did not connect to ${host}`,
    advice,
    ...(transientProxyStatuses.has(status) ? { isTransient: true } : {}),
  });
}

/** What an error of the connection means; `undefined` for an error that is none, but a defect. */
export function connectionFailure(error: unknown, host: string, exchange: Exchange): ProviderError | undefined {
  const { proxy, proxyStatus, socket } = exchange;
  if (proxy !== undefined && proxyStatus !== undefined) return refusedByProxy(proxy.host, proxyStatus, host);
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  if (name !== "FetchError" && name !== "AbortError" && typeof code !== "string") return undefined;
  // Node's types say Error; it is the error's code.
  const refusal: unknown = socket instanceof TLSSocket ? socket.authorizationError : undefined;
  if (refusal !== undefined && refusal !== null) return notTrusted(host, refusal, error);
  const way = proxy === undefined ? "" : ` through the proxy ${proxy.host}`;
  return new ProviderError({
    code: "API_UNREACHABLE",
    happened: `no answer from ${host}${way}: ${describeCause(error)}`,
    ...(isTransientFailure(error) ? { isTransient: true } : {}),
  });
}
