import { omitAbsent } from "../core/omitAbsent";
import { credentialsFileSource } from "./credentials/credentialsFile";
import type { Environment } from "./environment";
import { givenTexts, type GivenSettings } from "./givenSettings";
import { atSetting } from "./credentials/namedFile";
import { readTextFile, type ReadTextFile } from "./credentials/readTextFile";
import { resolveAssumeRole } from "./credentials/resolveAssumeRole";
import { resolveCredential } from "./credentials/resolveCredential";
import { resolveEndpoints, resolveRegionEndpoints } from "./resolveEndpoints";
import { resolveTls } from "./resolveTls";
import { formProblem } from "./settingForms";
import type { SettingProblem, Settings, ProxySettings } from "./settings";
import { environmentSources, findSetting, givenSource, type SettingSource } from "./settingSource";
import { sharedConfigSource } from "./credentials/sharedConfigFile";
import { limitNames, type IntegerSettingName, type LimitSettings, type SettingName } from "./settingsList";

/** As Go's net/http does (Go 1.26, `httpproxy.FromEnvironment`): the upper-case spelling first, then the lower-case one. */
function find(name: string, environment: Environment): string | undefined {
  return environment[name] || environment[name.toLowerCase()] || undefined;
}

/** The proxy of the environment. Its address is judged where a request needs it: it may be meant for other programs. */
function resolveProxies(environment: Environment): ProxySettings | undefined {
  const httpsProxy = find("HTTPS_PROXY", environment);
  if (httpsProxy === undefined) return undefined;
  return Object.freeze(omitAbsent<ProxySettings>({ httpsProxy, noProxy: find("NO_PROXY", environment) }));
}

export type { GivenSettings } from "./givenSettings";

/** The setting's text in the first source that has it; one that cannot be is a problem, and no weaker source is asked. */
type FindText = (setting: SettingName) => string | undefined;

function finder(sources: readonly SettingSource[], problems: SettingProblem[]): FindText {
  return (setting) => {
    const found = findSetting(setting, sources);
    if (found === undefined) return undefined;
    const reason = formProblem(setting, found.text);
    if (reason === undefined) return found.text;
    problems.push(atSetting(setting, found.source, reason));
    return undefined;
  };
}

function resolveLimits(integer: (setting: IntegerSettingName) => number | undefined): LimitSettings | undefined {
  const limits = omitAbsent<LimitSettings>(Object.fromEntries(limitNames.map((name) => [name, integer(name)])));
  return Object.keys(limits).length === 0 ? undefined : Object.freeze(limits);
}

/** The credential of the first source that holds one; otherwise the metadata service is asked, unless that is off. */
function identityOf(
  found: ReturnType<typeof resolveCredential>,
  withMetadata: boolean,
): Pick<Settings, "credential" | "credentialSource"> {
  if (found === "problem") return {};
  if (found !== undefined) return { credential: found.credential, credentialSource: found.source.name };
  return withMetadata ? { credential: { kind: "metadata" }, credentialSource: "ECS metadata service" } : {};
}

/**
 * Resolves every setting: provider configuration, then the environment, then the files that one of them names, setting
 * by setting; a credential comes whole from one source, and so does an agency. All problems are reported together, so
 * that nobody mends them one by one.
 *
 * With any problem the settings hold no credential: whoever uses them all the same, passing over an endpoint or an
 * agency that was left out, sends nothing.
 */
export function resolveSettings(
  given: GivenSettings,
  environment: Environment,
  read: ReadTextFile = readTextFile,
): { readonly settings: Settings; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const direct = [givenSource(givenTexts(given, problems)), ...environmentSources(environment)];
  const profile = sharedConfigSource(direct, read, problems);
  const credentialsFile = credentialsFileSource(direct, read, problems);
  const all = [...direct, ...[profile, credentialsFile].filter((source) => source !== undefined)];
  const credentialProblems: SettingProblem[] = [];
  const found = resolveCredential(all, credentialProblems);
  // The project and the IAM of a credentials file go with its own keys: no other credential may be sent to that IAM.
  const isForeign = typeof found === "object" && found.source !== credentialsFile;
  const sources = isForeign ? all.filter((source) => source !== credentialsFile) : all;
  const text = finder(sources, problems);
  const integer = (setting: IntegerSettingName): number | undefined => {
    const found = text(setting);
    return found === undefined ? undefined : Number(found);
  };
  const plain = {
    region: text("region"),
    projectId: text("projectId"),
    projectName: text("projectName"),
    cloud: text("cloud"),
    dwsTimeZone: text("dwsTimeZone"),
    dwsSnapshotTimeZone: text("dwsSnapshotTimeZone"),
    cbrTimeZone: text("cbrTimeZone"),
  };
  const endpoints = resolveEndpoints(given.endpoints ?? {}, sources, problems);
  const regionEndpoints = resolveRegionEndpoints(environment, problems);
  problems.push(...credentialProblems);
  // The agency of a profile goes with the profile's own keys; other keys are not what it was written for.
  const withProfile = typeof found === "object" && found.source === profile;
  const withMetadata = text("ecsMetadata") !== "false";
  const others = {
    assumeRole: resolveAssumeRole(withProfile ? sources : direct, integer("assumeRoleDurationSeconds"), problems),
    endpoints,
    regionEndpoints,
    limits: resolveLimits(integer),
    tls: resolveTls(direct, read, problems),
    proxies: resolveProxies(environment),
  };
  const identity = problems.length > 0 ? {} : identityOf(found, withMetadata);
  const settings = omitAbsent<Settings>({ ...plain, ...identity, ...others });
  return { settings: Object.freeze(settings), problems };
}
