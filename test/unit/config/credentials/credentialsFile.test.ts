import assert from "node:assert/strict";
import { resolveSettings } from "../../../../provider/config/resolveSettings";
import { files, noFile } from "../support/files";
import { basic, cli, incomplete, ini, invalid, keys, profiles, resolve } from "../support/namedFiles";

describe("a file that no setting names", () => {
  it("is never read", () => {
    const environment = { HOME: "/home/user", USERPROFILE: "C:\\Users\\user", HUAWEICLOUD_SDK_CREDENTIALS_FILE: "" };
    assert.deepEqual(resolveSettings({}, environment, noFile).problems, []);
  });
});

describe("the credentials file of the SDKs", () => {
  const named = { credentialsFile: ini };

  it("gives keys, project and the address of IAM", () => {
    const lines = [
      "ak = file-ak",
      "sk=file-sk",
      "security_token = st==",
      "project_id = 0123",
      "iam_endpoint = https://iam.example.com",
    ];
    const { settings, problems } = resolveSettings(named, {}, files(basic("; a comment", ...lines)));
    assert.deepEqual(
      [settings, problems],
      [
        {
          projectId: "0123",
          credential: { kind: "accessKey", accessKey: "file-ak", secretKey: "file-sk", securityToken: "st==" },
          credentialSource: "section [basic] of the file in credentialsFile",
          endpoints: { iam: "https://iam.example.com" },
          regionEndpoints: {},
        },
        [],
      ],
    );
  });

  it("may be named by the environment, and may have Windows line ends", () => {
    const [text = ""] = Object.values(basic("ak = a", "sk = s"));
    const environment = { HUAWEICLOUD_SDK_CREDENTIALS_FILE: ini };
    const { credential, problems } = resolve({ [ini]: text.replaceAll("\n", "\r\n") }, {}, environment);
    assert.deepEqual([credential, problems], [{ kind: "accessKey", accessKey: "a", secretKey: "s" }, []]);
  });

  it("comes after the profile of a KooCLI file, and before the metadata service", () => {
    const texts = { ...profiles({ name: "default", ...keys }), ...basic("ak = a", "sk = s", "project_id = p2") };
    const { credential, projectId } = resolve(texts, { ...named, sharedConfigFile: cli });
    assert.deepEqual([credential?.kind === "accessKey" && credential.accessKey, projectId], ["file-ak", undefined]);
    assert.equal(resolve(texts, named).credentialSource, "section [basic] of the file in credentialsFile");
  });

  it("lends its project and its IAM to no credential of another source", () => {
    const lines = ["ak = file-ak", "sk = file-sk", "project_id = p1", "iam_endpoint = https://iam.example.com"];
    const user = { userId: "u1", password: "p" };
    const { settings, problems } = resolveSettings({ ...named, ...user }, {}, files(basic(...lines)));
    assert.deepEqual(
      [settings.credential, settings.projectId, settings.endpoints, problems],
      [{ kind: "password", ...user }, undefined, {}, []],
    );
    const koocli = { ...named, sharedConfigFile: cli };
    const { projectId } = resolve({ ...basic(...lines), ...profiles({ name: "default", ...keys }) }, koocli);
    assert.equal(projectId, undefined);
  });

  it("does not trip over a project or an IAM of the file that nobody uses", () => {
    const texts = basic("project_id = a/b", "iam_endpoint = http://hush.example");
    assert.deepEqual(resolve(texts, { ...named, authToken: "t" }).problems, []);
  });

  it("may hold such a character in quotes, in a comment of its own line, or where nothing is read", () => {
    const lines = [
      "; ak = b",
      "# sk = t",
      'ak = "a"',
      'sk = "s;t#u"',
      "note = x ; y",
      "[global]",
      "ak = b # c",
      "ak = d",
    ];
    const { credential, problems } = resolve(basic(...lines), named);
    assert.deepEqual([credential, problems], [{ kind: "accessKey", accessKey: "a", secretKey: "s;t#u" }, []]);
  });

  it("reads no other section", () => {
    const texts = basic("ak = a", "sk = s", "[global]", "ak = b", "sk = t", "project_id = p");
    const { credential, projectId } = resolve(texts, named);
    assert.deepEqual([credential, projectId], [{ kind: "accessKey", accessKey: "a", secretKey: "s" }, undefined]);
  });

  const section = "names a file without a section [basic]";
  const of = "(section [basic] of the file in credentialsFile)";
  const mark = "contains ; or # outside quotes, so its value is ambiguous: put the value in quotes";
  const header = "names a file in which a section header is indented or shares its line";
  const bad: readonly (readonly [what: string, text: string | undefined, problems: object[]])[] = [
    ["a missing file", undefined, invalid("credentialsFile", "names a file that does not exist")],
    ["an empty file", "", invalid("credentialsFile", section)],
    ["a file without sections", "ak = hush\nsk = hush\n", invalid("credentialsFile", section)],
    ["another section", "[global]\nak = hush\nsk = hush\n", invalid("credentialsFile", section)],
    ["JSON", '{"basic":{"ak":"hush"}}', invalid("credentialsFile", section)],
    ["basic that is no section", "basic = hush\n", invalid("credentialsFile", section)],
    [
      "a section without keys",
      "[basic]\nproject_id = p\n",
      incomplete("credentialsFile", "names a file whose section [basic] contains neither ak nor sk"),
    ],
    [
      "an ak without a value",
      "[basic]\nak\nsk = hush\n",
      invalid("credentialsFile", "names a file in which ak is not a text"),
    ],
    [
      "a list of keys",
      "[basic]\nak[] = hush\nak[] = hush\nsk = s\n",
      invalid("credentialsFile", "names a file in which ak is not a text"),
    ],
    [
      "an ak alone",
      "[basic]\nak = hush\n",
      incomplete("credentialsFile", `names a file in which sk is missing for ak ${of}`),
    ],
    [
      "an sk alone",
      "[basic]\nsk = hush\n",
      incomplete("credentialsFile", `names a file in which ak is missing for sk ${of}`),
    ],
    [
      "a second section of the name",
      "[basic]\nak = hush\nsk = hush\n[global]\nak = b\n[basic]\nak = hush\n",
      invalid("credentialsFile", "names a file with several sections [basic]"),
    ],
    [
      "a key that stands there twice",
      "[basic]\nak = hush\nsk = hush\nak = hush\n",
      invalid("credentialsFile", "names a file in which ak occurs twice"),
    ],
    [
      "a semicolon that is not in quotes",
      "[basic]\nak = a\nsk = hush;hush\n",
      invalid("credentialsFile", `names a file in which sk ${mark}`),
    ],
    [
      "a comment behind a value",
      "[basic]\nak = hush # hush\nsk = s\n",
      invalid("credentialsFile", `names a file in which ak ${mark}`),
    ],
    [
      "a comment behind a value in quotes",
      '[basic]\nak = a\nsk = "hush" ; "hush"\n',
      invalid("credentialsFile", `names a file in which sk ${mark}`),
    ],
    [
      "a semicolon behind a backslash",
      "[basic]\nak = a\nsk = hush\\;hush\n",
      invalid("credentialsFile", `names a file in which sk ${mark}`),
    ],
    [
      "a comment inside a key's name",
      "[basic]\nak = a\nsk ; hush = hush\n",
      invalid("credentialsFile", `names a file in which sk ${mark}`),
    ],
    [
      "an indented section behind it",
      "[basic]\nak = a\nsk = s\n [global]\nak = hush\n",
      invalid("credentialsFile", header),
    ],
    [
      "a section with a comment behind it",
      "[basic]\nak = a\nsk = s\n[global] ; hush\nak = hush\n",
      invalid("credentialsFile", header),
    ],
    [
      "a key with a blank",
      "[basic]\nak = hu sh\nsk = s\n",
      invalid(
        "credentialsFile",
        "names a file in which ak contains a blank, a line break or another character that is invalid in a key or token",
      ),
    ],
    [
      "a bad project id",
      "[basic]\nak = a\nsk = s\nproject_id = hu/sh\n",
      invalid(
        "projectId",
        "is not a project id: 1 to 128 letters, digits, hyphens and underscores, beginning with a letter or digit (from project_id of the file in credentialsFile)",
      ),
    ],
    [
      "a bad address of IAM",
      "[basic]\nak = a\nsk = s\niam_endpoint = http://hush.example\n",
      invalid(
        "authUrl",
        "must use https; plain http is accepted for loopback addresses only (from iam_endpoint of the file in credentialsFile)",
      ),
    ],
  ];
  for (const [what, text, problems] of bad) {
    it(`is refused for ${what}, without repeating anything of it, and the metadata service is not asked`, () => {
      const found = resolve(text === undefined ? {} : { [ini]: text }, named);
      assert.deepEqual(found.problems, problems);
      assert.equal(found.credential, undefined);
      assert.ok(!JSON.stringify(found.problems).includes("hush"));
    });
  }

  it("is no way to reach a prototype", () => {
    assert.deepEqual(
      resolve({ [ini]: "[__proto__]\nak = a\n[basic]\n__proto__ = x\nak = a\nsk = s\n" }, named).problems,
      [],
    );
    assert.equal(({} as Record<string, unknown>)["ak"], undefined);
  });
});
