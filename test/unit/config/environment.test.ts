import assert from "node:assert/strict";
import { findInEnvironment } from "../../../provider/config/environment";
import { settingsList, type SettingRow } from "../../../provider/config/settingsList";

const rows: readonly (SettingRow & { name: Parameters<typeof findInEnvironment>[0] })[] = settingsList;

describe("findInEnvironment", () => {
  for (const { name, environment } of rows) {
    for (const [at, variable] of environment.entries()) {
      it(`finds ${name} in ${variable}`, () => {
        assert.deepEqual(findInEnvironment(name, { [variable]: "v" }), { variable, text: "v" });
      });

      for (const weaker of environment.slice(at + 1)) {
        it(`prefers ${variable} to ${weaker}`, () => {
          assert.deepEqual(findInEnvironment(name, { [weaker]: "w", [variable]: "v" }), { variable, text: "v" });
        });

        it(`passes over an empty ${variable} and takes ${weaker}`, () => {
          assert.deepEqual(findInEnvironment(name, { [weaker]: "w", [variable]: "" }), { variable: weaker, text: "w" });
        });
      }

      it(`finds nothing in an empty ${variable}`, () => {
        assert.equal(findInEnvironment(name, { [variable]: "" }), undefined);
      });
    }

    it(`finds no ${name} in an empty environment`, () => assert.equal(findInEnvironment(name, {}), undefined));
  }

  it("does not read the zone of DWS from any variable", () => {
    const tempting = { HW_DWS_TIME_ZONE: "UTC", TZ: "UTC", dwsTimeZone: "UTC", undefined: "UTC", "": "UTC" };
    assert.equal(findInEnvironment("dwsTimeZone", tempting), undefined);
  });

  it("does not read the variables of other tools", () => {
    assert.equal(findInEnvironment("accessKey", { OS_ACCESS_KEY: "x", HUAWEICLOUD_ACCESS_KEY: "x" }), undefined);
  });

  it("reads letter case as it stands", () =>
    assert.equal(findInEnvironment("region", { hw_region_name: "x" }), undefined));
});
