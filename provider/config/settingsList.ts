/** One setting: where it may come from, what it may be, and how it reads in messages and documentation. */
export interface SettingRow {
  readonly name: string;
  /** Whatever the type, a setting may arrive as its text: variables and older engines know nothing else. */
  readonly type: "text" | "integer" | "boolean";
  /** Environment variables in order of precedence: `HW_*`, then the official SDKs', then those of the API pages' samples. */
  readonly environment: readonly string[];
  /** Absent: it may be shown. */
  readonly secret?: true;
  readonly what: string;
  /** Of integers: both ends allowed. */
  readonly range?: { readonly from: number; readonly to: number };
  /** Of integers: what is counted. */
  readonly unit?: string;
  /** What holds when the setting is found nowhere; it is kept by whoever uses the setting. */
  readonly default?: number | boolean;
  /** A member of `LimitSettings`: what uses it is `reading/limits.ts`. */
  readonly bounds?: "reads";
}

/** Bounds of reads, where the user set them; `defaultLimits` of reading/limits.ts has the rest. */
export interface LimitSettings {
  /** Further attempts after the first. */
  readonly maxRetries?: number;
  /** One answer, from connecting to the last byte, in seconds. */
  readonly attemptTimeoutSeconds?: number;
  /** A whole read with its pages, retries and pauses, in seconds from its first turn on. */
  readonly totalTimeoutSeconds?: number;
  /** Waiting for the first turn, in seconds. */
  readonly queueTimeoutSeconds?: number;
}

/**
 * Every setting but the map `endpoints` (endpointUrl.ts has its rules), once. Provider configuration, the environment
 * and the documentation follow this list; the schema is compared with it by a test.
 *
 * Variables are those of the Terraform provider and of the official SDKs; `HWBACKUP_*` stands where neither has one.
 */
