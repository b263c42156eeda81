import assert from "node:assert/strict";
import type { Settings } from "../../../provider/config/settings";
import { findDestination } from "../../../provider/reading/prepareRead";
import { thrownBy } from "../api/support/thrownBy";

const settings: Settings = {
  region: "cn-north-4",
  projectId: "p1",
  credential: { kind: "accessKey", accessKey: "ak", secretKey: "CANARY" },
  endpoints: {},
  regionEndpoints: {},
};
const without = (name: keyof Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([other]) => other !== name)) as unknown as Settings;

describe("findDestination", () => {
  it("takes region and project from the settings", () => {
    assert.deepEqual(findDestination("css", {}, settings), {
      region: "cn-north-4",
      projectId: "p1",
      baseUrl: "https://css.cn-north-4.myhuaweicloud.com",
    });
  });

  it("prefers the call's own region and project, and finds the endpoint of that region", () => {
    const { region, projectId, baseUrl } = findDestination("css", { region: "cn-north-1", projectId: "p2" }, settings);
    assert.deepEqual([region, projectId, baseUrl], ["cn-north-1", "p2", "https://es.cn-north-1.myhuaweicloud.com"]);
  });

  it("takes either of the two from the call alone", () => {
    const both = { region: "r1", projectId: "p2" };
    assert.equal(findDestination("dcs", { region: "r1" }, without("region")).region, both.region);
    assert.equal(findDestination("dcs", { projectId: "p2" }, without("projectId")).projectId, both.projectId);
  });

  it("uses the endpoints of the settings", () => {
    const { baseUrl } = findDestination("dws", {}, { ...settings, endpoints: { dws: "http://127.0.0.1:9" } });
    assert.equal(baseUrl, "http://127.0.0.1:9");
  });

  const missing: readonly (readonly [name: keyof Settings, happened: string, advice: RegExp, property?: string])[] = [
    ["region", "no region is set", /HW_REGION_NAME.*--region.*huaweicloud-backup:region.*argument region/],
    [
      "credential",
      "no credentials were found",
      /HW_ACCESS_KEY and HW_SECRET_KEY.*accessKey and secretKey.*authToken/,
      "accessKey",
    ],
  ];
  for (const [name, happened, advice, property = name] of missing) {
    it(`says that there is no ${name}, and where to set it`, async () => {
      const { code, parts } = await thrownBy(() => findDestination("css", {}, without(name)));
      assert.deepEqual([code, parts.happened, parts.property], ["CONFIG_MISSING", happened, property]);
      assert.match(parts.advice ?? "", advice);
    });

    it(`holds no key when there is no ${name}`, async () => {
      const error = await thrownBy(() => findDestination("css", {}, without(name)));
      assert.ok(!JSON.stringify([error, error.message]).includes("CANARY"));
    });
  }

  it("leaves the project open when nobody names one: it is looked up", () => {
    assert.equal("projectId" in findDestination("css", {}, without("projectId")), false);
  });

  it("asks for the region before the credentials", async () => {
    const nothing: Settings = { endpoints: {}, regionEndpoints: {} };
    const said = async (call: { region?: string; projectId?: string }): Promise<string> =>
      (await thrownBy(() => findDestination("css", call, nothing))).parts.happened;
    assert.equal(await said({}), "no region is set");
    assert.equal(await said({ region: "r1" }), "no credentials were found");
  });
});
