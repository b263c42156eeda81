import { omitAbsent } from "../../core/omitAbsent";
import { accountIn, controlCharacter, type AccountReference } from "./account";
import type { PasswordCredential, SettingProblem } from "../settings";
import { problemIn, type SettingSource } from "../settingSource";
import { unfilledReason } from "../unfilledText";

const members = ["userName", "userId", "password"] as const;

/**
 * The account (domain) of a user. It is no part of the credential: it is no secret, tells nothing without the user, and
 * stands in many environments beside an access key for other tools. So it need not come from the user's own source;
 * if that one names none, the strongest one that does is taken.
 */
function accountOf(
  source: SettingSource,
  sources: readonly SettingSource[],
): AccountReference | SettingProblem | undefined {
  for (const candidate of [source, ...sources]) {
    const account = accountIn(candidate, "domainId", "domainName");
    if (account !== undefined) return account;
  }
  return undefined;
}

/** A user with a password in one source; half of it there is a problem. */
export function passwordIn(
  source: SettingSource,
  sources: readonly SettingSource[],
): PasswordCredential | SettingProblem | undefined {
  const [userName, userId, password] = members.map((member) => source.value(member));
  const incomplete = (missing: (typeof members)[number] | "domainName", rest: string): SettingProblem =>
    problemIn(source, missing, "CONFIG_INCOMPLETE", `${rest} (${source.name})`);
  const unfit = members.find((member) => controlCharacter.test(source.value(member) ?? ""));
  if (unfit !== undefined) {
    const reason = "contains a line break or another control character";
    return problemIn(source, unfit, "CONFIG_INVALID", reason);
  }
  for (const member of members) {
    const text = source.value(member);
    const reason = text === undefined ? undefined : unfilledReason(text);
    if (reason !== undefined) return problemIn(source, member, "CONFIG_INVALID", reason);
  }
  const user = userId === undefined ? "userName" : "userId";
  if (userName === undefined && userId === undefined) {
    if (password === undefined) return undefined;
    return incomplete("userName", `or ${source.label("userId")} is missing for ${source.label("password")}`);
  }
  if (password === undefined) return incomplete("password", `is missing for ${source.label(user)}`);
  if (userId !== undefined) {
    if (userName === undefined) return { kind: "password", userId, password };
    // They may name two users; nothing tells which one is meant.
    const reason = `is set together with ${source.label("userName")}: set only one of them (${source.name})`;
    return problemIn(source, "userId", "CONFIG_INVALID", reason);
  }
  const account = accountOf(source, sources);
  if (account === undefined) {
    return incomplete("domainName", `or ${source.label("domainId")} is missing for ${source.label("userName")}`);
  }
  if ("property" in account) return account;
  return omitAbsent<PasswordCredential>({ kind: "password", userName, password, ...account });
}
