import type { LimitSettings } from "./settingsList";

/** What signs or authorises one request. Held in memory only; never part of an error, a log line or an answer. */
export type SigningCredential =
  | {
      readonly kind: "accessKey";
      readonly accessKey: string;
      readonly secretKey: string;
      readonly securityToken?: string;
    }
  | { readonly kind: "authToken"; readonly authToken: string };

/** An IAM user with a password, for which a token is fetched: by id, or by name and account (domain). */
export interface PasswordCredential {
  readonly kind: "password";
  readonly userId?: string;
  readonly userName?: string;
  readonly password: string;
  readonly domainId?: string;
  readonly domainName?: string;
}

/** What the user gave, or the keys that an ECS's metadata service hands out. Memory only, as above. */
export type Credential = SigningCredential | PasswordCredential | { readonly kind: "metadata" };

/** An agency of another account (or of the same one), taken on with whichever credential was found. */
export interface AssumeRole {
  readonly agencyName: string;
  /** The delegating account; one of the two is there. */
  readonly domainId?: string;
  readonly domainName?: string;
  /** How long the temporary keys live: 900 to 86,400 s. */
  readonly durationSeconds: number;
}

/** What is trusted beside the system's own authorities, and what this client shows. PEM texts, not paths. */
export interface TlsSettings {
  /** Authorities that are trusted in addition to Node's. */
  readonly ca?: string;
  readonly certificate?: string;
  readonly key?: string;
}

/**
 * The texts of the usual variables, as they were found. The proxy's may hold a password: a secret. There is none for
 * http, since only loopback and the metadata service are ever reached by it, and both directly.
 */
export interface ProxySettings {
  readonly httpsProxy: string;
  /** The text of NO_PROXY. */
  readonly noProxy?: string;
}

/** Everything that a read needs to know, resolved once and frozen. Absent members were found nowhere. */
export interface Settings {
  readonly region?: string;
  readonly projectId?: string;
  /** Looked up when there is no `projectId`; the region's own project (of the same name) when absent too. */
  readonly projectName?: string;
  readonly credential?: Credential;
  /** In which source the credential was found, such as `provider configuration` or `HW_* environment variables`. */
  readonly credentialSource?: string;
  readonly assumeRole?: AssumeRole;
  /** Domain of the cloud that hosts are built with, such as `myhuaweicloud.com`; the public cloud's rules when absent. */
  readonly cloud?: string;
  /** Base URL by service (and `iam`), from the provider configuration; for `iam` also from authUrl. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Base URL by `SERVICE_REGION` in upper case, from `HUAWEICLOUD_SDK_REGION_…` variables. */
  readonly regionEndpoints: Readonly<Record<string, string>>;
  readonly dwsTimeZone?: string;
  readonly dwsSnapshotTimeZone?: string;
  readonly cbrTimeZone?: string;
  readonly limits?: LimitSettings;
  readonly tls?: TlsSettings;
  readonly proxies?: ProxySettings;
}

/** A setting that cannot be right, by the name under which it was given. */
export interface SettingProblem {
  readonly property: string;
  readonly code: "CONFIG_INVALID" | "CONFIG_INCOMPLETE";
  readonly reason: string;
}
