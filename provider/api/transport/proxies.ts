import { hasUrlCharacters } from "../../core/hasUrlCharacters";
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

/** What is wrong with the proxy's address. Nothing of the text is shown: a password may stand anywhere in it. */
function invalid(reason: string): ProviderError {
  return new ProviderError({
    code: "CONFIG_INVALID",
    happened: `the proxy address in HTTPS_PROXY (or https_proxy) ${reason}`,
    advice: "Set it to an address such as http://proxy.example.com:3128, or add the host to NO_PROXY.",
    property: "HTTPS_PROXY",
  });
}

/** `proxy.example.com:3128` is a URL too, of the scheme `proxy.example.com`: only `://` tells. */
function withScheme(address: string): string {
  const text = address.trim();
  return text.includes("://") ? text : `http://${text}`;
}

function basicAuthorization(url: URL): string | undefined {
  if (url.username === "" && url.password === "") return undefined;
  try {
    const userInfo = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    return `Basic ${Buffer.from(userInfo).toString("base64")}`;
  } catch {
    throw invalid("contains an unescaped percent sign in its user name or password (write it as %25)");
  }
}

function parseProxy(address: string): Proxy {
  const text = withScheme(address);
  if (!hasUrlCharacters(text)) throw invalid("contains a character that is invalid in a URL");
  if (!URL.canParse(text)) throw invalid("is not a URL");
  const url = new URL(text);
  const isSecure = url.protocol === "https:";
  if (!isSecure && url.protocol !== "http:") throw invalid("is neither http nor https");
  // A password with such a character would end before it, and its user would be taken for the host.
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
    const how = "in a user name or password, write / as %2F, ? as %3F and # as %23";
    throw invalid(`contains a path, query or fragment (${how})`);
  }
  const port = url.port === "" ? (isSecure ? 443 : 80) : Number(url.port);
  return omitAbsent({
    host: `${url.hostname}:${port}`,
    hostname: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port,
    isSecure,
    authorization: basicAuthorization(url),
  });
}

/** What no message may hold of the proxy's address: the password, and what stands for it in a header. */
export function proxySecrets(settings?: ProxySettings): readonly string[] {
  const text = withScheme(settings?.httpsProxy ?? "");
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.password === "") return [];
  try {
    const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
    return [password, Buffer.from(`${user}:${password}`).toString("base64")];
  } catch {
    // Such an address is refused where it would be used.
    return [url.password];
  }
}

/**
 * Tells through which proxy an address is reached, if through any. A proxy address that cannot be right is an error of
 * the requests that need it: going round a proxy unasked would show traffic where it must not be seen.
 */
export function createProxyChooser(settings?: ProxySettings): (url: URL) => Proxy | undefined {
  const address = settings?.httpsProxy.trim() ?? "";
  const isExempt = createNoProxy(settings?.noProxy ?? "");
  return (url) => (address === "" || url.protocol !== "https:" || isExempt(url) ? undefined : parseProxy(address));
}
