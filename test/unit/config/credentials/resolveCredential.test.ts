import assert from "node:assert/strict";
import fc from "fast-check";
import type { Environment } from "../../../../provider/config/environment";
import { resolveCredential } from "../../../../provider/config/credentials/resolveCredential";
import { environmentSources, givenSource } from "../../../../provider/config/settingSource";
import type { SettingProblem } from "../../../../provider/config/settings";
import { holds } from "../../core/support/holds";

type Given = Parameters<typeof givenSource>[0];

function resolve(given: Given, environment: Environment = {}) {
  const problems: SettingProblem[] = [];
  const found = resolveCredential([givenSource(given), ...environmentSources(environment)], problems);
  if (typeof found !== "object") return { found, problems };
  return { found: { credential: found.credential, source: found.source.name }, problems };
}

/** The credential alone, for tests in which one is found. */
function credentialOf(...args: Parameters<typeof resolve>) {
  const { found } = resolve(...args);
  return typeof found === "object" ? found.credential : found;
}

/** Each source with its spellings; the last two have no `authToken`, the last one no `securityToken` either. */
interface Source {
  readonly name: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken?: string;
  readonly authToken?: string;
}
const hw: Source = {
  name: "HW_* environment variables",
  accessKey: "HW_ACCESS_KEY",
  secretKey: "HW_SECRET_KEY",
  securityToken: "HW_SECURITY_TOKEN",
  authToken: "HW_AUTH_TOKEN",
};
const sdk: Source = {
  name: "HUAWEICLOUD_SDK_* environment variables",
  accessKey: "HUAWEICLOUD_SDK_AK",
  secretKey: "HUAWEICLOUD_SDK_SK",
  securityToken: "HUAWEICLOUD_SDK_SECURITY_TOKEN",
};
const samples: Source = {
  name: "CLOUD_SDK_* environment variables",
  accessKey: "CLOUD_SDK_AK",
  secretKey: "CLOUD_SDK_SK",
};
const configuration: Source = {
  name: "provider configuration",
  accessKey: "accessKey",
  secretKey: "secretKey",
  securityToken: "securityToken",
  authToken: "authToken",
};
const sources = [configuration, hw, sdk, samples];

/** Resolves from values under their names in one source, with a good key pair in every source after it. */
function inSource(source: Source, values: Readonly<Record<string, string>>) {
  const weaker = sources.slice(sources.indexOf(source) + 1);
  const environment = Object.fromEntries(
    weaker.flatMap((s) => [
      [s.accessKey, "other-ak"],
      [s.secretKey, "other-sk"],
    ]),
  );
  return source === configuration ? resolve(values, environment) : resolve({}, { ...environment, ...values });
}

