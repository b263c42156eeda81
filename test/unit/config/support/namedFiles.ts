import { resolveSettings, type GivenSettings } from "../../../../provider/config/resolveSettings";
import type { Environment } from "../../../../provider/config/environment";
import type { SettingProblem, Settings } from "../../../../provider/config/settings";
import { without } from "../../../support/without";
import { files } from "./files";

/** Where the two files that may hold a credential are said to lie: KooCLI's and that of the official SDKs. */
export const cli = "/home/user/.hcloud/config.json";
export const ini = "/run/secrets/sdk.ini";
export const keys = { accessKeyId: "file-ak", secretAccessKey: "file-sk" };

export function resolve(
  texts: Readonly<Record<string, string>>,
  given: GivenSettings,
  environment: Environment = {},
): Omit<Settings, "endpoints" | "regionEndpoints"> & { readonly problems: readonly SettingProblem[] } {
  const { settings, problems } = resolveSettings(given, environment, files(texts));
  return { ...without(settings, "endpoints", "regionEndpoints"), problems };
}

export const profiles = (...list: readonly object[]): Record<string, string> => ({
  [cli]: JSON.stringify({ current: "default", profiles: list }),
});
export const basic = (...lines: readonly string[]): Record<string, string> => ({
  [ini]: ["[basic]", ...lines, ""].join("\n"),
});
export const invalid = (property: string, reason: string): SettingProblem[] => [
  { property, code: "CONFIG_INVALID", reason },
];
export const incomplete = (property: string, reason: string): SettingProblem[] => [
  { property, code: "CONFIG_INCOMPLETE", reason },
];
