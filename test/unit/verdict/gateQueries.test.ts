import assert from "node:assert/strict";
import { gateQueries } from "../../../provider/verdict/gateQueries";
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
