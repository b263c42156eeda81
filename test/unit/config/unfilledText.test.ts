import assert from "node:assert/strict";
import type { SettingProblem } from "../../../provider/config/settings";
import { basic, cli, ini, profiles, resolve } from "./support/namedFiles";

const secret = "CANARY1234567890";
const quotes = "is in quotes, which count as part of the value: remove them (docker --env-file keeps them)";
const placeholder = "is a placeholder such as ${NAME} or <name>: replace it with the value";
const unfit = "contains a blank, a line break or another character that is invalid in a key or token";

/** What stands in place of a key or token, and why it is refused. */
const texts: readonly (readonly [text: string, reason: string])[] = [
  [`"${secret}"`, quotes],
  [`'${secret}'`, quotes],
  [`\`${secret}\``, quotes],
  [` "${secret}" `, quotes],
  [`"${secret}`, "begins or ends with a quote: remove it"],
  [`${secret}'`, "begins or ends with a quote: remove it"],
  ["${AK}", placeholder],
  ["$(ak)", placeholder],
  ["$HW_ACCESS_KEY", placeholder],
  ["%HW_ACCESS_KEY%", placeholder],
  ["<ak>", placeholder],
  ["<your access key>", placeholder],
  ["{{ secrets.AK }}", placeholder],
  [`Bearer ${secret}`, "begins with Bearer, which is not part of a token: remove it"],
  [`${secret} `, unfit],
  [`${secret}\n`, unfit],
  [`\uFEFF${secret}`, unfit],
  [`\u201C${secret}\u201D`, unfit],
  [" ", "is blank: set a value, or remove it"],
];

describe("C9 a credential that is certainly wrong", () => {
  const told = (problems: readonly SettingProblem[]): string[] =>
    problems.map(({ property, reason }) => `${property} ${reason}`);

  for (const [text, reason] of texts) {
    it(`is refused by its name from every source: ${JSON.stringify(text)}`, () => {
      const pair = { accessKey: text, secretKey: "s" };
      const found = {
        given: resolve({}, pair),
        token: resolve({}, { authToken: text }),
        hw: resolve({}, {}, { HW_ACCESS_KEY: "a", HW_SECRET_KEY: text }),
        sdk: resolve({}, {}, { HUAWEICLOUD_SDK_AK: text, HUAWEICLOUD_SDK_SK: "s" }),
        profile: resolve(profiles({ name: "default", accessKeyId: text, secretAccessKey: "s" }), {
          sharedConfigFile: cli,
        }),
      };
      assert.deepEqual(told(found.given.problems), [`accessKey ${reason}`]);
      assert.deepEqual(told(found.token.problems), [`authToken ${reason}`]);
      assert.deepEqual(told(found.hw.problems), [`HW_SECRET_KEY ${reason}`]);
      assert.deepEqual(told(found.sdk.problems), [`HUAWEICLOUD_SDK_AK ${reason}`]);
      assert.deepEqual(told(found.profile.problems), [`sharedConfigFile names a file in which accessKeyId ${reason}`]);
      for (const one of Object.values(found)) {
        assert.equal(one.credential, undefined);
        assert.equal(JSON.stringify(one).includes(secret), false);
      }
    });
  }

  it("is refused in the file of the SDKs, whose own quotes are taken away", () => {
    const named = { credentialsFile: ini };
    const twice = resolve(basic(`ak = "'${secret}'"`, "sk = s"), named);
    assert.deepEqual(told(twice.problems), [`credentialsFile names a file in which ak ${quotes}`]);
    assert.deepEqual(resolve(basic(`ak = "${secret}"`, "sk = s"), named).problems, []);
  });

  it("is refused for a user, a password, an account and an agency", () => {
    const user = { userName: "reader", password: "Pass-word1", domainName: "acme" };
    for (const name of ["userName", "password", "domainName"] as const) {
      for (const [text, reason] of [
        ['"reader"', quotes],
        ["${NAME}", placeholder],
      ] as const) {
        assert.deepEqual(told(resolve({}, { ...user, [name]: text }).problems), [`${name} ${reason}`]);
      }
    }
    const agency = { accessKey: "a", secretKey: "s", assumeRoleAgencyName: '"x"', assumeRoleDomainName: "acme" };
    assert.deepEqual(told(resolve({}, agency).problems), [`assumeRoleAgencyName ${quotes}`]);
  });

  it("is not seen in a password with quotes, dollars or brackets inside", () => {
    for (const password of [`a"b'c`, `"half`, "$1<2>{3}", "pa$$word${x}y"]) {
      assert.deepEqual(resolve({}, { userName: "reader", password, domainName: "acme" }).problems, []);
    }
  });
});
