import assert from "node:assert/strict";
import { readingFields } from "../../../provider/gates/parse/parseTarget";
import { argumentRules } from "../../../provider/generated/argumentRules";
import { argumentsOf, gateQueries } from "../../../provider/verdict/gateQueries";
import { registry } from "../../../provider/generated/registry";
import { gateFacts } from "../../../provider/verdict/readGateTarget";

describe("gateQueries", () => {
  it("has a query for each service, whose facts are those by which gates judge", () => {
    assert.deepEqual(
      [...gateQueries.keys()].sort(),
      [...new Set(Object.values(registry).map(({ service }) => service))].sort(),
    );
    for (const [service, [token, query]] of gateQueries) {
      assert.equal(query, registry[token]);
      assert.equal(gateFacts[service], query.gate);
    }
  });
});

describe("argumentsOf", () => {
  const query = registry["huaweicloud-backup:dws:getClusterAction"];
  const place = { service: "dws", resourceId: "one" };

  it("gives a query the resource and the keys that reads take, and leaves out what the target does not say", () => {
    assert.deepEqual(argumentsOf(place, query), { clusterId: "one" });
    const given = {
      actionName: "CREATE",
      dwsTimeZone: "UTC",
      region: "cn-north-4",
      projectId: "p",
      maxRecords: 7,
    };
    assert.deepEqual(Object.keys(given), Object.keys(readingFields));
    const target = { ...place, ...given, name: "dws/one", lookback: 1, criteria: [] };
    assert.deepEqual(argumentsOf(target, query), { clusterId: "one", ...given });
  });

  it("gives no key that no query of a gate takes", () => {
    const taken = [...gateQueries.values()].flatMap(([token]) => Object.keys(argumentRules[token]));
    assert.deepEqual(
      Object.keys(readingFields).filter((name) => !taken.includes(name)),
      [],
    );
  });
});
