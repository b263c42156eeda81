import assert from "node:assert/strict";
import { checkLayers } from "../../../scripts/layers/checkLayers";

describe("checkLayers, of policies", () => {
  it("lets only the policy door load @pulumi/policy, which most users do not have", () => {
    const text = 'import { PolicyPack } from "@pulumi/policy";';
    assert.deepEqual(checkLayers([{ path: "provider/doors/policy/a.ts", text }]), []);
    assert.deepEqual(checkLayers([{ path: "provider/core/a.ts", text }]), [
      "provider/core/a.ts imports @pulumi/policy: @pulumi/policy is an optional peer, which only the door ./policy needs",
    ]);
  });

  it("keeps policies away from the client: a verdict comes from verdict/", () => {
    const files = [
      { path: "provider/api/call.ts", text: "" },
      { path: "provider/doors/policy/a.ts", text: 'import { call } from "../../api/call";' },
    ];
    assert.equal(checkLayers(files).length, 1);
  });
});
