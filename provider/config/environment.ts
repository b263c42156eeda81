/** The process's variables, handed in so that tests and embedding programs can choose them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The official SDKs' per-region endpoint: `HUAWEICLOUD_SDK_REGION_CSS_CN_NORTH_4`. */
export const regionEndpointPrefix = "HUAWEICLOUD_SDK_REGION_";

/** The variables of this process. The one place that reads them. */
export function processEnvironment(): Environment {
  return process.env;
}
