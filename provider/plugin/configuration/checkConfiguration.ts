import type { Map as ProtobufMap } from "google-protobuf";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Environment } from "../../config/environment";
import { resolveSettings } from "../../config/resolveSettings";
import { isSecretSetting, settingsList, type SettingName } from "../../config/settingsList";
import { addedByEngine, readConfiguration, type GivenConfiguration } from "./configuration";
import { secretSignature, signatureKey } from "../wire/sentinels";
import { fromStruct } from "../wire/struct";

interface CheckedConfiguration {
  /** The inputs as they came, with every credential wrapped as a secret, so that state never holds one in clear. */
  readonly inputs: Record<string, unknown>;
  readonly failures: readonly { readonly property: string; readonly reason: string }[];
}

/**
 * What state may hold in clear: the settings that are no secrets, and what the engine adds. A name that is neither may be
 * a mistyped one of a credential.
 */
const clearNames: ReadonlySet<string> = new Set([
  ...settingsList.filter((row) => !isSecretSetting(row)).map(({ name }) => name),
  "endpoints",
  ...addedByEngine,
]);

/** Settings of which one alone cannot be judged: what is missing in one may stand in another, or in a file. */
const identitySettings: ReadonlySet<SettingName> = new Set([
  "accessKey",
  "secretKey",
  "securityToken",
  "authToken",
  "userName",
  "userId",
  "password",
  "domainId",
  "domainName",
  "assumeRoleAgencyName",
  "assumeRoleDomainName",
  "assumeRoleDomainId",
  "sharedConfigFile",
  "profile",
  "credentialsFile",
]);

/** Under what names a problem with a credential is reported: the settings' own, or their variables'. */
const identityNames = new Set<string>(
  settingsList
    .filter(({ name }) => identitySettings.has(name))
    .flatMap(({ name, environment }) => [name, ...environment]),
);

function isSecret(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && (value as Record<string, unknown>)[signatureKey] === secretSignature
  );
}

/** Judges provider configuration, with the environment behind it, as far as it is known. */
export function checkConfiguration(
  given: Readonly<Record<string, unknown>>,
  environment: Environment,
): CheckedConfiguration {
  const { settings, unknown, faults, strangers } = readConfiguration(given);
  const { problems } = resolveSettings(settings, environment);
  const isIdentityUnknown = unknown.some((name) => identityNames.has(name));
  const inputs = Object.entries(given).map(([name, value]) => [
    name,
    !clearNames.has(name) && !isSecret(value) ? { [signatureKey]: secretSignature, value } : value,
  ]);
  return {
    inputs: Object.fromEntries(inputs) as Record<string, unknown>,
    failures: [
      // A mistyped region or project would have the gate look at another account's backups.
      ...[...faults, ...strangers].map(({ property, reason }) => ({
        property,
        reason: `${property} ${reason} [CONFIG_INVALID]`,
      })),
      // What is not known yet stands before the environment, and may be the other half of a credential.
      ...problems
        .filter(({ property }) => !unknown.includes(property))
        .filter(({ property }) => !isIdentityUnknown || !identityNames.has(property))
        .map(({ property, reason, code }) => ({ property, reason: `${property} ${reason} [${code}]` })),
    ],
  };
}

const variablePrefix = "huaweicloud-backup:config:";

/** The arguments of Configure: `args`, or the older `variables`, which hold texts only and are all that old engines send. */
export function readProviderArguments(
  args: Struct | undefined,
  variables: ProtobufMap<string, string>,
): GivenConfiguration {
  if (args !== undefined) return readConfiguration(fromStruct(args));
  const entries = variables.toArray().filter(([name]) => name.startsWith(variablePrefix));
  return readConfiguration(
    Object.fromEntries(entries.map(([name, value]) => [name.slice(variablePrefix.length), value])),
  );
}
