/** The public cloud's domain, where no exception below says otherwise. */
const publicCloud = "myhuaweicloud.com";

interface HostException {
  readonly service: string | undefined;
  readonly regions: RegExp;
  readonly host: (service: string, region: string) => string;
}

/**
 * Hosts that do not follow `{service}.{region}.myhuaweicloud.com`; the first match wins.
 *
 * Read in the region tables of the official Node, Python and Go SDKs and, for Europe, in the Terraform provider.
 */
const exceptions: readonly HostException[] = [
  { service: undefined, regions: /^eu-west-1/, host: (service, region) => `${service}.${region}.myhuaweicloud.eu` },
  { service: "css", regions: /^(?:cn-north-1|cn-east-2)$/, host: (_, region) => `es.${region}.${publicCloud}` },
  {
    service: "dws",
    regions: /^(?:cn-south-4|cn-north-12|cn-east-4|tr-west-1|ap-southeast-4)$/,
    host: (service, region) => `${service}.${region}.myhuaweicloud.cn`,
  },
];

interface EndpointSettings {
  readonly endpoints: Readonly<Record<string, string>>;
  readonly regionEndpoints: Readonly<Record<string, string>>;
  /** Domain of a cloud that is not the public one. Its hosts follow the pattern: the exceptions are the public cloud's. */
  readonly cloud?: string;
}

/**
 * The base URL of a service in a region, without a trailing slash.
 *
 * Order: the provider configuration's `endpoints`, the official SDKs' per-region variable, the pattern with the user's own
 * `cloud`, the exceptions, the pattern.
 * Regions that no table knows are allowed: new ones open more often than this package is released.
 */
export function baseUrl(service: string, region: string, settings: EndpointSettings): string {
  const given = settings.endpoints[service];
  if (given !== undefined) return given;
  const fromEnvironment = settings.regionEndpoints[`${service}_${region}`.toUpperCase().replace(/-/g, "_")];
  if (fromEnvironment !== undefined) return fromEnvironment;
  if (settings.cloud !== undefined) return `https://${service}.${region}.${settings.cloud}`;
  const exception = exceptions.find(
    (row) => (row.service === undefined || row.service === service) && row.regions.test(region),
  );
  return `https://${exception?.host(service, region) ?? `${service}.${region}.${publicCloud}`}`;
}
