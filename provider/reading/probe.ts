import { baseUrl } from "../api/endpoints";
import { createShared } from "../api/sending/shared";
import { createProxyChooser } from "../api/transport/proxies";
import type { Settings } from "../config/settings";
import { parseHttpDate } from "../core/instants/httpDate";
import type { Instant } from "../core/instants/instant";
import { omitAbsent } from "../core/omitAbsent";
import type { Timing } from "../core/timing";
import { connect } from "./connect";

/** A host that answered: name, connection and, with https, its certificate are good. */
interface HostAnswer {
  readonly status: number;
  /** By the server's clock, to the second; absent when it sent no Date that can be read. */
  readonly date?: Instant;
}

/** Questions about the way to the cloud, for a diagnosis; a read needs none of them. */
export interface Probe {
  /** Where a service is looked for. */
  url(service: string, region: string): string;
  /** `host:port` of the proxy that stands between. Throws a ProviderError for a proxy address that cannot be right. */
  proxyFor(url: string): string | undefined;
  /** Asks without a credential and takes any status for an answer; throws a ProviderError when none comes. */
  answerOf(url: string, signal: AbortSignal): Promise<HostAnswer>;
  /** The project that IAM knows by name, asked with the credential. Throws a ProviderError. */
  lookUpProject(region: string, signal: AbortSignal): Promise<string>;
}

/** A probe stands alone: it neither uses nor changes what the reads of the process know of hosts and credentials. */
export function createProbe(settings: Settings, timing: Timing): Probe {
  const shared = createShared(timing);
  const { transport, limits, userAgent } = connect({ settings, shared });
  const proxyOf = createProxyChooser(settings.proxies);
  return {
    url: (service, region) => baseUrl(service, region, settings),
    proxyFor: (url) => proxyOf(new URL(url))?.host,
    async answerOf(url, signal) {
      const { attemptTimeoutMilliseconds: timeoutMilliseconds, maximumBytes } = limits;
      const headers = { "User-Agent": userAgent };
      const answer = await transport({ url: `${url}/`, headers, timeoutMilliseconds, maximumBytes, signal });
      const date = parseHttpDate(answer.header("date") ?? "");
      return omitAbsent<HostAnswer>({ status: answer.status, date });
    },
    lookUpProject(region, signal) {
      // The signal ends the fetch of the credential as well: no other question waits for it.
      const { authorities, newBudget } = connect({ settings, shared, transport, signal });
      return authorities.projectId(region, newBudget(signal));
    },
  };
}
