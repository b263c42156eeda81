import { BlockList, isIP } from "node:net";
import { domainToASCII } from "node:url";

type Rule = (hostname: string, port: string) => boolean;

/** `10.0.0.1`, `2001:db8::1`, or such an address with a prefix length; `undefined` for anything else. */
function addressRule(text: string, prefix: string | undefined): ((hostname: string) => boolean) | undefined {
  const family = isIP(text) === 4 ? "ipv4" : "ipv6";
  if (isIP(text) === 0 || Number(prefix ?? 0) > (family === "ipv4" ? 32 : 128)) return undefined;
  const list = new BlockList();
  if (prefix === undefined) list.addAddress(text, family);
  else list.addSubnet(text, Number(prefix), family);
  return (hostname) => isIP(hostname) !== 0 && list.check(hostname, isIP(hostname) === 4 ? "ipv4" : "ipv6");
}

/** `example.com` stands for itself and all below it, `.example.com` and `*.example.com` for what is below only. */
function domainRule(text: string): (hostname: string) => boolean {
  const name = text.replace(/^\*(?=\.)/, "");
  const ascii = (part: string): string => domainToASCII(part) || part;
  if (!name.startsWith(".")) {
    const exact = ascii(name);
    return (hostname) => isIP(hostname) === 0 && (hostname === exact || hostname.endsWith(`.${exact}`));
  }
  const suffix = `.${ascii(name.slice(1))}`;
  return (hostname) => isIP(hostname) === 0 && hostname.endsWith(suffix);
}

function parseEntry(entry: string): Rule | undefined {
  if (entry === "*") return () => true;
  const [, network, prefix] = /^([0-9a-f.:]+)\/(\d{1,3})$/.exec(entry) ?? [];
  const inNetwork = network === undefined ? undefined : addressRule(network, prefix);
  if (inNetwork !== undefined) return inNetwork;
  // An IPv6 address without brackets has more colons than this takes for the one before a port.
  const [, bracketed, plain, port = ""] = /^(?:\[([^\]]*)\]|([^:]*))(?::([^:]*))?$/.exec(entry) ?? [];
  const host = bracketed ?? plain ?? entry;
  if (host === "" || host === ".") return undefined;
  const matches = addressRule(host, undefined) ?? domainRule(host);
  return (hostname, actualPort) => (port === "" || port === actualPort) && matches(hostname);
}

/** This machine itself, which no proxy can reach. */
const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

function isLoopback(hostname: string): boolean {
  if (isIP(hostname) === 0) return hostname === "localhost";
  return loopback.check(hostname, isIP(hostname) === 4 ? "ipv4" : "ipv6");
}

/**
 * Which addresses are reached without a proxy, by the text of NO_PROXY: read as Go's `golang.org/x/net/http/httpproxy`
 * reads it (v0.62.0), since the Terraform provider, and the engine itself, run in the same environments. Entries that
 * mean nothing are passed over, as there.
 *
 * An own file, because the libraries for this read the environment by themselves, and none of them knows networks such
 * as `10.0.0.0/8`, which private clouds name.
 */
export function createNoProxy(text: string): (url: URL) => boolean {
  const rules = text
    .split(",")
    .map((entry) => parseEntry(entry.trim().toLowerCase()))
    .filter((rule) => rule !== undefined);
  return (url) => {
    const hostname = url.hostname.replace(/^\[(.*)\]$/, "$1");
    const port = url.port || (url.protocol === "http:" ? "80" : "443");
    return isLoopback(hostname) || rules.some((rule) => rule(hostname, port));
  };
}
