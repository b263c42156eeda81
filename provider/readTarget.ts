import { baseUrl } from "./api/endpoints";
import type { Credential, Settings } from "./config/settings";
import { ProviderError } from "./core/errors/providerError";

/** Where a read goes: the settings, with what the call itself says on top. */
export interface ReadTarget {
  readonly region: string;
  readonly projectId: string;
  readonly baseUrl: string;
  readonly credential: Credential;
}

const howTo = {
  region: "Set the provider's region (huaweicloud-backup:region), HW_REGION_NAME, or the function's region argument.",
  project:
    "Set the provider's projectId (huaweicloud-backup:projectId), HW_PROJECT_ID, or the function's projectId argument.",
  credentials:
    "Set accessKey and secretKey (or authToken) of the provider, or HW_ACCESS_KEY and HW_SECRET_KEY in the environment. " +
    "An explicit provider does not inherit stack configuration.",
};

/** Finds region, project, endpoint and credential for one call, or says which of them is nowhere to be found. */
export function readTarget(
  service: string,
  call: { readonly region?: string; readonly projectId?: string },
  settings: Settings,
): ReadTarget {
  const region = call.region ?? settings.region;
  const projectId = call.projectId ?? settings.projectId;
  const { credential } = settings;
  const missing = (property: string, happened: string, advice: string): ProviderError =>
    new ProviderError({ code: "CONFIG_MISSING", happened, advice, property });
  if (region === undefined) throw missing("region", "no region is set", howTo.region);
  if (projectId === undefined) throw missing("projectId", "no project is set", howTo.project);
  if (credential === undefined) throw missing("accessKey", "no credentials were found", howTo.credentials);
  return { region, projectId, credential, baseUrl: baseUrl(service, region, settings) };
}
