import type { SettingOrigin } from "../../config/settingOrigins";
import type { SettingProblem, Settings } from "../../config/settings";
import { isSecretSetting, settingsList } from "../../config/settingsList";
import { exitCodes } from "../exitCodes";
import { kebab } from "../options/flags";
import { credentialAdvice, settingWords } from "../options/settingWords";
import type { CheckResult } from "./finding";

function originText({ setting, label, source, file }: SettingOrigin): string {
  if (source === "default") return "default";
  if (source === "given") return `set by --${setting.startsWith("endpoints.") ? "endpoint" : kebab(setting)}`;
  return file === undefined ? `set by ${label}` : `set by ${label} in the file of ${settingWords(file)}`;
}

const region: CheckResult = {
  check: "region",
  state: "failed",
  what: "no region is set",
  fix: "Set --region or HW_REGION_NAME.",
  exitCode: exitCodes.configuration,
};

/** Where each setting came from, never its value; then invalid and missing ones. */
export function settingFindings(
  origins: readonly SettingOrigin[],
  settings: Settings,
  problems: readonly SettingProblem[],
): readonly CheckResult[] {
  const secrets = new Set<string>(settingsList.filter(isSecretSetting).map(({ name }) => name));
  const found = origins.map((origin): CheckResult => {
    const what = originText(origin);
    return {
      check: `setting.${origin.setting}`,
      state: "ok",
      what: secrets.has(origin.setting) ? `secret, ${what}` : what,
    };
  });
  const wrong = problems.map(({ property, reason, code }): CheckResult => {
    const fix = code === "CONFIG_INCOMPLETE" ? "Set all parts in the same source, or none." : "Correct the setting.";
    const what = `${settingWords(reason)} [${code}]`;
    return { check: `setting.${property}`, state: "failed", what, fix, exitCode: exitCodes.configuration };
  });
  const { credential, credentialSource } = settings;
  const credentials: CheckResult =
    credential === undefined
      ? {
          check: "credentials",
          state: "failed",
          what: problems.length > 0 ? "not used while a setting is invalid" : "no credential was found",
          fix: credentialAdvice,
          exitCode: exitCodes.configuration,
        }
      : {
          check: "credentials",
          state: "ok",
          what: `complete: ${credential.kind}, from ${settingWords(credentialSource ?? "-")}`,
        };
  const isRegionWrong = problems.some(({ property }) => property === "region");
  const place: CheckResult[] =
    settings.region !== undefined ? [{ check: "region", state: "ok", what: "set" }] : isRegionWrong ? [] : [region];
  return [...found, ...wrong, credentials, ...place];
}
