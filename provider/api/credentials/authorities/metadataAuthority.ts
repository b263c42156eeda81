import type { ErrorCode } from "../../../core/errors/errorCatalogue";
import { ProviderError } from "../../../core/errors/providerError";
import { omitAbsent } from "../../../core/omitAbsent";
import { redact } from "../../../core/redact";
import { cleanRemoteText } from "../../../core/remoteText";
import { classifyStatus } from "../../answer/classifyStatus";
import type { ReadBudget } from "../../sending/readBudget";
import type { Transport, TransportResponse } from "../../transport/transport";
import type { Authority } from "../authority";
import { fetchedAuthority } from "./fetchedAuthority";
import { fetchFailure } from "../fetchFailure";
import { isToken, readTemporaryKeys } from "../iamAnswer";
import { identityOf } from "../identityOf";
import { RenewedCredential, type FetchContext, type FetchedCredential } from "../renewedCredential";

/** The same address on every ECS, reached without leaving the machine's own link: the one place for plain http. */
const defaultMetadataUrl = "http://169.254.169.254";

/** For all requests of one fetch together, in milliseconds. Where there is no ECS, nothing answers at this address. */
const wholeTime = 3000;
/** Bytes of one answer at most; keys with their token take some thousands. */
const maximumBytes = 128 * 1024;
/** Statuses by which metadata services without tokens answer the request for one. */
const noTokenStatuses: ReadonlySet<number> = new Set([404, 405, 503]);
/** Refusals that mean what they mean everywhere; any other of their kind comes from a service that is not an ECS's. */
const tellingStatuses: ReadonlySet<number> = new Set([401, 408, 429]);
/** What the service says with 401 on an ECS without an agency (MetadataAccessor of the official Java SDK, 2025). */
const noAgency = "Please configure Cloud Service Agency first";

const advice =
  "Set HW_ACCESS_KEY and HW_SECRET_KEY, or accessKey and secretKey of the provider. A token (authToken), or userName and " +
  "password, works as well. On an ECS, you can bind an agency instead. An explicit provider does not inherit stack configuration.";

interface MetadataAuthorityOptions extends FetchContext {
  readonly transport: Transport;
  /** Default {@link defaultMetadataUrl}; another one is for tests. */
  readonly url?: string;
}

/** One fetch: what it has heard so far, and how it asks. */
interface Inquiry {
  readonly ask: (method: "GET" | "PUT", path: string, headers: Record<string, string>) => Promise<TransportResponse>;
  /** Whether anybody has answered at all. */
  isAnswered: boolean;
  /** Tokens and keys that the service gave, now or before, and that its error texts may quote. */
  readonly secrets: string[];
}

function inquire(options: MetadataAuthorityOptions, url: string, budget: ReadBudget, secrets: string[]): Inquiry {
  const { transport, timing } = options;
  const end = timing.elapsed() + wholeTime;
  const inquiry: Inquiry = {
    isAnswered: false,
    secrets,
    ask: async (method, path, headers) => {
      const timeoutMilliseconds = end - timing.elapsed();
      if (timeoutMilliseconds <= 0) {
        const happened = `${new URL(url).host} did not answer in full within ${wholeTime / 1000} s`;
        throw new ProviderError({ code: "API_TIMEOUT", happened });
      }
      const { signal } = budget;
      const response = await transport(
        omitAbsent({ method, url: url + path, headers, timeoutMilliseconds, maximumBytes, isDirect: true, signal }),
      );
      inquiry.isAnswered = true;
      return response;
    },
  };
  return inquiry;
}

/** The token that newer metadata services want with each request; `undefined` from one that gives none. */
async function metadataToken({ ask, secrets }: Inquiry, host: string): Promise<string | undefined> {
  const response = await ask("PUT", "/meta-data/latest/api/token", { "x-metadata-token-ttl-seconds": "21600" });
  if (noTokenStatuses.has(response.status)) return undefined;
  if (response.status !== 200) throw refusal(response, host, secrets);
  const token = response.body.trim();
  secrets.push(token);
  if (isToken(token)) return token;
  throw new ProviderError({
    code: "WIRE_WRONG_SHAPE",
    happened: `the metadata service ${host} returned an unusable token`,
    advice,
  });
}

