import { settingsList, type SettingRow } from "../../../config/settingsList";

const rows: readonly SettingRow[] = settingsList;

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** Other names under which people keep credentials. */
const alsoCalled = [
  "ak",
  "sk",
  "access",
  "secret",
  "secrets",
  "token",
  "passwd",
  "credential",
  "credentials",
  "authorization",
  "apiKey",
  "privateKey",
  "secretAccessKey",
  "accessKeyId",
  "sessionToken",
  "xAuthToken",
];

const names = new Set(
  [
    ...rows.filter(({ secret }) => secret).flatMap(({ name, environment }) => [name, ...environment]),
    ...alsoCalled,
  ].map(plain),
);

/** Whether a key is named like a credential, in any spelling: a gate file is shared and kept, so it must hold none. */
export function isCredentialKey(name: string): boolean {
  return names.has(plain(name));
}
