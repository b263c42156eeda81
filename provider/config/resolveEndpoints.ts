import { hasUrlCharacters } from "../core/hasUrlCharacters";
import { didYouMean } from "../core/keys/didYouMean";
import { regionEndpointPrefix, type Environment } from "./environment";
import { atSetting } from "./credentials/namedFile";
import type { SettingProblem } from "./settings";
import { findSetting, type SettingSource } from "./settingSource";
import { endpointKeys } from "./endpointKeys";

/** Whether a URL's host is this machine itself. Plain http is accepted for nothing else. */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/**
 * The base URL that an endpoint setting names, without a trailing slash; or what is wrong with it.
 *
 * An endpoint decides where signed requests and tokens go, so it is a bare origin: https (http for loopback only), no
 * user name, path, query or fragment. A missing scheme means https, as in the Terraform provider.
 */
export function endpointUrl(value: string): { readonly url: string } | { readonly problem: string } {
  const text = value.trim();
  if (text === "") return { problem: "is empty" };
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!hasUrlCharacters(withScheme)) return { problem: "contains a character that is invalid in a URL" };
  let url: URL;
  try {
    url = new URL(withScheme);
  } catch {
    return { problem: "is not a URL" };
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return { problem: "must be an https URL" };
  if (url.username !== "" || url.password !== "" || withScheme.includes("@")) {
    return { problem: "must not contain a user name or password" };
  }
  // The parser resolves `/a/..` and rewrites `127.1` and `%63ss.example.com`: what is written has to be what is meant.
  const [, host, rest] = /^[^:]+:\/\/(\[.*\]|[^:/?#]*)(?::\d*)?(.*)$/.exec(withScheme) ?? [];
  if (rest !== "" && rest !== "/") return { problem: "must be a bare host, without path, query or fragment" };
  if (host?.toLowerCase() !== url.hostname) {
    return { problem: "must have a host in the usual form, such as css.example.com or 127.0.0.1" };
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    return { problem: "must use https; plain http is accepted for loopback addresses only" };
  }
  return { url: url.origin };
}

/** The base URLs that `endpoints` of the provider configuration names, by service. */
function givenEndpoints(given: Readonly<Record<string, string>>, problems: SettingProblem[]): Record<string, string> {
  const endpoints: Record<string, string> = {};
  for (const [service, value] of Object.entries(given) as [string, unknown][]) {
    // A key that is no name of ours is not repeated: somebody may have pasted an address with a password there.
    const isName = /^[A-Za-z0-9_-]{1,32}$/.test(service);
    const property = isName ? `endpoints.${service}` : "endpoints";
    if (!(endpointKeys as readonly string[]).includes(service)) {
      const question = isName ? didYouMean(service, endpointKeys) : undefined;
      const hint = question === undefined ? "" : `; ${question}`;
      const reason = `${isName ? "is an unknown service" : "contains an unknown service"}; valid keys: ${endpointKeys.join(", ")}${hint}`;
      problems.push({ property, code: "CONFIG_INVALID", reason });
      continue;
    }
    const parsed = typeof value === "string" ? endpointUrl(value) : { problem: "must be a text" };
    if ("problem" in parsed) problems.push({ property, code: "CONFIG_INVALID", reason: parsed.problem });
    else endpoints[service] = parsed.url;
  }
  return endpoints;
}

/**
 * The base URL of IAM from `authUrl` and what stands in for it. Terraform and OpenStack write the API version into it,
 * so exactly `/v3` is taken off its end; our paths name the version themselves.
 */
function authUrl(sources: readonly SettingSource[], problems: SettingProblem[]): string | undefined {
  const found = findSetting("authUrl", sources);
  if (found === undefined) return undefined;
  const parsed = endpointUrl(found.text.trim().replace(/(?<=[^/])\/v3\/?$/, ""));
  if ("url" in parsed) return parsed.url;
  problems.push(atSetting("authUrl", found.source, parsed.problem));
  return undefined;
}

/** Base URL by service; `iam` of the map comes before `authUrl`, which comes before the variables of a region. */
export function resolveEndpoints(
  given: Readonly<Record<string, string>>,
  sources: readonly SettingSource[],
  problems: SettingProblem[],
): Readonly<Record<string, string>> {
  const endpoints = givenEndpoints(given, problems);
  const iam = given["iam"] === undefined ? authUrl(sources, problems) : undefined;
  return Object.freeze(iam === undefined ? endpoints : { ...endpoints, iam });
}

/** Base URL by `SERVICE_REGION` from the SDKs' variables. */
export function resolveRegionEndpoints(
  environment: Environment,
  problems: SettingProblem[],
): Readonly<Record<string, string>> {
  const endpoints: Record<string, string> = {};
  for (const [variable, text] of Object.entries(environment)) {
    if (!variable.startsWith(regionEndpointPrefix)) continue;
    const key = variable.slice(regionEndpointPrefix.length);
    const isOurs = endpointKeys.some((service) => key.startsWith(`${service.toUpperCase()}_`));
    // A comma list is allowed; its first entry is the one in use.
    const first = text?.split(",")[0] ?? "";
    if (!isOurs || first === "") continue;
    const parsed = endpointUrl(first);
    if ("problem" in parsed) problems.push({ property: variable, code: "CONFIG_INVALID", reason: parsed.problem });
    else endpoints[key] = parsed.url;
  }
  return Object.freeze(endpoints);
}
