import assert from "node:assert/strict";
import { join } from "node:path";
import { missingProof } from "../../support/queryProof";

describe("the queries", () => {
  it("have what CONTRIBUTING.md asks of each: function, examples, fixtures, route, tests", () => {
    assert.deepEqual(missingProof(join(__dirname, "../../..")), []);
  });
});
