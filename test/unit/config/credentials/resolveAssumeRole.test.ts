import assert from "node:assert/strict";
import type { Environment } from "../../../../provider/config/environment";
import { resolveSettings, type GivenSettings } from "../../../../provider/config/resolveSettings";
import { noFile } from "../support/files";

function resolve(given: GivenSettings, environment: Environment = {}) {
  const { settings, problems } = resolveSettings(given, environment, noFile);
  return { assumeRole: settings.assumeRole, problems };
}

const keys = { accessKey: "a", secretKey: "s" };
const agency = { assumeRoleAgencyName: "backup-reader", assumeRoleDomainName: "acme" };

describe("an agency to take on", () => {
  it("has a name, an account and a life of an hour", () => {
    assert.deepEqual(resolve({ ...keys, ...agency }), {
      assumeRole: { agencyName: "backup-reader", domainName: "acme", durationSeconds: 3600 },
      problems: [],
    });
  });

  it("comes from the HW_* variables, with its life", () => {
    const environment = {
      HW_ASSUME_ROLE_AGENCY_NAME: "reader",
      HW_ASSUME_ROLE_DOMAIN_ID: "d1",
      HW_ASSUME_ROLE_DURATION: "900",
    };
    assert.deepEqual(resolve(keys, environment).assumeRole, {
      agencyName: "reader",
      domainId: "d1",
      durationSeconds: 900,
    });
  });

  it("goes with whichever credential was found", () => {
    for (const base of [keys, { authToken: "t" }, { userId: "u", password: "p" }, {}]) {
      assert.equal(resolve({ ...base, ...agency }).assumeRole?.agencyName, "backup-reader");
    }
  });

  it("is whole from its source, its life from wherever that is set", () => {
    const environment = {
      HW_ASSUME_ROLE_AGENCY_NAME: "other",
      HW_ASSUME_ROLE_DOMAIN_ID: "other",
      HW_ASSUME_ROLE_DURATION: "86400",
    };
    assert.deepEqual(resolve({ ...keys, ...agency }, environment).assumeRole, {
      agencyName: "backup-reader",
      domainName: "acme",
      durationSeconds: 86400,
    });
  });

  it("is told by the account's id when the same source gives id and name", () => {
    const { assumeRole } = resolve({ ...keys, ...agency, assumeRoleDomainId: "d1" });
    assert.deepEqual(assumeRole, { agencyName: "backup-reader", domainId: "d1", durationSeconds: 3600 });
  });

  it("is absent where nothing names one", () =>
    assert.deepEqual(resolve(keys), { assumeRole: undefined, problems: [] }));

  const halves: readonly (readonly [
    given: GivenSettings,
    environment: Environment,
    property: string,
    reason: string,
  ])[] = [
    [
      { assumeRoleAgencyName: "r" },
      {},
      "assumeRoleDomainName",
      "or assumeRoleDomainId is missing for assumeRoleAgencyName (provider configuration)",
    ],
    [
      { assumeRoleDomainName: "n" },
      {},
      "assumeRoleAgencyName",
      "is missing for assumeRoleDomainName (provider configuration)",
    ],
    [
      { assumeRoleDomainId: "d" },
      {},
      "assumeRoleAgencyName",
      "is missing for assumeRoleDomainId (provider configuration)",
    ],
    [
      {},
      { HW_ASSUME_ROLE_AGENCY_NAME: "r" },
      "HW_ASSUME_ROLE_DOMAIN_NAME",
      "or HW_ASSUME_ROLE_DOMAIN_ID is missing for HW_ASSUME_ROLE_AGENCY_NAME (HW_* environment variables)",
    ],
    [
      {},
      { HW_ASSUME_ROLE_DOMAIN_NAME: "n" },
      "HW_ASSUME_ROLE_AGENCY_NAME",
      "is missing for HW_ASSUME_ROLE_DOMAIN_NAME (HW_* environment variables)",
    ],
    [
      { assumeRoleAgencyName: "r" },
      { HW_ASSUME_ROLE_DOMAIN_NAME: "n" },
      "assumeRoleDomainName",
      "or assumeRoleDomainId is missing for assumeRoleAgencyName (provider configuration)",
    ],
  ];
  for (const [given, environment, property, reason] of halves) {
    it(`is incomplete with ${Object.keys({ ...given, ...environment }).join(" and ")} alone, and then no credential is used as it is`, () => {
      const { settings, problems } = resolveSettings({ ...keys, ...given }, environment, noFile);
      assert.deepEqual(problems, [{ property, code: "CONFIG_INCOMPLETE", reason }]);
      assert.deepEqual([settings.assumeRole, settings.credential], [undefined, undefined]);
    });
  }

  it("is refused with a line break in its name or account", () => {
    const control = "contains a line break or another control character";
    assert.deepEqual(resolve({ ...keys, ...agency, assumeRoleAgencyName: "r\n" }).problems, [
      { property: "assumeRoleAgencyName", code: "CONFIG_INVALID", reason: control },
    ]);
    assert.deepEqual(resolve({ ...keys, ...agency, assumeRoleDomainName: "n\n" }).problems, [
      { property: "assumeRoleDomainName", code: "CONFIG_INVALID", reason: control },
    ]);
  });
});