async function askForKeys(inquiry: Inquiry, host: string): Promise<TransportResponse> {
  const token = await metadataToken(inquiry, host);
  return inquiry.ask("GET", "/openstack/latest/securitykey", token === undefined ? {} : { "x-metadata-token": token });
}

function refusal({ status, body }: TransportResponse, host: string, secrets: readonly string[]): ProviderError {
  if (status === 401 && body.includes(noAgency)) {
    const happened = `no agency is bound to this ECS, according to its metadata service ${host}`;
    return new ProviderError({ code: "CONFIG_MISSING", happened, advice, httpStatus: status });
  }
  // 404 from a service that knows no such page, 400 and 403 from another cloud's, which wants headers of its own.
  if (status >= 400 && status < 500 && !tellingStatuses.has(status)) {
    const happened = `the metadata service ${host} answered ${status}, so this machine may not be an ECS`;
    return new ProviderError({ code: "CONFIG_MISSING", happened, advice, httpStatus: status });
  }
  // What comes with a success that is not the documented one may be the token, or the keys.
  const text = status < 400 ? "" : cleanRemoteText(redact(body, secrets), 100).replace(/\.+$/, "");
  const happened = `the metadata service ${host} answered ${status}${text === "" ? "" : `: ${text}`}`;
  return new ProviderError({ code: classifyStatus(status, undefined, {}), happened, advice, httpStatus: status });
}

function readKeys(response: TransportResponse, host: string): FetchedCredential {
  let body: unknown;
  try {
    body = JSON.parse(response.body);
  } catch {
    const happened = `the metadata service ${host} answered ${response.status} with text that is not JSON`;
    throw new ProviderError({ code: "WIRE_UNREADABLE", happened, advice, httpStatus: response.status });
  }
  return readTemporaryKeys(body, `the metadata service ${host}`);
}

/** Nothing there is the usual case away from an ECS, and means that the last source had no credentials either. */
function nobodyThere(error: unknown, host: string): unknown {
  const silent: readonly ErrorCode[] = ["API_UNREACHABLE", "API_TIMEOUT"];
  if (!(error instanceof ProviderError) || !silent.includes(error.code)) return error;
  const happened =
    "no credentials were found in the provider configuration or the environment, and the metadata service " +
    `${host} did not answer (${error.parts.happened})`;
  return new ProviderError({ code: "CONFIG_MISSING", happened, advice, property: "accessKey" });
}

/**
 * The keys of the agency that is bound to this ECS, from its metadata service. Not sent like other calls: nothing is
 * signed, no proxy may stand between, and a machine without the service must know it within seconds.
 */
export function metadataAuthority(options: MetadataAuthorityOptions): Authority {
  const url = options.url ?? defaultMetadataUrl;
  const { host } = new URL(url);
  let given: readonly string[] = [];
  const keys = new RenewedCredential(options, async (budget) => {
    const inquiry = inquire(options, url, budget, [...given, ...keys.secrets()]);
    try {
      let response = await askForKeys(inquiry, host);
      // The token may have ended, or its giver been busy: once more with a new one.
      if (response.status === 401 && !response.body.includes(noAgency)) response = await askForKeys(inquiry, host);
      if (response.status !== 200) throw refusal(response, host, inquiry.secrets);
      return readKeys(response, host);
    } catch (error) {
      throw inquiry.isAnswered ? fetchFailure(error, "no credentials", {}) : nobodyThere(error, host);
    } finally {
      // A token is good for six hours, hence more than the last one; without a bound they would add up for ever.
      given = inquiry.secrets.slice(-16);
    }
  });
  return fetchedAuthority(identityOf("metadata", url), keys);
}
