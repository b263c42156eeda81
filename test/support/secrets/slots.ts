import type { GivenSettings } from "../../../provider/config/resolveSettings";
import { simulatorDefaults, type SimulatorOptions } from "../../../provider/simulator/index";
import { canaries } from "./canaries";

const { accessKey, secretKey, securityToken, authToken, password } = canaries;
const { issuedAccessKey, issuedSecretKey, issuedSecurityToken, issuedToken } = canaries;
const { userName, domainName, agencyName, agencyDomainName } = simulatorDefaults;

/** A call in which a credential is handed out. */
export type LoginRoute = "iam.token" | "iam.securityTokens" | "metadata.token" | "metadata.securityKey";

/** A way to give the client a credential. */
export interface Slot {
  readonly given?: GivenSettings;
  readonly environment?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** What the user gave. */
  readonly secrets: readonly string[];
  /** In the order in which they are called. */
  readonly logins: readonly LoginRoute[];
  /** What the services accept in the end. */
  readonly accepted: SimulatorOptions;
}

const pair = { accessKey, secretKey };
const temporary = { accessKey, secretKey, securityToken };
const user = { userName, domainName, password };
const agency = { assumeRoleAgencyName: agencyName, assumeRoleDomainName: agencyDomainName };
const issued = { accessKey: issuedAccessKey, secretKey: issuedSecretKey, securityToken: issuedSecurityToken };

function given(settings: GivenSettings & SimulatorOptions): Slot {
  return { given: settings, secrets: Object.values(settings) as string[], logins: [], accepted: settings };
}

function inEnvironment(environment: Readonly<Record<string, string>>, accepted: SimulatorOptions): Slot {
  return { environment, secrets: Object.values(environment), logins: [], accepted };
}

function inFile(setting: "sharedConfigFile" | "credentialsFile", text: string): Slot {
  const secrets = Object.values(temporary);
  return { given: { [setting]: "/file" }, files: { "/file": text }, secrets, logins: [], accepted: temporary };
}

const profile = {
  name: "default",
  mode: "AKSK",
  accessKeyId: accessKey,
  secretAccessKey: secretKey,
  securityToken,
};

/** Every slot of the configuration that holds a secret, or leads to one. */
export const slots: Readonly<Record<string, Slot>> = {
  "a key pair": given(pair),
  "temporary keys": given(temporary),
  "a token": given({ authToken }),
  "a user's password": {
    given: user,
    secrets: [password],
    logins: ["iam.token"],
    accepted: { authToken: issuedToken },
  },
  "HW_ACCESS_KEY, HW_SECRET_KEY and HW_SECURITY_TOKEN": inEnvironment(
    { HW_ACCESS_KEY: accessKey, HW_SECRET_KEY: secretKey, HW_SECURITY_TOKEN: securityToken },
    temporary,
  ),
  HW_AUTH_TOKEN: inEnvironment({ HW_AUTH_TOKEN: authToken }, { authToken }),
  HW_USER_PASSWORD: {
    environment: { HW_USER_NAME: userName, HW_DOMAIN_NAME: domainName, HW_USER_PASSWORD: password },
    secrets: [password],
    logins: ["iam.token"],
    accepted: { authToken: issuedToken },
  },
  "HUAWEICLOUD_SDK_AK, …_SK and …_SECURITY_TOKEN": inEnvironment(
    { HUAWEICLOUD_SDK_AK: accessKey, HUAWEICLOUD_SDK_SK: secretKey, HUAWEICLOUD_SDK_SECURITY_TOKEN: securityToken },
    temporary,
  ),
  "CLOUD_SDK_AK and CLOUD_SDK_SK": inEnvironment({ CLOUD_SDK_AK: accessKey, CLOUD_SDK_SK: secretKey }, pair),
  "KooCLI's file": inFile("sharedConfigFile", JSON.stringify({ current: "default", profiles: [profile] })),
  "the SDKs' file": inFile(
    "credentialsFile",
    `[basic]\nak = ${accessKey}\nsk = ${secretKey}\nsecurity_token = ${securityToken}\n`,
  ),
  "an agency, with a key pair": {
    given: { ...pair, ...agency },
    secrets: Object.values(pair),
    logins: ["iam.securityTokens"],
    accepted: issued,
  },
  "an agency, with a token": {
    given: { authToken, ...agency },
    secrets: [authToken],
    logins: ["iam.securityTokens"],
    accepted: issued,
  },
  "an agency, with a user's password": {
    given: { ...user, ...agency },
    secrets: [password],
    logins: ["iam.token", "iam.securityTokens"],
    accepted: issued,
  },
  "the keys of an ECS": { secrets: [], logins: ["metadata.token", "metadata.securityKey"], accepted: issued },
};
