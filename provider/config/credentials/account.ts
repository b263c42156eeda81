import type { SettingProblem } from "../settings";
import { problemIn, type SettingSource } from "../settingSource";
import type { SettingName } from "../settingsList";
import { unfilledReason } from "../unfilledText";

/** An account (domain), by its id or its name. */
export type AccountReference = { readonly domainId: string } | { readonly domainName: string };

/** Control characters: the sign of a text that was pasted with its line end. */
export const controlCharacter = /\p{Cc}/u;

/** The account that one source names. An id and a name beside each other are one account, and the id tells which. */
export function accountIn(
  source: SettingSource,
  idSetting: SettingName,
  nameSetting: SettingName,
): AccountReference | SettingProblem | undefined {
  const unfit = [idSetting, nameSetting].find((setting) => controlCharacter.test(source.value(setting) ?? ""));
  if (unfit !== undefined) {
    const reason = "contains a line break or another control character";
    return problemIn(source, unfit, "CONFIG_INVALID", reason);
  }
  for (const setting of [idSetting, nameSetting]) {
    const text = source.value(setting);
    const reason = text === undefined ? undefined : unfilledReason(text);
    if (reason !== undefined) return problemIn(source, setting, "CONFIG_INVALID", reason);
  }
  const domainId = source.value(idSetting);
  if (domainId !== undefined) return { domainId };
  const domainName = source.value(nameSetting);
  return domainName === undefined ? undefined : { domainName };
}
