import { baseUrl } from "../api/endpoints";
import type { Settings } from "../config/settings";
import { ProviderError } from "../core/errors/providerError";
import { omitAbsent } from "../core/omitAbsent";

/** Where a read goes: the settings, with what the call itself says on top. */
export interface ReadTarget {
  readonly region: string;
  /** Absent when nobody gave it: it is looked up then. */
  readonly projectId?: string;
  readonly baseUrl: string;
}

const howTo = {
  region: "Set the provider's region (huaweicloud-backup:region), HW_REGION_NAME, or the function's region argument.",
  credentials:
    "Set accessKey and secretKey (or authToken, or userName and password) of the provider, or HW_ACCESS_KEY and " +
    "HW_SECRET_KEY in the environment. An explicit provider does not inherit stack configuration.",
};

/** Finds region, project and endpoint for one call, or says that region or credentials are nowhere to be found. */
export function readTarget(
  service: string,
  call: { readonly region?: string; readonly projectId?: string },
  settings: Settings,
): ReadTarget {
  const region = call.region ?? settings.region;
  const projectId = call.projectId ?? settings.projectId;
  const missing = (property: string, happened: string, advice: string): ProviderError =>
    new ProviderError({ code: "CONFIG_MISSING", happened, advice, property });
  if (region === undefined) throw missing("region", "no region is set", howTo.region);
  if (settings.credential === undefined) throw missing("accessKey", "no credentials were found", howTo.credentials);
  return omitAbsent<ReadTarget>({ region, projectId, baseUrl: baseUrl(service, region, settings) });
}
