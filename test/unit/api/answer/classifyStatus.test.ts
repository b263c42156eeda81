import assert from "node:assert/strict";
import fc from "fast-check";
import { classifyStatus } from "../../../../provider/api/answer/classifyStatus";
import { errorCatalogue, type ErrorCode } from "../../../../provider/core/errors/errorCatalogue";
import { registry } from "../../../../provider/generated/registry";
import { holds } from "../../core/support/holds";

type Service = "cce" | "css" | "dws" | "cbr" | "dcs";

/** What the services' own queries say of their codes. */
function codesOf(service: Service): Readonly<Record<string, ErrorCode>> {
  return Object.values(registry).find((query) => query.service === service)?.errorCodes ?? {};
}

describe("classifyStatus", () => {
  const byStatus: readonly (readonly [status: number, code: ErrorCode])[] = [
    [100, "WIRE_UNEXPECTED_STATUS"],
    [201, "WIRE_UNEXPECTED_STATUS"],
    [202, "WIRE_UNEXPECTED_STATUS"],
    [204, "WIRE_UNEXPECTED_STATUS"],
    [206, "WIRE_UNEXPECTED_STATUS"],
    [301, "WIRE_UNEXPECTED_STATUS"],
    [304, "WIRE_UNEXPECTED_STATUS"],
    [399, "WIRE_UNEXPECTED_STATUS"],
    [400, "API_INVALID_REQUEST"],
    [401, "AUTH_REJECTED"],
    [402, "API_INVALID_REQUEST"],
    [403, "AUTH_DENIED"],
    [404, "API_NOT_FOUND"],
    [408, "API_TIMEOUT"],
    [409, "API_CONFLICT"],
    [412, "API_CONFLICT"],
    [415, "API_INVALID_REQUEST"],
    [429, "API_THROTTLED"],
    [499, "API_INVALID_REQUEST"],
    [500, "API_FAULT"],
    [502, "API_FAULT"],
    [503, "API_FAULT"],
    [504, "API_FAULT"],
    [599, "API_FAULT"],
  ];
  for (const [status, code] of byStatus) {
    it(`takes ${status} for ${code}`, () => assert.equal(classifyStatus(status, undefined, {}), code));
  }

  const documented: readonly (readonly [service: Service, status: number, serviceCode: string, code: ErrorCode])[] = [
    ["cce", 401, "APIGW.0301", "AUTH_REJECTED"],
    ["css", 401, "APIG.0301", "AUTH_REJECTED"],
    ["dws", 401, "APIGW.0303", "AUTH_REJECTED"],
    ["cbr", 429, "APIGW.0308", "API_THROTTLED"],
    ["cce", 429, "CCE.01429002", "API_THROTTLED"],
    ["cce", 429, "CCE.01429003", "API_THROTTLED"],
    ["cce", 429, "CCE.02429001", "API_THROTTLED"],
    ["dcs", 403, "IAM.0002", "AUTH_DENIED"],
    ["cce", 400, "CCE.01400001", "API_INVALID_REQUEST"],
    ["css", 400, "CSS.0001", "API_INVALID_REQUEST"],
    ["css", 415, "CSS.0004", "API_INVALID_REQUEST"],
    ["css", 403, "CSS.0015", "API_NOT_FOUND_OR_DENIED"],
    ["cbr", 404, "BackupService.6500", "API_NOT_FOUND"],
    ["dws", 400, "DWS.0001", "API_INVALID_REQUEST"],
    ["dws", 401, "DWS.0047", "API_NOT_FOUND"],
    ["dws", 404, "DWS.0047", "API_NOT_FOUND"],
    ["dws", 403, "DWS.0015", "API_NOT_FOUND"],
    ["dws", 404, "DWS.3027", "API_NOT_FOUND"],
    ["dws", 500, "DWS.9999", "API_FAULT"],
    ["dcs", 400, "DCS.4000", "API_INVALID_REQUEST"],
  ];
  for (const [service, status, serviceCode, code] of documented) {
    it(`takes ${status} ${serviceCode} of ${service} for ${code}`, () => {
      assert.equal(classifyStatus(status, serviceCode, codesOf(service)), code);
    });
  }

  for (const status of [200, 202, 302]) {
    it(`does not take a code beside ${status} for the service's word about the resource`, () => {
      assert.equal(classifyStatus(status, "DWS.0047", codesOf("dws")), "WIRE_UNEXPECTED_STATUS");
    });
  }

  it("reads a service's own code letter by letter", () => {
    assert.equal(classifyStatus(401, "dws.0047", codesOf("dws")), "AUTH_REJECTED");
  });

  it("does not take the word of one service in another's mouth", () => {
    assert.equal(classifyStatus(403, "CSS.0015", codesOf("dws")), "AUTH_DENIED");
  });

  for (const serviceCode of ["constructor", "__proto__", "toString", ""]) {
    it(`goes by the status for the odd code ${JSON.stringify(serviceCode)}`, () => {
      assert.equal(classifyStatus(404, serviceCode, codesOf("dws")), "API_NOT_FOUND");
    });
  }

  it("has a code for every status, and never one of ours for settings or arguments", () => {
    holds(
      fc.property(fc.integer({ min: 100, max: 999 }), fc.string(), (status, serviceCode) => {
        const { kind } = errorCatalogue[classifyStatus(status, serviceCode, codesOf("css"))];
        assert.ok(["auth", "service", "wire"].includes(kind));
      }),
    );
  });
});
