import * as tls from "node:tls";
import type { TlsSettings } from "../../config/settings";
import { ProviderError } from "../../core/errors/providerError";
import { omitAbsent } from "../../core/omitAbsent";

/** What connections to the services, and to proxies, verify and show; absent means Node's own defaults. */
export interface Trust {
  readonly service?: tls.SecureContext;
  /** The client's certificate is for the service only. */
  readonly proxy?: tls.SecureContext;
}

/** Newer than the oldest Node that is supported (22.15): includes what NODE_EXTRA_CA_CERTS and --use-system-ca add. */
const { getCACertificates } = tls as { readonly getCACertificates?: (type: "default") => readonly string[] };

function readTrust({ ca, certificate, key }: TlsSettings): Trust {
  // Node takes a text without any certificate for an empty list and says nothing.
  if (ca !== undefined && !ca.includes("-----BEGIN ")) {
    throw new ProviderError({
      code: "CONFIG_INVALID",
      happened: "the file that caFile names contains no certificate in PEM form",
      property: "caFile",
    });
  }
  const authorities = ca === undefined ? undefined : [...(getCACertificates?.("default") ?? tls.rootCertificates), ca];
  const build = (what: string, property: string, options: tls.SecureContextOptions): tls.SecureContext => {
    try {
      return tls.createSecureContext(options);
    } catch (error) {
      // OpenSSL's code names what it was reading, never what it read.
      const { code } = error as { readonly code?: unknown };
      const reason = typeof code === "string" ? ` (${code})` : "";
      throw new ProviderError({ code: "CONFIG_INVALID", happened: `${what} cannot be used${reason}`, property });
    }
  };
  const proxy = build("a certificate in the file that caFile names", "caFile", omitAbsent({ ca: authorities }));
  if (certificate === undefined && key === undefined) return { service: proxy, proxy };
  const shown = "the client certificate with its key (clientCertificateFile, clientKeyFile)";
  const options = omitAbsent<tls.SecureContextOptions>({ ca: authorities, cert: certificate, key });
  return { service: build(shown, "clientCertificateFile", options), proxy };
}

/**
 * The trust that settings describe, read once, at first use: parsing some 150 authorities takes about 20 ms, which
 * `ca` as an option of each connection would cost each time.
 */
export function createTrust(settings: TlsSettings = {}): () => Trust {
  let trust: Trust | undefined;
  return () => (trust ??= Object.values(settings).every((text) => text === undefined) ? {} : readTrust(settings));
}
