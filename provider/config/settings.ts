/** What signs or authorises a request. Held in memory only; never part of an error, a log line or an answer. */
export type Credential =
  | {
      readonly kind: "accessKey";
      readonly accessKey: string;
      readonly secretKey: string;
      readonly securityToken?: string;
    }
  | { readonly kind: "authToken"; readonly authToken: string };

/** Everything that a read needs to know, resolved once and frozen. Absent members were found nowhere. */
export interface Settings {
  readonly region?: string;
  readonly projectId?: string;
  readonly credential?: Credential;
  /** In which source the credential was found, such as `provider configuration` or `HW_* environment variables`. */
  readonly credentialSource?: string;
  /** Base URL by service, from the provider configuration. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Base URL by `SERVICE_REGION` in upper case, from `HUAWEICLOUD_SDK_REGION_…` variables. */
  readonly regionEndpoints: Readonly<Record<string, string>>;
  readonly dwsTimeZone?: string;
}

/** A setting that cannot be right, by the name under which it was given. */
export interface SettingProblem {
  readonly property: string;
  readonly code: "CONFIG_INVALID" | "CONFIG_INCOMPLETE";
  readonly reason: string;
}
