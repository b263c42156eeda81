/** docs/authentication.md against the settings and against what is really sent. */
import assert from "node:assert/strict";
import { resolveSettings } from "../../provider/doors/client";
import { signedRequest } from "../../provider/api/signedRequest";
import { settingsList, type SettingRow } from "../../provider/config/settingsList";
import { page, sectionOf, tableRows } from "./support/pages";

const doc = page("docs/authentication.md");
const rows = tableRows(doc.text);
const settings: readonly SettingRow[] = settingsList;
const spans = (cell: string | undefined): string[] =>
  [...(cell ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** The settings that say where to read, or how, and not as whom. */
const others =
  /^(?:region|projectId|projectName|cloud|authUrl|dwsTimeZone|dwsSnapshotTimeZone|cbrTimeZone|max|attempt|total|queue|caFile|clientC|clientK)/;
const ofCredentials = settings.filter(({ name }) => !others.test(name));

describe("the table of docs/authentication.md", () => {
  it("names every setting of a credential, and no other", () => {
    const named = unique(rows.flatMap(([, cell]) => spans(cell)));
    assert.deepEqual(named, ofCredentials.map(({ name }) => name).sort());
  });

  it("names every variable of those settings, and no other", () => {
    const named = unique(rows.flatMap(([, , cell]) => spans(cell)));
    assert.deepEqual(named, unique(ofCredentials.flatMap(({ environment }) => environment)));
  });

  for (const [way = "", names, variables] of rows) {
    it(`gives ${way} the variables of its own settings`, () => {
      const own = settings.filter(({ name }) => spans(names).includes(name)).flatMap(({ environment }) => environment);
      assert.deepEqual(
        spans(variables).filter((name) => !own.includes(name)),
        [],
      );
      assert.notEqual(spans(variables).length, 0);
    });
  }
});

describe("the order in docs/authentication.md", () => {
  const listed = [...sectionOf(doc, "## The source that is used").matchAll(/^\d\. (.+)$/gm)].map(
    (match) => match[1] ?? "",
  );
  const koo = JSON.stringify({
    current: "c",
    profiles: [{ name: "c", mode: "AKSK", accessKeyId: "a", secretAccessKey: "s" }],
  });
  const read = (path: string): string => (path === "/koo" ? koo : "[basic]\nak = a\nsk = s\n");

  it("is that in which sources are asked, and ends at the metadata service", () => {
    const given: Record<string, string> = { accessKey: "a", secretKey: "s" };
    const environment: Record<string, string> = {
      HW_ACCESS_KEY: "a",
      HW_SECRET_KEY: "s",
      HUAWEICLOUD_SDK_AK: "a",
      HUAWEICLOUD_SDK_SK: "s",
      CLOUD_SDK_AK: "a",
      CLOUD_SDK_SK: "s",
      HW_SHARED_CONFIG_FILE: "/koo",
      HUAWEICLOUD_SDK_CREDENTIALS_FILE: "/ini",
    };
    const without = [
      Object.keys(given),
      ["HW_ACCESS_KEY", "HW_SECRET_KEY"],
      ["HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK"],
      ["CLOUD_SDK_AK", "CLOUD_SDK_SK"],
      ["HW_SHARED_CONFIG_FILE"],
      ["HUAWEICLOUD_SDK_CREDENTIALS_FILE"],
      [],
    ];
    const words = [
      "provider configuration",
      "HW_*",
      "HUAWEICLOUD_SDK_*",
      "CLOUD_SDK_",
      "sharedConfigFile",
      "credentialsFile",
    ];
    assert.equal(listed.length, without.length);
    for (const [at, names] of without.entries()) {
      const { credential, credentialSource } = resolveSettings(given, environment, read).settings;
      if (at < words.length) {
        const word = words[at] ?? "";
        assert.ok(credentialSource?.includes(word), `${at}: ${String(credentialSource)}`);
        assert.ok(listed[at]?.replace("'s", "").replaceAll("`", "").includes(word), listed[at]);
      } else {
        assert.equal(credential?.kind, "metadata");
        assert.match(listed[at] ?? "", /metadata service/);
      }
      for (const name of names) {
        Reflect.deleteProperty(given, name);
        Reflect.deleteProperty(environment, name);
      }
    }
  });

  it("puts a token before a key, and a key before a user, inside of one source", () => {
    const user = { HW_USER_ID: "u", HW_USER_PASSWORD: "p" };
    const key = { ...user, HW_ACCESS_KEY: "a", HW_SECRET_KEY: "s" };
    const token = { ...key, HW_AUTH_TOKEN: "t" };
    const kinds = [token, key, user].map((environment) => resolveSettings({}, environment).settings.credential?.kind);
    assert.deepEqual(kinds, ["authToken", "accessKey", "password"]);
  });
});

describe("what is signed by docs/authentication.md", () => {
  it("is what a signature names", () => {
    const call = {
      baseUrl: "https://dcs.example.com",
      projectId: "p",
      pathSegments: ["v2"],
      query: [],
      headers: {},
      emptyStatuses: [],
      errorCodes: {},
      permission: "",
    };
    const credential = { kind: "accessKey", accessKey: "a", secretKey: "s", securityToken: "t" } as const;
    const { headers } = signedRequest(call, credential, Date.UTC(2026, 0, 1));
    const [, scheme, names = ""] = /^(\S+) .*SignedHeaders=([^,]+)/.exec(headers["authorization"] ?? "") ?? [];
    const section = sectionOf(doc, "## Signed parts");
    assert.ok(section.includes(`\`${scheme ?? ""}\``));
    const named = /the headers ([\s\S]*?)\./.exec(section)?.[1];
    assert.deepEqual(
      spans(named).map((name) => name.toLowerCase()),
      names.split(";"),
    );
  });
});
