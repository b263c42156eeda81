import { omitAbsent } from "../core/omitAbsent";
import type { Environment } from "./environment";
import type { Credential, SettingProblem } from "./settings";
import { settingsList } from "./settingsList";

const members = ["accessKey", "secretKey", "securityToken", "authToken"] as const;
type Member = (typeof members)[number];

interface Source {
  readonly name: string;
  /** How the member is called there, for messages. */
  label(member: Member): string;
  value(member: Member): string | undefined;
}

function variablesOf(member: Member, prefix: string): string | undefined {
  const row = settingsList.find((setting) => setting.name === member);
  return row?.environment.find((variable) => variable.startsWith(prefix));
}

function environmentSource(prefix: string, environment: Environment): Source {
  return {
    name: `${prefix}* environment variables`,
    label: (member) => variablesOf(member, prefix) ?? member,
    value: (member) => environment[variablesOf(member, prefix) ?? ""] || undefined,
  };
}

/** What a header can carry. A line break pasted along with a key is the usual offender. */
const headerText = /^[\x21-\x7e]+$/;

/** Inside one source: a token before a key pair; half a pair is an error there, never completed from elsewhere. */
function credentialIn(source: Source): Credential | SettingProblem | undefined {
  const authToken = source.value("authToken");
  const accessKey = source.value("accessKey");
  const secretKey = source.value("secretKey");
  const securityToken = source.value("securityToken");
  const unfit = members.find((member) => !headerText.test(source.value(member) ?? "-"));
  if (unfit !== undefined) {
    const reason = "holds a blank, a line break or another character that no key or token has";
    return { property: source.label(unfit), code: "CONFIG_INVALID", reason };
  }
  if (authToken !== undefined) return { kind: "authToken", authToken };
  if (accessKey !== undefined && secretKey !== undefined) {
    return omitAbsent<Extract<Credential, { kind: "accessKey" }>>({
      kind: "accessKey",
      accessKey,
      secretKey,
      securityToken,
    });
  }
  if (accessKey === undefined && secretKey === undefined && securityToken === undefined) return undefined;
  const missing = (["accessKey", "secretKey"] as const).filter((member) => source.value(member) === undefined);
  const given = members.filter((member) => source.value(member) !== undefined);
  const [property = "secretKey", other] = missing.map((member) => source.label(member));
  const are = other === undefined ? "is" : `and ${other} are`;
  const beside = given.map((member) => source.label(member)).join(" and ");
  return { property, code: "CONFIG_INCOMPLETE", reason: `${are} missing beside ${beside} (${source.name})` };
}

/**
 * The first source that holds any part of a credential decides: provider configuration, then `HW_*`, then
 * `HUAWEICLOUD_SDK_*`, then `CLOUD_SDK_*`. Half a credential there is a problem, not a reason to look further: the user
 * meant that source, and reading with other keys would answer for another account.
 */
export function resolveCredential(
  given: Partial<Readonly<Record<Member, string>>>,
  environment: Environment,
  problems: SettingProblem[],
): { readonly credential: Credential; readonly source: string } | undefined {
  const sources: readonly Source[] = [
    { name: "provider configuration", label: (member) => member, value: (member) => given[member] || undefined },
    environmentSource("HW_", environment),
    environmentSource("HUAWEICLOUD_SDK_", environment),
    environmentSource("CLOUD_SDK_", environment),
  ];
  for (const source of sources) {
    const found = credentialIn(source);
    if (found === undefined) continue;
    if ("kind" in found) return { credential: found, source: source.name };
    problems.push(found);
    return undefined;
  }
  return undefined;
}
