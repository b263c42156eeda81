import type { ProxySettings } from "../../config/settings";
import { ProviderError } from "../../core/errors/providerError";
import { omitAbsent } from "../../core/omitAbsent";
import { createNoProxy } from "./noProxy";

export interface Proxy {
  /** `host:port`, for messages. */
  readonly host: string;
  /** Without the brackets of an IPv6 address. */
  readonly hostname: string;
  readonly port: number;
  /** The way to the proxy itself is TLS. */
  readonly isSecure: boolean;
  /** The value of `Proxy-Authorization`: a secret. */
  readonly authorization?: string;
}

/** What is wrong with a proxy's address. Nothing of the text is shown: a password may stand anywhere in it. */
function invalid(variable: string, reason: string): ProviderError {
  return new ProviderError({
    code: "CONFIG_INVALID",
    happened: `the proxy address in ${variable} ${reason}`,
    advice: `Set ${variable} to an address such as http://proxy.example.com:3128, or add the host to NO_PROXY.`,
    property: variable,
  });
}

function basicAuthorization(url: URL, variable: string): string | undefined {
  if (url.username === "" && url.password === "") return undefined;
  try {
    const userInfo = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    return `Basic ${Buffer.from(userInfo).toString("base64")}`;
  } catch {
    throw invalid(variable, "holds a user name or password with a stray percent sign (write it as %25)");
  }
}

function parseProxy(text: string, variable: string): Proxy {
  // `proxy.example.com:3128` is a URL too, of the scheme `proxy.example.com`: only `://` tells.
  const withScheme = text.includes("://") ? text : `http://${text}`;
  if (!URL.canParse(withScheme)) throw invalid(variable, "is not a URL");
  const url = new URL(withScheme);
  const isSecure = url.protocol === "https:";
  if (!isSecure && url.protocol !== "http:") throw invalid(variable, "is neither http nor https");
  const port = url.port === "" ? (isSecure ? 443 : 80) : Number(url.port);
  return omitAbsent({
    host: `${url.hostname}:${port}`,
    hostname: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port,
    isSecure,
    authorization: basicAuthorization(url, variable),
  });
}

/**
 * Tells through which proxy an address is reached, if through any. A proxy address that cannot be right is an error of
 * the requests that need it: going round a proxy unasked would show traffic where it must not be seen.
 */
export function createProxyChooser(settings: ProxySettings = {}): (url: URL) => Proxy | undefined {
  const isExempt = createNoProxy(settings.noProxy ?? "");
  return (url) => {
    const [text, variable] =
      url.protocol === "http:" ? [settings.httpProxy, "HTTP_PROXY"] : [settings.httpsProxy, "HTTPS_PROXY"];
    const address = text?.trim() ?? "";
    return address === "" || isExempt(url) ? undefined : parseProxy(address, variable);
  };
}