export const settingsList = [
  { name: "region", type: "text", environment: ["HW_REGION_NAME"], what: "region id, such as cn-north-4" },
  {
    name: "projectId",
    type: "text",
    environment: ["HW_PROJECT_ID", "HUAWEICLOUD_SDK_PROJECT_ID"],
    what: "id of the project in that region",
  },
  {
    name: "projectName",
    type: "text",
    environment: ["HW_PROJECT_NAME"],
    what: "name of the project, looked up without projectId; default: the name of the region",
  },
  {
    name: "accessKey",
    type: "text",
    environment: ["HW_ACCESS_KEY", "HUAWEICLOUD_SDK_AK", "CLOUD_SDK_AK"],
    secret: true,
    what: "access key id (AK)",
  },
  {
    name: "secretKey",
    type: "text",
    environment: ["HW_SECRET_KEY", "HUAWEICLOUD_SDK_SK", "CLOUD_SDK_SK"],
    secret: true,
    what: "secret access key (SK)",
  },
  {
    name: "securityToken",
    type: "text",
    environment: ["HW_SECURITY_TOKEN", "HUAWEICLOUD_SDK_SECURITY_TOKEN"],
    secret: true,
    what: "security token that belongs to a temporary key pair",
  },
  {
    name: "authToken",
    type: "text",
    environment: ["HW_AUTH_TOKEN"],
    secret: true,
    what: "IAM token for X-Auth-Token",
  },
  {
    name: "userName",
    type: "text",
    environment: ["HW_USER_NAME"],
    what: "name of an IAM user, with the account that domainName or domainId names",
  },
  {
    name: "userId",
    type: "text",
    environment: ["HW_USER_ID"],
    what: "id of an IAM user, in place of userName",
  },
  { name: "password", type: "text", environment: ["HW_USER_PASSWORD"], secret: true, what: "password of the IAM user" },
  {
    name: "domainId",
    type: "text",
    environment: ["HW_DOMAIN_ID", "HUAWEICLOUD_SDK_DOMAIN_ID"],
    what: "id of the account (domain) of the IAM user",
  },
  {
    name: "domainName",
    type: "text",
    environment: ["HW_DOMAIN_NAME"],
    what: "name of the account (domain) of the IAM user",
  },
  {
    name: "assumeRoleAgencyName",
    type: "text",
    environment: ["HW_ASSUME_ROLE_AGENCY_NAME"],
    what: "name of an agency to assume with the credential",
  },
  {
    name: "assumeRoleDomainName",
    type: "text",
    environment: ["HW_ASSUME_ROLE_DOMAIN_NAME"],
    what: "name of the account (domain) that created that agency",
  },
  {
    name: "assumeRoleDomainId",
    type: "text",
    environment: ["HW_ASSUME_ROLE_DOMAIN_ID"],
    what: "id of the account (domain) that created that agency",
  },
  {
    name: "assumeRoleDurationSeconds",
    type: "integer",
    environment: ["HW_ASSUME_ROLE_DURATION"],
    what: "lifetime of the agency's temporary keys",
    range: { from: 900, to: 86_400 },
    unit: "seconds",
    default: 3600,
  },
  {
    name: "cloud",
    type: "text",
    environment: ["HW_CLOUD"],
    what: "domain of the host names, such as myhuaweicloud.com",
  },
  {
    name: "authUrl",
    type: "text",
    environment: ["HW_AUTH_URL", "HUAWEICLOUD_SDK_IAM_ENDPOINT"],
    what: "base URL of IAM, with or without /v3; endpoints.iam overrides it",
  },
  {
    name: "sharedConfigFile",
    type: "text",
    environment: ["HW_SHARED_CONFIG_FILE"],
    what: "path of a configuration file of KooCLI (JSON)",
  },
  {
    name: "profile",
    type: "text",
    environment: ["HW_PROFILE"],
    what: "profile of that file; default: its current profile",
  },
  {
    name: "credentialsFile",
    type: "text",
    environment: ["HUAWEICLOUD_SDK_CREDENTIALS_FILE"],
    what: "path of a credentials file of the official SDKs (INI, section [basic])",
  },
  {
    name: "ecsMetadata",
    type: "boolean",
    environment: ["HWBACKUP_ECS_METADATA"],
    what: "whether to fetch keys from the ECS metadata service when no other source has a credential",
    default: true,
  },
  {
    name: "dwsTimeZone",
    type: "text",
    environment: [],
    what: "time zone of DWS times without a zone: an IANA name, UTC or ±hh:mm",
  },
  {
    name: "dwsSnapshotTimeZone",
    type: "text",
    environment: ["HWBACKUP_DWS_SNAPSHOT_TIME_ZONE"],
    what: "time zone of DWS snapshot times without a zone: an IANA name, UTC or ±hh:mm",
  },
  {
    name: "cbrTimeZone",
    type: "text",
    environment: ["HWBACKUP_CBR_TIME_ZONE"],
    what: "time zone of CBR times without a zone: an IANA name, UTC or ±hh:mm",
  },
  {
    name: "maxRetries",
    type: "integer",
    environment: ["HW_MAX_RETRIES"],
    what: "retries after the first attempt",
    range: { from: 0, to: 10 },
    unit: "attempts",
    default: 3,
    bounds: "reads",
  },
  {
    name: "attemptTimeoutSeconds",
    type: "integer",
    environment: ["HWBACKUP_ATTEMPT_TIMEOUT_SECONDS"],
    what: "timeout of one attempt, from connecting to the last byte of the answer",
    range: { from: 1, to: 300 },
    unit: "seconds",
    default: 20,
    bounds: "reads",
  },
  {
    name: "totalTimeoutSeconds",
    type: "integer",
    environment: ["HWBACKUP_TOTAL_TIMEOUT_SECONDS"],
    what: "timeout of a whole read with its pages, retries and pauses, from its first slot",
    range: { from: 1, to: 3600 },
    unit: "seconds",
    default: 60,
    bounds: "reads",
  },
  {
    name: "queueTimeoutSeconds",
    type: "integer",
    environment: ["HWBACKUP_QUEUE_TIMEOUT_SECONDS"],
    what: "timeout of a read in the queue, before its first slot",
    range: { from: 1, to: 86_400 },
    unit: "seconds",
    default: 900,
    bounds: "reads",
  },
  {
    name: "caFile",
    type: "text",
    environment: ["HWBACKUP_CA_FILE"],
    what: "path of a PEM file with authorities to trust in addition to Node's",
  },
  {
    name: "clientCertificateFile",
    type: "text",
    environment: ["HWBACKUP_CLIENT_CERTIFICATE_FILE"],
    what: "path of a PEM file with the client certificate",
  },
  {
    name: "clientKeyFile",
    type: "text",
    environment: ["HWBACKUP_CLIENT_KEY_FILE"],
    what: "path of a PEM file with the unencrypted private key of that certificate",
  },
] as const satisfies readonly SettingRow[];

type Row = (typeof settingsList)[number];
export type SettingName = Row["name"];
export type IntegerSettingName = Extract<Row, { readonly type: "integer" }>["name"];
export type BooleanSettingName = Extract<Row, { readonly type: "boolean" }>["name"];

/** The row of a setting, with the members that only some rows have. */
export function settingRow(name: SettingName): SettingRow {
  const row = settingsList.find((candidate) => candidate.name === name);
  if (row === undefined) throw new Error(`there is no setting ${name}`);
  return row;
}

/** Whether the values of a setting must not be shown. */
export function isSecretSetting({ secret }: SettingRow): boolean {
  return secret === true;
}

/** The bounds of reads. A row without its member of `LimitSettings` does not compile. */
export const limitNames: readonly (keyof LimitSettings)[] = settingsList.flatMap((row) =>
  "bounds" in row ? [row.name] : [],
);
