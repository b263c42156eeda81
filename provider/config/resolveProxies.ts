import { omitAbsent } from "../core/omitAbsent";
import type { Environment } from "./environment";
import type { ProxySettings, SettingProblem } from "./settings";

interface Found {
  readonly variable: string;
  readonly text: string;
}

/** As Go's net/http does (Go 1.26, `httpproxy.FromEnvironment`): the upper-case spelling first, then the lower-case one. */
function find(name: string, environment: Environment): Found | undefined {
  for (const variable of [name, name.toLowerCase()]) {
    const text = environment[variable];
    if (text !== undefined && text !== "") return { variable, text };
  }
  return undefined;
}

/** The proxy's origin with its user and password, if any; a missing scheme means http, as everywhere. */
function proxyUrl(text: string): { readonly url: string } | { readonly problem: string } {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!/^[\x21-\x7e]+$/.test(withScheme) || withScheme.includes("\\")) {
    return { problem: "holds a character that no URL has" };
  }
  let url: URL;
  try {
    url = new URL(withScheme);
  } catch {
    return { problem: "is not the URL of a proxy, such as http://proxy.example.com:8080" };
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return { problem: "must be an http or https URL; other kinds of proxies are not supported" };
  }
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
    return { problem: "must not hold a path, query or fragment" };
  }
  const user = url.password === "" ? url.username : `${url.username}:${url.password}`;
  return { url: `${url.protocol}//${user === "" ? "" : `${user}@`}${url.host}` };
}

/** The proxies of the environment; a problem names the variable and never its value, which may hold a password. */
export function resolveProxies(environment: Environment, problems: SettingProblem[]): ProxySettings | undefined {
  const proxy = (name: string): string | undefined => {
    const found = find(name, environment);
    if (found === undefined) return undefined;
    const parsed = proxyUrl(found.text);
    if ("url" in parsed) return parsed.url;
    problems.push({ property: found.variable, code: "CONFIG_INVALID", reason: parsed.problem });
    return undefined;
  };
  // In a CGI process HTTP_PROXY is whatever a visitor sent as the header `Proxy` (https://go.dev/s/cgihttpproxy).
  const isCgi = (environment["REQUEST_METHOD"] ?? "") !== "";
  const httpsProxy = proxy("HTTPS_PROXY");
  const httpProxy = isCgi ? undefined : proxy("HTTP_PROXY");
  if (httpsProxy === undefined && httpProxy === undefined) return undefined;
  return Object.freeze(
    omitAbsent<ProxySettings>({ httpsProxy, httpProxy, noProxy: find("NO_PROXY", environment)?.text }),
  );
}
