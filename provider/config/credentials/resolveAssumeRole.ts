import { accountIn, controlCharacter } from "./account";
import type { AssumeRole, SettingProblem } from "../settings";
import { problemIn, type SettingSource } from "../settingSource";
import { settingRow } from "../settingsList";
import { unfilledReason } from "../unfilledText";

/**
 * The agency that is taken on with the credential. Its name and account come whole from one source, the first that
 * holds any of them: agencies of different accounts often share a name, and a name completed from elsewhere would read
 * another account. How long its keys live is a setting of its own.
 */
export function resolveAssumeRole(
  sources: readonly SettingSource[],
  durationSeconds: number | undefined,
  problems: SettingProblem[],
): AssumeRole | undefined {
  for (const source of sources) {
    const agencyName = source.value("assumeRoleAgencyName");
    const account = accountIn(source, "assumeRoleDomainId", "assumeRoleDomainName");
    if (agencyName === undefined && account === undefined) continue;
    if (account !== undefined && "property" in account) {
      problems.push(account);
      return undefined;
    }
    if (agencyName === undefined || account === undefined) {
      const isNameThere = agencyName !== undefined;
      const missing = isNameThere ? "assumeRoleDomainName" : "assumeRoleAgencyName";
      const or = isNameThere ? `or ${source.label("assumeRoleDomainId")} ` : "";
      const given = (["assumeRoleAgencyName", "assumeRoleDomainName", "assumeRoleDomainId"] as const)
        .filter((setting) => source.value(setting) !== undefined)
        .map((setting) => source.label(setting));
      const reason = `${or}is missing for ${given.join(" and ")} (${source.name})`;
      problems.push(problemIn(source, missing, "CONFIG_INCOMPLETE", reason));
      return undefined;
    }
    if (controlCharacter.test(agencyName)) {
      const reason = "contains a line break or another control character";
      problems.push(problemIn(source, "assumeRoleAgencyName", "CONFIG_INVALID", reason));
      return undefined;
    }
    const unfilled = unfilledReason(agencyName);
    if (unfilled !== undefined) {
      problems.push(problemIn(source, "assumeRoleAgencyName", "CONFIG_INVALID", unfilled));
      return undefined;
    }
    const seconds = durationSeconds ?? settingRow("assumeRoleDurationSeconds").default;
    return { agencyName, ...account, durationSeconds: Number(seconds) };
  }
  return undefined;
}
