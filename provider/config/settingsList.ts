/** One textual setting: where it may come from and how it reads in messages and documentation. */
export interface SettingRow {
  readonly name: string;
  /** Environment variables in order of precedence: `HW_*`, then the official SDKs', then those of the API pages' samples. */
  readonly environment: readonly string[];
  readonly secret: boolean;
  readonly what: string;
}

/**
 * Every textual setting, once. Provider configuration, the environment and the documentation follow this list; the
 * schema is compared with it by a test. (`endpoints` is a map and has its own rules in endpointUrl.ts.)
 */
export const settingsList = [
  { name: "region", environment: ["HW_REGION_NAME"], secret: false, what: "region id, such as cn-north-4" },
  {
    name: "projectId",
    environment: ["HW_PROJECT_ID", "HUAWEICLOUD_SDK_PROJECT_ID"],
    secret: false,
    what: "id of the project in that region",
  },
  {
    name: "accessKey",
    environment: ["HW_ACCESS_KEY", "HUAWEICLOUD_SDK_AK", "CLOUD_SDK_AK"],
    secret: true,
    what: "access key id (AK)",
  },
  {
    name: "secretKey",
    environment: ["HW_SECRET_KEY", "HUAWEICLOUD_SDK_SK", "CLOUD_SDK_SK"],
    secret: true,
    what: "secret access key (SK)",
  },
  {
    name: "securityToken",
    environment: ["HW_SECURITY_TOKEN", "HUAWEICLOUD_SDK_SECURITY_TOKEN"],
    secret: true,
    what: "security token that belongs to a temporary key pair",
  },
  { name: "authToken", environment: ["HW_AUTH_TOKEN"], secret: true, what: "IAM token for X-Auth-Token" },
  {
    name: "dwsTimeZone",
    environment: [],
    secret: false,
    what: "zone of the zoneless DWS times: an IANA name, UTC or ±hh:mm",
  },
] as const satisfies readonly SettingRow[];

export type SettingName = (typeof settingsList)[number]["name"];

/** The services that `endpoints` may name: those of the five queries. */
export const endpointKeys = ["cce", "css", "dws", "cbr", "dcs"] as const;
