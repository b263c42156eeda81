import { omitAbsent } from "../core/omitAbsent";
import type { Environment } from "./environment";
import type { ProxySettings } from "./settings";

/** As Go's net/http does (Go 1.26, `httpproxy.FromEnvironment`): the upper-case spelling first, then the lower-case one. */
function find(name: string, environment: Environment): string | undefined {
  return environment[name] || environment[name.toLowerCase()] || undefined;
}

/** The proxy of the environment. Its address is judged where a request needs it: it may be meant for other programs. */
export function resolveProxies(environment: Environment): ProxySettings | undefined {
  const httpsProxy = find("HTTPS_PROXY", environment);
  if (httpsProxy === undefined) return undefined;
  return Object.freeze(omitAbsent<ProxySettings>({ httpsProxy, noProxy: find("NO_PROXY", environment) }));
}
