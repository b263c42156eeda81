/** The recipes of docs/configuration.md, against what the provider makes of them. */
import assert from "node:assert/strict";
import { parse } from "yaml";
import { resolveSettings } from "../../provider/doors/client";
import { settingsList } from "../../provider/config/settingsList";
import { blocksOf, page, sectionOf, type Block } from "./support/pages";

const configuration = page("docs/configuration.md");
const names: readonly string[] = [...settingsList.map(({ name }) => name), "endpoints"];
const variables: readonly string[] = settingsList.flatMap(({ environment }) => [...environment]);

function blocks(heading: string, language: string): Block[] {
  const section = { path: configuration.path, text: `${sectionOf(configuration, heading)}\n` };
  return blocksOf(section).filter((block) => block.language === language);
}

/** The variables that the `export` lines of a section set; what the shell would fill in becomes a stand-in. */
function exported(heading: string): Record<string, string> {
  const lines = blocks(heading, "sh").flatMap(({ text }) => text.split("\n").filter((line) => /^export /.test(line)));
  const pairs = lines.flatMap((line) => [...line.matchAll(/ ([A-Z_]+)=("[^"]*"|\S+)/g)]);
  return Object.fromEntries(
    pairs.map(([, name = "", value = ""]) => [name, value.replaceAll('"', "").replace(/^(?:…|\$\w+)$/, "stand-in")]),
  );
}

const koo = JSON.stringify({
  current: "other",
  profiles: [{ name: "audit", mode: "AKSK", accessKeyId: "a", secretAccessKey: "s" }],
});
const [ini] = blocks("### SDK credentials file", "ini");
const read = (path: string): string => (path.endsWith(".json") ? koo : (ini?.text ?? "").replaceAll("…", "stand-in"));

describe("the ways to authenticate in docs/configuration.md", () => {
  for (const [heading, kind, source] of [
    ["### Access key", "accessKey", "HW_* environment variables"],
    ["### Temporary access key", "accessKey", "HW_* environment variables"],
    ["### IAM token", "authToken", "HW_* environment variables"],
    ["### User and password", "password", "HW_* environment variables"],
    ["### KooCLI file", "accessKey", "profile audit of the file in sharedConfigFile"],
    ["### SDK credentials file", "accessKey", "section [basic] of the file in credentialsFile"],
    ["### ECS metadata", undefined, undefined],
    ["### Identities of CI systems", "accessKey", "HW_* environment variables"],
  ] as const) {
    it(`lead to what ${heading.replace("### ", "")} says`, () => {
      const environment = exported(heading);
      assert.notDeepEqual(environment, {});
      const { settings, problems } = resolveSettings({}, environment, read);
      assert.deepEqual([settings.credential?.kind, settings.credentialSource, problems], [kind, source, []]);
    });
  }

  it("take a security token along where one is shown", () => {
    for (const heading of ["### Temporary access key", "### Identities of CI systems"]) {
      const { credential } = resolveSettings({}, exported(heading), read).settings;
      assert.equal(credential?.kind === "accessKey" && credential.securityToken, "stand-in");
    }
  });
});

describe("the proxies in docs/configuration.md", () => {
  it("are those that the provider reads", () => {
    assert.deepEqual(resolveSettings({}, exported("## Proxies")).settings.proxies, {
      httpsProxy: "http://proxy.example.com:8080",
      noProxy: ".internal.example.com,10.0.0.0/8",
    });
  });
});

describe("the environment of Pulumi ESC in docs/configuration.md", () => {
  interface Recipe {
    readonly values: {
      readonly environmentVariables: Readonly<Record<string, string>>;
      readonly pulumiConfig: Readonly<Record<string, string | number>>;
    };
  }
  const [block] = blocks("### Pulumi ESC", "yml");
  const { values } = parse(block?.text ?? "") as Recipe;

  it("sets variables that the provider reads, and a whole credential among them", () => {
    const set = Object.keys(values.environmentVariables);
    assert.deepEqual(
      set.filter((name) => !variables.includes(name)),
      [],
    );
    const environment = Object.fromEntries(set.map((name) => [name, "stand-in"]));
    assert.equal(resolveSettings({}, environment).settings.credential?.kind, "accessKey");
  });

  it("sets configuration that the provider accepts", () => {
    const given = Object.fromEntries(
      Object.entries(values.pulumiConfig).map(([name, value]) => [name.replace("huaweicloud-backup:", ""), value]),
    );
    assert.deepEqual(resolveSettings(given, {}).problems, []);
  });
});

describe("the commands in docs/configuration.md", () => {
  const set = [...configuration.text.matchAll(/huaweicloud-backup:([A-Za-z]+)/g)].map((match) => match[1] ?? "");
  for (const name of new Set(set)) {
    it(`set ${name}, which is a setting`, () => assert.ok(names.includes(name)));
  }
});
