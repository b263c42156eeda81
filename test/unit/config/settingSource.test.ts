import assert from "node:assert/strict";
import type { Environment } from "../../../provider/config/environment";
import { environmentSources, findSetting, givenSource, problemIn } from "../../../provider/config/settingSource";
import { settingsList, type SettingName, type SettingRow } from "../../../provider/config/settingsList";

const rows: readonly (SettingRow & { readonly name: SettingName })[] = settingsList;

function find(name: SettingName, environment: Environment) {
  const found = findSetting(name, environmentSources(environment));
  return found === undefined ? undefined : { variable: found.source.label(name), text: found.text };
}

describe("the environment as a source of settings", () => {
  for (const { name, environment } of rows) {
    for (const [at, variable] of environment.entries()) {
      it(`holds ${name} in ${variable}`, () => {
        assert.deepEqual(find(name, { [variable]: "v" }), { variable, text: "v" });
      });

      for (const weaker of environment.slice(at + 1)) {
        it(`prefers ${variable} to ${weaker}`, () => {
          assert.deepEqual(find(name, { [weaker]: "w", [variable]: "v" }), { variable, text: "v" });
        });

        it(`passes over an empty ${variable} and takes ${weaker}`, () => {
          assert.deepEqual(find(name, { [weaker]: "w", [variable]: "" }), { variable: weaker, text: "w" });
        });
      }

      it(`holds nothing in an empty ${variable}`, () => assert.equal(find(name, { [variable]: "" }), undefined));
    }

    it(`holds no ${name} when there is no variable`, () => assert.equal(find(name, {}), undefined));

    it(`stands behind a given ${name}`, () => {
      const environment = Object.fromEntries(rows.flatMap((row) => row.environment.map((variable) => [variable, "v"])));
      const sources = [givenSource({ [name]: "given" }), ...environmentSources(environment)];
      assert.equal(findSetting(name, sources)?.text, "given");
    });
  }

  it("has no variable for the zone of DWS", () => {
    const tempting = { HW_DWS_TIME_ZONE: "UTC", TZ: "UTC", dwsTimeZone: "UTC", undefined: "UTC", "": "UTC" };
    assert.equal(find("dwsTimeZone", tempting), undefined);
  });

  it("knows nothing of the variables of other tools", () => {
    assert.equal(find("accessKey", { OS_ACCESS_KEY: "x", HUAWEICLOUD_ACCESS_KEY: "x" }), undefined);
  });

  it("reads letter case as it stands", () => assert.equal(find("region", { hw_region_name: "x" }), undefined));
});

describe("problemIn", () => {
  it("names the setting as its source does", () => {
    const [hw] = environmentSources({});
    assert.ok(hw);
    assert.deepEqual(problemIn(hw, "secretKey", "CONFIG_INVALID", "is odd"), {
      property: "HW_SECRET_KEY",
      code: "CONFIG_INVALID",
      reason: "is odd",
    });
  });

  it("names the setting that leads to a file, and what is wrong in it", () => {
    const file = { ...givenSource({}), file: "credentialsFile" as const, label: () => "sk" };
    assert.deepEqual(problemIn(file, "secretKey", "CONFIG_INVALID", "is odd"), {
      property: "credentialsFile",
      code: "CONFIG_INVALID",
      reason: "names a file in which sk is odd",
    });
  });
});