describe("resolveCredential", () => {
  it("finds nothing where there is nothing, which is no problem yet", () => {
    assert.deepEqual(resolve({}), { found: undefined, problems: [] });
  });

  it("takes empty texts for nothing, in every source", () => {
    const empty = Object.fromEntries(sources.flatMap((s) => [s.accessKey, s.secretKey]).map((name) => [name, ""]));
    assert.deepEqual(resolve({ accessKey: "", secretKey: "", authToken: "" }, empty), {
      found: undefined,
      problems: [],
    });
  });

  for (const source of sources) {
    const { accessKey, secretKey, securityToken, authToken } = source;
    const pair = { [accessKey]: "ak", [secretKey]: "sk" };

    it(`takes a key pair whole from the ${source.name}, before weaker sources`, () => {
      assert.deepEqual(inSource(source, pair), {
        found: { credential: { kind: "accessKey", accessKey: "ak", secretKey: "sk" }, source: source.name },
        problems: [],
      });
    });

    for (const [given, property] of [
      [accessKey, secretKey],
      [secretKey, accessKey],
    ] as const) {
      it(`reports ${given} alone by the missing half and looks no further`, () => {
        const reason = `is missing for ${given} (${source.name})`;
        assert.deepEqual(inSource(source, { [given]: "x" }), {
          found: "problem",
          problems: [{ property, code: "CONFIG_INCOMPLETE", reason }],
        });
      });
    }

    for (const name of [accessKey, secretKey]) {
      it(`refuses a ${name} that no header can carry, without repeating it`, () => {
        const reason = `contains a blank, a line break or another character that is invalid in a key or token`;
        assert.deepEqual(inSource(source, { ...pair, [name]: "hush\n" }), {
          found: "problem",
          problems: [{ property: name, code: "CONFIG_INVALID", reason }],
        });
      });
    }

    if (securityToken !== undefined) {
      it(`takes ${securityToken} along with the key pair of its source`, () => {
        const { found } = inSource(source, { ...pair, [securityToken]: "st" });
        assert.ok(typeof found === "object");
        const credential = { kind: "accessKey", accessKey: "ak", secretKey: "sk", securityToken: "st" };
        assert.deepEqual(found.credential, credential);
      });

      it(`reports ${securityToken} alone by both missing keys`, () => {
        const reason = `and ${secretKey} are missing for ${securityToken} (${source.name})`;
        assert.deepEqual(inSource(source, { [securityToken]: "st" }).problems, [
          { property: accessKey, code: "CONFIG_INCOMPLETE", reason },
        ]);
      });
    }

    if (authToken !== undefined) {
      it(`prefers ${authToken} to a key pair of the same source, and to half of one`, () => {
        const expected = { credential: { kind: "authToken", authToken: "t" }, source: source.name };
        assert.deepEqual(inSource(source, { ...pair, [authToken]: "t" }), { found: expected, problems: [] });
        assert.deepEqual(inSource(source, { [accessKey]: "ak", [authToken]: "t" }), { found: expected, problems: [] });
      });

      it(`refuses an ${authToken} that no header can carry`, () => {
        assert.deepEqual(
          inSource(source, { [authToken]: "a b" }).problems.map(({ property, code }) => [property, code]),
          [[authToken, "CONFIG_INVALID"]],
        );
      });
    }
  }

  it("prefers a key pair of a stronger source to a token of a weaker one", () => {
    const credential = credentialOf({ accessKey: "ak", secretKey: "sk" }, { HW_AUTH_TOKEN: "t" });
    assert.deepEqual(credential, { kind: "accessKey", accessKey: "ak", secretKey: "sk" });
  });

  it("does not put a weaker source's security token beside a stronger source's key pair", () => {
    const credential = credentialOf({ accessKey: "ak", secretKey: "sk" }, { HW_SECURITY_TOKEN: "st" });
    assert.deepEqual(credential, { kind: "accessKey", accessKey: "ak", secretKey: "sk" });
  });

  for (const [what, text] of Object.entries({
    blank: "a b",
    tab: "a\tb",
    "line feed": "a\nb",
    NUL: "a\0",
    umlaut: "ä",
  })) {
    it(`refuses a key with a ${what}`, () => {
      assert.equal(resolve({ accessKey: text, secretKey: "sk" }).problems[0]?.code, "CONFIG_INVALID");
    });
  }

  it("accepts every character that base64 and key generators use", () => {
    assert.deepEqual(resolve({ accessKey: "AZaz09-._~+/=", secretKey: "!#$%&'*^|" }).problems, []);
  });

  it("takes the members of a credential from one source and never repeats a value in a problem", () => {
    const names = sources
      .flatMap((s) => [s.accessKey, s.secretKey, s.securityToken, s.authToken])
      .filter((n) => n !== undefined);
    const subsets = fc
      .subarray(names)
      .map((chosen) => Object.fromEntries(chosen.map((name) => [name, `value-of-${name}`])));
    const sourceOf = (name: string): string | undefined =>
      sources.find((s) => [s.accessKey, s.secretKey, s.securityToken, s.authToken].includes(name))?.name;
    holds(
      fc.property(subsets, (values) => {
        const { found, problems } = resolve(values, values);
        const { credential, source } = typeof found === "object" ? found : { credential: {}, source: "" };
        for (const [member, value] of Object.entries(credential) as [string, string][]) {
          if (member !== "kind") assert.equal(sourceOf(value.replace("value-of-", "")), source);
        }
        assert.equal(found === "problem", problems.length > 0);
        assert.ok(!JSON.stringify(problems).includes("value-of-"));
      }),
    );
  });
});
