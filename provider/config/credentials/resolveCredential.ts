import { omitAbsent } from "../../core/omitAbsent";
import type { Credential, SettingProblem } from "../settings";
import { passwordIn } from "./passwordCredential";
import { problemIn, type SettingSource } from "../settingSource";
import type { SettingName } from "../settingsList";
import { unfilledReason } from "../unfilledText";

const members = ["accessKey", "secretKey", "securityToken", "authToken"] as const satisfies readonly SettingName[];

/** What a header can carry. A line break pasted along with a key is the usual offender. */
const headerText = /^[\x21-\x7e]+$/;
/** A quote at one end alone is no part of a key or token either. */
const looseQuote = /^["'`]|["'`]$/;

/** Why a text is no key or token, whatever the service would say of it. */
function unfitReason(text: string): string | undefined {
  const reason = unfilledReason(text);
  if (reason !== undefined) return reason;
  if (/^Bearer\b/i.test(text)) return "begins with Bearer, which is not part of a token: remove it";
  if (looseQuote.test(text)) return "begins or ends with a quote: remove it";
  return headerText.test(text)
    ? undefined
    : "contains a blank, a line break or another character that is invalid in a key or token";
}

function keyPairIn(source: SettingSource): Credential | SettingProblem | undefined {
  const [accessKey, secretKey, securityToken] = members.map((member) => source.value(member));
  if (accessKey !== undefined && secretKey !== undefined) {
    return omitAbsent<Extract<Credential, { kind: "accessKey" }>>({
      kind: "accessKey",
      accessKey,
      secretKey,
      securityToken,
    });
  }
  const given = (["accessKey", "secretKey", "securityToken"] as const).filter(
    (member) => source.value(member) !== undefined,
  );
  if (given.length === 0) return undefined;
  const missing = (["accessKey", "secretKey"] as const).filter((member) => source.value(member) === undefined);
  const [first = "secretKey", other] = missing;
  const are = other === undefined ? "is" : `and ${source.label(other)} are`;
  const beside = given.map((member) => source.label(member)).join(" and ");
  return problemIn(source, first, "CONFIG_INCOMPLETE", `${are} missing for ${beside} (${source.name})`);
}

/** Inside one source: a token before a key pair before a user with a password; half of one is an error there. */
function credentialIn(
  source: SettingSource,
  sources: readonly SettingSource[],
): Credential | SettingProblem | undefined {
  if (source.refusal !== undefined) return source.refusal;
  for (const member of members) {
    const text = source.value(member);
    const reason = text === undefined ? undefined : unfitReason(text);
    if (reason !== undefined) return problemIn(source, member, "CONFIG_INVALID", reason);
  }
  const authToken = source.value("authToken");
  if (authToken !== undefined) return { kind: "authToken", authToken };
  return keyPairIn(source) ?? passwordIn(source, sources);
}

/**
 * The first source that holds any part of a credential decides. Half a credential there is a problem, not a reason to
 * look further: the user meant that source, and reading with other keys would answer for another account.
 *
 * `"problem"` is not "nothing": after it, no weaker source is asked either, the metadata service included.
 */
export function resolveCredential(
  sources: readonly SettingSource[],
  problems: SettingProblem[],
): { readonly credential: Credential; readonly source: SettingSource } | "problem" | undefined {
  for (const source of sources) {
    const found = credentialIn(source, sources);
    if (found === undefined) continue;
    if ("kind" in found) return { credential: found, source };
    problems.push(found);
    return "problem";
  }
  return undefined;
}
