import { isTimeZone } from "../core/instants/zonelessTime";
import { nearestName } from "../core/nearestName";
import { omitAbsent } from "../core/omitAbsent";
import { endpointUrl } from "./endpointUrl";
import { findInEnvironment, regionEndpointPrefix, type Environment } from "./environment";
import { resolveCredential } from "./resolveCredential";
import { endpointKeys, type SettingName } from "./settingsList";
import type { SettingProblem, Settings } from "./settings";

/** Settings as a door hands them over: provider configuration, or a client library's options. `""` counts as not given. */
export type GivenSettings = Partial<Readonly<Record<SettingName, string>>> & {
  readonly endpoints?: Readonly<Record<string, string>>;
};

/** A region id: a host name is built from it, so nothing that could leave the host's first labels is accepted. */
export const regionForm = /^[a-z0-9][a-z0-9-]{1,40}$/;
/** A project id, as part of a path. Same rule as for the ids of resources. */
export const projectForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;

function resolveEndpoints(given: Readonly<Record<string, string>>, problems: SettingProblem[]): Record<string, string> {
  const endpoints: Record<string, string> = {};
  for (const [service, value] of Object.entries(given)) {
    // A key that is no name of ours is not repeated: somebody may have pasted an address with a password there.
    const isName = /^[A-Za-z0-9_-]{1,32}$/.test(service);
    const property = isName ? `endpoints.${service}` : "endpoints";
    if (!(endpointKeys as readonly string[]).includes(service)) {
      const nearest = isName ? nearestName(service, endpointKeys) : undefined;
      const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
      const reason = `${isName ? "" : "has a key that "}names no service of this provider (it knows ${endpointKeys.join(", ")})${hint}`;
      problems.push({ property, code: "CONFIG_INVALID", reason });
      continue;
    }
    const parsed = endpointUrl(value);
    if ("problem" in parsed) problems.push({ property, code: "CONFIG_INVALID", reason: parsed.problem });
    else endpoints[service] = parsed.url;
  }
  return endpoints;
}

function resolveRegionEndpoints(environment: Environment, problems: SettingProblem[]): Record<string, string> {
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
  return endpoints;
}

/** What each plain setting must look like. Values are not repeated in the reason: someone may have pasted a key there. */
const forms: Readonly<
  Partial<Record<SettingName, { readonly test: (text: string) => boolean; readonly reason: string }>>
> = {
  region: {
    test: (text) => regionForm.test(text),
    reason: "is not a region id: lower-case letters, digits and hyphens, such as cn-north-4",
  },
  projectId: {
    test: (text) => projectForm.test(text),
    reason: "is not a project id: 1 to 128 letters, digits, hyphens and underscores, a letter or digit first",
  },
  dwsTimeZone: {
    test: isTimeZone,
    reason: "is not a time zone: an IANA name such as Asia/Shanghai, UTC, or an offset such as +08:00",
  },
};

/**
 * Resolves every setting: what was given wins over the environment, variable by variable in the order of the list; a
 * credential comes whole from one source. All problems are reported together, so that nobody mends them one by one.
 */
export function resolveSettings(
  given: GivenSettings,
  environment: Environment,
): { readonly settings: Settings; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const plain = (name: SettingName): string | undefined => {
    const found = given[name] ? undefined : findInEnvironment(name, environment);
    const text = given[name] || found?.text;
    const form = forms[name];
    if (text === undefined || form === undefined || form.test(text)) return text;
    const reason = found === undefined ? form.reason : `${form.reason} (from ${found.variable})`;
    problems.push({ property: name, code: "CONFIG_INVALID", reason });
    return undefined;
  };
  const [region, projectId, dwsTimeZone] = [plain("region"), plain("projectId"), plain("dwsTimeZone")];
  const endpoints = resolveEndpoints(given.endpoints ?? {}, problems);
  const regionEndpoints = resolveRegionEndpoints(environment, problems);
  const found = resolveCredential(given, environment, problems);
  const settings = omitAbsent<Settings>({
    region,
    projectId,
    credential: found?.credential,
    credentialSource: found?.source,
    endpoints: Object.freeze(endpoints),
    regionEndpoints: Object.freeze(regionEndpoints),
    dwsTimeZone,
  });
  return { settings: Object.freeze(settings), problems };
}
