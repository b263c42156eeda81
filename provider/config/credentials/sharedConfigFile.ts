import { repeatedJsonKey } from "../../core/json/repeatedJsonKey";
import { atSetting, readNamedFile } from "./namedFile";
import type { ReadTextFile } from "./readTextFile";
import type { SettingProblem } from "../settings";
import { formProblem } from "../settingForms";
import { findSetting, type SettingSource } from "../settingSource";
import type { SettingName } from "../settingsList";

/** Members of a profile, as `hcloud configure` writes them and the Terraform provider reads them. */
const members: Readonly<Partial<Record<SettingName, string>>> = {
  accessKey: "accessKeyId",
  secretKey: "secretAccessKey",
  securityToken: "securityToken",
  region: "region",
  projectId: "projectId",
  domainId: "domainId",
  assumeRoleAgencyName: "agencyName",
  assumeRoleDomainName: "agencyDomainName",
  assumeRoleDomainId: "agencyDomainId",
};

type Members = Readonly<Record<string, unknown>>;

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseProfiles(text: string): { readonly current: unknown; readonly profiles: readonly Members[] } | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isMembers(parsed)) return undefined;
  const profiles: unknown = parsed["profiles"];
  if (!Array.isArray(profiles) || !profiles.every(isMembers)) return undefined;
  return { current: parsed["current"], profiles };
}

/**
 * Why no credential can be taken from the profile. One without any may still serve for its region beside a stronger
 * source; but when the search comes this far, keys were meant that have other names or were left out, and those of the
 * machine would read another account.
 */
function refusalOf(profile: Members): Pick<SettingProblem, "code" | "reason"> | undefined {
  const mode = profile["mode"] || "AKSK";
  if (mode !== "AKSK") {
    // The other modes log in through a browser, or ask the metadata service, which is asked without a profile too.
    const reason = "names a file in which the mode of the profile is not AKSK, the only supported mode";
    return { code: "CONFIG_INVALID", reason };
  }
  if (profile["accessKeyId"] || profile["secretAccessKey"]) return undefined;
  if (profile["agencyName"]) {
    const reason = "names a file in which accessKeyId and secretAccessKey are missing for agencyName";
    return { code: "CONFIG_INCOMPLETE", reason };
  }
  if (profile["securityToken"]) return undefined;
  const reason = "names a file whose profile contains neither accessKeyId nor secretAccessKey";
  return { code: "CONFIG_INCOMPLETE", reason };
}

interface FoundProfile {
  readonly name: string;
  readonly profile: Members;
}

/** The profile of that name, or the current one; or why there is none. A named file is taken whole or not at all. */
function findProfile(text: string, wanted: string | undefined): FoundProfile | { readonly reason: string } {
  const content = parseProfiles(text);
  if (content !== undefined && repeatedJsonKey(text) !== undefined) {
    return { reason: "names a file in which an object has the same key twice" };
  }
  if (content === undefined) return { reason: "names a file that is not a KooCLI file: JSON with a list of profiles" };
  const name = wanted ?? content.current;
  // The name goes into messages and logs, so it has to be one.
  if (typeof name !== "string" || !/^[^\p{Cc}]{1,64}$/u.test(name)) {
    return { reason: "names a file without a current profile; set profile" };
  }
  const [profile, another] = content.profiles.filter((candidate) => candidate["name"] === name);
  if (profile === undefined) {
    return {
      reason: `names a file that lacks ${wanted === undefined ? "its current profile" : "the profile that is set"}`,
    };
  }
  if (another !== undefined) return { reason: "names a file with several profiles of the same name" };
  const odd = Object.values(members).find((member) => typeof (profile[member] ?? "") !== "string");
  if (odd !== undefined) return { reason: `names a file in which ${odd} of the profile is not a text` };
  return { name, profile };
}

/** The profile of the file in `sharedConfigFile` as a source of settings. */
export function sharedConfigSource(
  sources: readonly SettingSource[],
  read: ReadTextFile,
  problems: SettingProblem[],
): SettingSource | undefined {
  const wanted = findSetting("profile", sources);
  const file = readNamedFile("sharedConfigFile", sources, read, problems);
  if (wanted !== undefined) {
    const isFileNamed = findSetting("sharedConfigFile", sources) !== undefined;
    const reason = isFileNamed
      ? formProblem("profile", wanted.text)
      : "names a profile without a file: set sharedConfigFile";
    if (reason !== undefined) {
      problems.push(atSetting("profile", wanted.source, reason, isFileNamed ? "CONFIG_INVALID" : "CONFIG_INCOMPLETE"));
      return undefined;
    }
  }
  if (file === undefined) return undefined;
  const found = findProfile(file.text, wanted?.text);
  if ("reason" in found) {
    problems.push(file.problem(found.reason));
    return undefined;
  }
  const { name, profile } = found;
  const refusal = refusalOf(profile);
  return {
    name: `profile ${name} of the file in sharedConfigFile`,
    file: "sharedConfigFile",
    ...(refusal === undefined ? {} : { refusal: { ...file.problem(refusal.reason), code: refusal.code } }),
    label: (setting) => members[setting] ?? setting,
    value: (setting) => {
      const member = members[setting];
      return member === undefined ? undefined : (profile[member] as string | null | undefined) || undefined;
    },
  };
}
