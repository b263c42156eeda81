/** No file of the tree holds a secret; what looks like one is invented, and named here with its reason. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { sourceFiles } from "../../scripts/automation/sourceFiles";
import { findSecrets } from "./support/findSecrets";

/** Passwords in addresses that are refused, and a signature that is taken out of a message. */
const invented = [
  "test/unit/api/transport/transport.failures.test.ts: @secretlint/secretlint-rule-basicauth",
  "test/unit/config/badEndpoints.test.ts: @secretlint/secretlint-rule-basicauth",
  "test/unit/core/redact.test.ts: a Huawei Cloud access key",
];
/** Keys that a script has drawn for the signer; there are two thousand of them. */
const drawn = ["test/vectors/official-signer.json"];

describe("the files of the tree", () => {
  it("hold no secret", async function () {
    this.timeout(600_000);
    const paths = sourceFiles().filter((path) => !drawn.includes(path));
    const found: string[] = [];
    for (const path of paths)
      found.push(...(await findSecrets(path, readFileSync(join(repositoryRoot, path), "utf8"))));
    assert.ok(paths.length > 1000, `${paths.length} files`);
    // The place of a finding may move, its file may not.
    const withoutLine = (finding: string): string => finding.replace(/:\d+:/, ":");
    assert.deepEqual(found.map(withoutLine), invented);
  });
});

describe("the scan for secrets", () => {
  // Put together here, or the scan would find them in this file.
  for (const [what, ...parts] of [
    [
      "a private key",
      "-----BEGIN PRIVATE",
      ` KEY-----\n${"MIIEvQIBADANBgkqhkiG9w0B".repeat(20)}\n-----END PRIVATE KEY-----`,
    ],
    ["a token of GitHub", "ghp", "_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx"],
    ["a password in an address", "https:/", "/user:hunter2hunter2@example.org"],
    ["a token of npm", "//npm.example.org/:_authToken=npm", "_Zq3Lr0kV8sB2nT5yW1xC7mD4fG6hJ9pQaEuI"],
    ["a Pulumi access token", "pul-", "0123456789abcdef".repeat(3).slice(0, 40)],
    ["a Huawei Cloud access key", "HW_ACCESS_KEY=K7QW2ERTYU", "P0ASDFGHJK"],
  ] as const) {
    it(`finds ${what}, and does not repeat it`, async () => {
      const found = await findSecrets("settings.txt", `# Ours.\n${parts.join("")}\n`);
      assert.equal(found.length, 1, found.join("\n"));
      assert.match(found[0] ?? "", /^settings\.txt:[^=]*$/);
    });
  }

  it("passes over keys that say that they are invented", async () => {
    assert.deepEqual(await findSecrets("a.txt", "AKEXAMPLE0123456789A\nSIMULATORACCESSKEY00\n"), []);
  });
});
