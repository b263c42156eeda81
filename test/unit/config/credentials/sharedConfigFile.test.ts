import assert from "node:assert/strict";
import { basic, cli, incomplete, ini, invalid, keys, profiles, resolve } from "../support/namedFiles";

describe("the profile of a KooCLI file", () => {
  const named = { sharedConfigFile: cli };

  it("gives keys, region, project and agency", () => {
    const profile = {
      name: "default",
      mode: "AKSK",
      ...keys,
      securityToken: "file-st",
      region: "cn-north-4",
      projectId: "p1",
      domainId: "d1",
      agencyName: "reader",
      agencyDomainName: "acme",
    };
    assert.deepEqual(resolve(profiles(profile), named), {
      region: "cn-north-4",
      projectId: "p1",
      credential: { kind: "accessKey", accessKey: "file-ak", secretKey: "file-sk", securityToken: "file-st" },
      credentialSource: "profile default of the file in sharedConfigFile",
      assumeRole: { agencyName: "reader", domainName: "acme", durationSeconds: 3600 },
      problems: [],
    });
  });

  it("E1 is refused with an object in which one key stands twice", () => {
    const text =
      '{"current":"a","profiles":[{"name":"a","accessKeyId":"one","accessKeyId":"two","secretAccessKey":"s"}]}';
    const { problems, credential } = resolve({ [cli]: text }, named);
    assert.equal(credential, undefined);
    assert.deepEqual(
      problems.map(({ reason }) => reason),
      ["names a file in which an object has the same key twice"],
    );
  });

  it("may be named by the environment, and be another one than the current", () => {
    const environment = { HW_SHARED_CONFIG_FILE: cli, HW_PROFILE: "b" };
    const { region, credentialSource, problems } = resolve(
      profiles({ name: "default", region: "cn-north-1" }, { name: "b", ...keys, region: "cn-north-2", mode: "" }),
      {},
      environment,
    );
    assert.deepEqual(
      [region, credentialSource, problems],
      ["cn-north-2", "profile b of the file in sharedConfigFile", []],
    );
  });

  it("comes after the environment, setting by setting", () => {
    const environment = { HW_REGION_NAME: "cn-east-3", CLOUD_SDK_AK: "env-ak", CLOUD_SDK_SK: "env-sk" };
    const { region, projectId, credential } = resolve(
      profiles({ name: "default", ...keys, region: "cn-north-4", projectId: "p1" }),
      named,
      environment,
    );
    assert.deepEqual([region, projectId], ["cn-east-3", "p1"]);
    assert.deepEqual(credential, { kind: "accessKey", accessKey: "env-ak", secretKey: "env-sk" });
  });

  it("does not lend its agency to keys of another source", () => {
    const profile = { name: "default", ...keys, agencyName: "reader", agencyDomainName: "acme" };
    const { assumeRole, problems } = resolve(profiles(profile), { ...named, accessKey: "a", secretKey: "s" });
    assert.deepEqual([assumeRole, problems], [undefined, []]);
  });

  it("gives way with its agency to one of the configuration", () => {
    const profile = { name: "default", ...keys, agencyName: "reader", agencyDomainName: "acme" };
    const given = { ...named, assumeRoleAgencyName: "other", assumeRoleDomainId: "d1" };
    assert.deepEqual(resolve(profiles(profile), given).assumeRole, {
      agencyName: "other",
      domainId: "d1",
      durationSeconds: 3600,
    });
  });

  it("may name the account of its agency by id, and the account of a user of the configuration", () => {
    const profile = { name: "default", ...keys, agencyName: "reader", agencyDomainId: "d2", domainId: "d1" };
    assert.equal(resolve(profiles(profile), named).assumeRole?.domainId, "d2");
    assert.deepEqual(resolve(profiles(profile), { ...named, userName: "u", password: "p" }).credential, {
      kind: "password",
      userName: "u",
      password: "p",
      domainId: "d1",
    });
  });

  it("may be there for its region alone, where a stronger source holds the credential", () => {
    const profile = { name: "default", region: "cn-north-4", projectId: "p1" };
    const environment = { HW_ACCESS_KEY: "env-ak", HW_SECRET_KEY: "env-sk" };
    const { region, projectId, credential, problems } = resolve(profiles(profile), named, environment);
    assert.deepEqual([region, projectId, problems], ["cn-north-4", "p1", []]);
    assert.deepEqual(credential, { kind: "accessKey", accessKey: "env-ak", secretKey: "env-sk" });
  });

  it("takes empty texts and null for nothing", () => {
    const profile = { name: "default", ...keys, securityToken: "", region: null, projectId: "" };
    const { credential, region, projectId } = resolve(profiles(profile), named);
    assert.deepEqual(credential, { kind: "accessKey", accessKey: "file-ak", secretKey: "file-sk" });
    assert.deepEqual([region, projectId], [undefined, undefined]);
  });

  it("may stand behind a byte order mark", () => {
    const [text = ""] = Object.values(profiles({ name: "default", ...keys }));
    assert.deepEqual(resolve({ [cli]: `\uFEFF${text}` }, named).problems, []);
  });

  const other = "names a file in which the mode of the profile is not AKSK, the only supported mode";
  const noKeys = "names a file whose profile contains neither accessKeyId nor secretAccessKey";
  const notKoo = "names a file that is not a KooCLI file: JSON with a list of profiles";
  const bad: readonly (readonly [what: string, texts: Record<string, string>, problems: object[]])[] = [
    ["a missing file", {}, invalid("sharedConfigFile", "names a file that does not exist")],
    ["a file that is no JSON", { [cli]: "hush" }, invalid("sharedConfigFile", notKoo)],
    ["an empty file", { [cli]: "" }, invalid("sharedConfigFile", notKoo)],
    ["JSON that is a list", { [cli]: "[]" }, invalid("sharedConfigFile", notKoo)],
    ["JSON without profiles", { [cli]: '{"current":"default"}' }, invalid("sharedConfigFile", notKoo)],
    [
      "profiles that are no objects",
      { [cli]: '{"current":"default","profiles":["hush"]}' },
      invalid("sharedConfigFile", notKoo),
    ],
    [
      "no current profile",
      { [cli]: '{"profiles":[{"name":"hush"}]}' },
      invalid("sharedConfigFile", "names a file without a current profile; set profile"),
    ],
    [
      "a current profile that is no name",
      { [cli]: '{"current":"a\\nb","profiles":[]}' },
      invalid("sharedConfigFile", "names a file without a current profile; set profile"),
    ],
    [
      "a current profile that is not there",
      profiles({ name: "hush" }),
      invalid("sharedConfigFile", "names a file that lacks its current profile"),
    ],
    [
      "two profiles of one name",
      profiles({ name: "default", ...keys }, { name: "default" }),
      invalid("sharedConfigFile", "names a file with several profiles of the same name"),
    ],
    [
      "a key that is a number",
      profiles({ name: "default", accessKeyId: 1 }),
      invalid("sharedConfigFile", "names a file in which accessKeyId of the profile is not a text"),
    ],
    ["the mode SSO", profiles({ name: "default", mode: "SSO" }), invalid("sharedConfigFile", other)],
    ["the mode ecsAgency", profiles({ name: "default", mode: "ecsAgency" }), invalid("sharedConfigFile", other)],
    [
      "another mode with keys",
      profiles({ name: "default", mode: "hush", ...keys }),
      invalid("sharedConfigFile", other),
    ],
    [
      "an access key alone",
      profiles({ name: "default", accessKeyId: "hush" }),
      incomplete(
        "sharedConfigFile",
        "names a file in which secretAccessKey is missing for accessKeyId (profile default of the file in sharedConfigFile)",
      ),
    ],
    [
      "a secret key alone",
      profiles({ name: "default", secretAccessKey: "hush" }),
      incomplete(
        "sharedConfigFile",
        "names a file in which accessKeyId is missing for secretAccessKey (profile default of the file in sharedConfigFile)",
      ),
    ],
    [
      "a security token alone",
      profiles({ name: "default", securityToken: "hush" }),
      incomplete(
        "sharedConfigFile",
        "names a file in which accessKeyId and secretAccessKey are missing for securityToken (profile default of the file in sharedConfigFile)",
      ),
    ],
    [
      "a key with a line break",
      profiles({ name: "default", ...keys, secretAccessKey: "hush\n" }),
      invalid(
        "sharedConfigFile",
        "names a file in which secretAccessKey contains a blank, a line break or another character that is invalid in a key or token",
      ),
    ],
    [
      "an agency without keys",
      profiles({ name: "default", agencyName: "hush", agencyDomainName: "n" }),
      incomplete(
        "sharedConfigFile",
        "names a file in which accessKeyId and secretAccessKey are missing for agencyName",
      ),
    ],
    [
      "a region without keys",
      profiles({ name: "default", region: "cn-north-4" }),
      incomplete("sharedConfigFile", noKeys),
    ],
    [
      "keys under other names",
      profiles({ name: "default", mode: "AKSK", accessKey: "hush", secretKey: "hush" }),
      incomplete("sharedConfigFile", noKeys),
    ],
    [
      "the account of an agency alone",
      profiles({ name: "default", agencyDomainName: "hush" }),
      incomplete("sharedConfigFile", noKeys),
    ],
    [
      "an agency without its account",
      profiles({ name: "default", ...keys, agencyName: "hush" }),
      incomplete(
        "sharedConfigFile",
        "names a file in which agencyDomainName or agencyDomainId is missing for agencyName (profile default of the file in sharedConfigFile)",
      ),
    ],
    [
      "an account without its agency",
      profiles({ name: "default", ...keys, agencyDomainName: "hush" }),
      incomplete(
        "sharedConfigFile",
        "names a file in which agencyName is missing for agencyDomainName (profile default of the file in sharedConfigFile)",
      ),
    ],
    [
      "a region that is none",
      profiles({ name: "default", ...keys, region: "hush!" }),
      invalid(
        "region",
        "is not a region id: use lower-case letters, digits and hyphens, such as cn-north-4 (from region of the file in sharedConfigFile)",
      ),
    ],
  ];
  for (const [what, texts, problems] of bad) {
    it(`is refused for ${what}, without repeating anything of it, and no weaker source is asked`, () => {
      const found = resolve({ ...texts, ...basic("ak = a", "sk = s") }, { ...named, credentialsFile: ini });
      assert.deepEqual(found.problems, problems);
      assert.deepEqual(found.credential, undefined);
      assert.ok(!JSON.stringify(found.problems).includes("hush"));
    });
  }

  it("names the variable that led to a bad file", () => {
    assert.deepEqual(
      resolve({}, {}, { HW_SHARED_CONFIG_FILE: cli }).problems,
      invalid("sharedConfigFile", "names a file that does not exist (from HW_SHARED_CONFIG_FILE)"),
    );
  });

  it("must be in the file when it is named", () => {
    assert.deepEqual(
      resolve(profiles({ name: "default", ...keys }), { ...named, profile: "hush" }).problems,
      invalid("sharedConfigFile", "names a file that lacks the profile that is set"),
    );
  });

  it("cannot be named without a file", () => {
    const reason = "names a profile without a file: set sharedConfigFile";
    assert.deepEqual(resolve({}, { profile: "default" }).problems, incomplete("profile", reason));
    assert.deepEqual(
      resolve({}, {}, { HW_PROFILE: "a" }).problems,
      incomplete("profile", `${reason} (from HW_PROFILE)`),
    );
  });

  it("does not trip over a mode or half a pair that a stronger credential makes needless", () => {
    for (const profile of [{ mode: "SSO", region: "cn-north-4" }, { accessKeyId: "a" }]) {
      const { credential, problems } = resolve(profiles({ name: "default", ...profile }), { ...named, authToken: "t" });
      assert.deepEqual([credential, problems], [{ kind: "authToken", authToken: "t" }, []]);
    }
  });
});
