import assert from "node:assert/strict";
import { baseUrl } from "../../../provider/api/endpoints";

const none = { endpoints: {}, regionEndpoints: {} };

describe("baseUrl", () => {
  const rows: readonly (readonly [service: string, region: string, host: string])[] = [
    ["cce", "cn-north-4", "cce.cn-north-4.myhuaweicloud.com"],
    ["css", "cn-north-4", "css.cn-north-4.myhuaweicloud.com"],
    ["dws", "cn-north-4", "dws.cn-north-4.myhuaweicloud.com"],
    ["cbr", "ap-southeast-1", "cbr.ap-southeast-1.myhuaweicloud.com"],
    ["dcs", "la-south-2", "dcs.la-south-2.myhuaweicloud.com"],
    ["iam", "cn-north-4", "iam.cn-north-4.myhuaweicloud.com"],
    ["cce", "tr-central-201", "cce.tr-central-201.myhuaweicloud.com"],
    // Europe, every service and IAM.
    ["cce", "eu-west-101", "cce.eu-west-101.myhuaweicloud.eu"],
    ["css", "eu-west-101", "css.eu-west-101.myhuaweicloud.eu"],
    ["dws", "eu-west-101", "dws.eu-west-101.myhuaweicloud.eu"],
    ["cbr", "eu-west-101", "cbr.eu-west-101.myhuaweicloud.eu"],
    ["dcs", "eu-west-101", "dcs.eu-west-101.myhuaweicloud.eu"],
    ["iam", "eu-west-101", "iam.eu-west-101.myhuaweicloud.eu"],
    ["cce", "eu-west-1", "cce.eu-west-1.myhuaweicloud.eu"],
    ["cce", "eu-west-0", "cce.eu-west-0.myhuaweicloud.com"],
    ["cce", "eu-west-2", "cce.eu-west-2.myhuaweicloud.com"],
    ["cce", "x-eu-west-1", "cce.x-eu-west-1.myhuaweicloud.com"],
    // CSS under its old name.
    ["css", "cn-north-1", "es.cn-north-1.myhuaweicloud.com"],
    ["css", "cn-east-2", "es.cn-east-2.myhuaweicloud.com"],
    ["css", "cn-north-11", "css.cn-north-11.myhuaweicloud.com"],
    ["css", "cn-north-12", "css.cn-north-12.myhuaweicloud.com"],
    ["css", "cn-east-201", "css.cn-east-201.myhuaweicloud.com"],
    ["css", "x-cn-north-1", "css.x-cn-north-1.myhuaweicloud.com"],
    ["cce", "cn-north-1", "cce.cn-north-1.myhuaweicloud.com"],
    ["dws", "cn-east-2", "dws.cn-east-2.myhuaweicloud.com"],
    // DWS under the domain .cn.
    ["dws", "cn-south-4", "dws.cn-south-4.myhuaweicloud.cn"],
    ["dws", "cn-north-12", "dws.cn-north-12.myhuaweicloud.cn"],
    ["dws", "cn-east-4", "dws.cn-east-4.myhuaweicloud.cn"],
    ["dws", "tr-west-1", "dws.tr-west-1.myhuaweicloud.cn"],
    ["dws", "ap-southeast-4", "dws.ap-southeast-4.myhuaweicloud.cn"],
    ["dws", "ap-southeast-1", "dws.ap-southeast-1.myhuaweicloud.com"],
    ["dws", "x-tr-west-1", "dws.x-tr-west-1.myhuaweicloud.com"],
    ["dws", "tr-west-11", "dws.tr-west-11.myhuaweicloud.com"],
    ["cce", "tr-west-1", "cce.tr-west-1.myhuaweicloud.com"],
    ["dcs", "cn-east-4", "dcs.cn-east-4.myhuaweicloud.com"],
  ];
  for (const [service, region, host] of rows) {
    it(`finds ${service} of ${region} at ${host}`, () =>
      assert.equal(baseUrl(service, region, none), `https://${host}`));
  }

  const given = "https://given.example.com";
  const fromEnvironment = "https://environment.example.com";
  const both = { endpoints: { dws: given }, regionEndpoints: { DWS_TR_WEST_1: fromEnvironment } };

  it("prefers the given endpoint to everything else, in every region", () => {
    assert.deepEqual(
      ["tr-west-1", "cn-north-4"].map((region) => baseUrl("dws", region, both)),
      [given, given],
    );
  });

  it("prefers the environment's endpoint of that region to the table", () => {
    assert.equal(baseUrl("dws", "tr-west-1", { ...both, endpoints: {} }), fromEnvironment);
  });

  it("uses an endpoint of the environment for its own service and region alone", () => {
    const settings = { ...both, endpoints: {} };
    assert.equal(baseUrl("dws", "cn-north-4", settings), "https://dws.cn-north-4.myhuaweicloud.com");
    assert.equal(baseUrl("cce", "tr-west-1", settings), "https://cce.tr-west-1.myhuaweicloud.com");
  });

  it("uses a given endpoint for its own service alone", () => {
    assert.equal(baseUrl("cce", "cn-north-4", both), "https://cce.cn-north-4.myhuaweicloud.com");
  });

  it("builds every host with the user's own cloud, in the public cloud's exceptions too", () => {
    const settings = { ...none, cloud: "hcs.example.org" };
    assert.deepEqual(
      [
        ["cce", "cn-north-4"],
        ["css", "cn-north-1"],
        ["dws", "tr-west-1"],
        ["iam", "eu-west-101"],
      ].map(([service, region]) => baseUrl(service!, region!, settings)),
      [
        "https://cce.cn-north-4.hcs.example.org",
        "https://css.cn-north-1.hcs.example.org",
        "https://dws.tr-west-1.hcs.example.org",
        "https://iam.eu-west-101.hcs.example.org",
      ],
    );
  });

  it("prefers named endpoints to the cloud", () => {
    const settings = { ...both, cloud: "hcs.example.org" };
    assert.equal(baseUrl("dws", "cn-north-4", settings), given);
    assert.equal(baseUrl("dws", "tr-west-1", { ...settings, endpoints: {} }), fromEnvironment);
    assert.equal(
      baseUrl("dws", "cn-north-4", { ...settings, endpoints: {} }),
      "https://dws.cn-north-4.hcs.example.org",
    );
  });
});
