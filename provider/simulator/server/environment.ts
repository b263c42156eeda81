import { endpointNames } from "../queries/queryNames";

/** What a provider has to know about a simulator. */
interface EnvironmentSource {
  readonly url: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken: string | undefined;
  readonly region: string;
  readonly projectId: string;
}

/**
 * Environment variables that the official tools document for credentials and region (`HW_…`, as in the Terraform
 * provider) and for endpoints (`HUAWEICLOUD_SDK_REGION_<SERVICE>_<REGION>`, as in the SDKs), IAM's among them; and the
 * provider's own switch that keeps it from asking the metadata service of whatever machine it runs on.
 */
export function environmentVariables(source: EnvironmentSource): Record<string, string> {
  const regionSuffix = source.region.toUpperCase().replaceAll("-", "_");
  const variables: Record<string, string> = {
    HW_ACCESS_KEY: source.accessKey,
    HW_SECRET_KEY: source.secretKey,
    HW_REGION_NAME: source.region,
    HW_PROJECT_ID: source.projectId,
    // Whoever takes the keys away finds no credential then, and does not wait for an address that nobody answers.
    HWBACKUP_ECS_METADATA: "false",
  };
  if (source.securityToken !== undefined) {
    variables["HW_SECURITY_TOKEN"] = source.securityToken;
  }
  for (const service of endpointNames) {
    variables[`HUAWEICLOUD_SDK_REGION_${service.toUpperCase()}_${regionSuffix}`] = source.url;
  }
  return variables;
}
