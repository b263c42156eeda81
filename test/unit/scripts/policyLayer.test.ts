import assert from "node:assert/strict";
import { checkLayers } from "../../../scripts/layers/checkLayers";

describe("checkLayers, of policies", () => {
  it("keeps policies away from the client: a verdict comes from evaluate.ts", () => {
    const files = [
      { path: "provider/api/call.ts", text: "" },
      { path: "provider/policy/a.ts", text: 'import { call } from "../api/call";' },
    ];
    assert.equal(checkLayers(files).length, 1);
  });
});
