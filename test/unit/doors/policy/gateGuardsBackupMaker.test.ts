import assert from "node:assert/strict";
import {
  defaultMakerTypes,
  gateGuardsBackupMaker,
} from "../../../../provider/doors/policy/rules/gateGuardsBackupMaker";
import { gateType, runStackRule, stackOf } from "./support/runRule";

const rule = gateGuardsBackupMaker();
const gate = { type: gateType, name: "gate" };
const warning = (name: string): string =>
  `${name}: ${name} makes backups and depends on gate: a closed gate would block the resource that makes the next backup; ` +
  "remove the dependency, or set graceForNew with createdAt for a first run";

describe("the rule about gates before makers of backups", () => {
  it("T22 warns of a gate that guards the resource which makes the backups, directly or through others", async () => {
    const resources = stackOf(
      gate,
      { type: "huaweicloud:Cbr/policy:Policy", name: "policy", dependsOn: ["gate"] },
      { type: "huaweicloud:Cbr/vault:Vault", name: "vault", uses: ["policy"] },
    );
    assert.deepEqual(await runStackRule(rule, resources), { violations: [warning("policy"), warning("vault")] });
    assert.equal(rule.enforcementLevel, "advisory");
  });

  for (const type of defaultMakerTypes) {
    it(`knows ${type}`, async () => {
      const resources = stackOf(gate, { type, name: "maker", dependsOn: ["gate"] });
      assert.deepEqual(await runStackRule(rule, resources), { violations: [warning("maker")] });
    });
  }

  it("has nothing against a gate that waits for the maker", async () => {
    const resources = stackOf(
      { type: "huaweicloud:Dcs/instance:Instance", name: "redis" },
      { ...gate, uses: ["redis"] },
    );
    assert.deepEqual(await runStackRule(rule, resources), { violations: [] });
  });

  it("takes other types where they are configured", async () => {
    const resources = stackOf(gate, { type: "a:b:Backup", name: "maker", dependsOn: ["gate"] });
    assert.deepEqual(await runStackRule(rule, resources, { types: ["a:*"] }), { violations: [warning("maker")] });
    assert.deepEqual(await runStackRule(rule, resources), {
      violations: [],
      notApplicable: "the stack holds no resource that makes backups",
    });
  });
});
