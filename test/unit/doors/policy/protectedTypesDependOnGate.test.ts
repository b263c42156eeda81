import assert from "node:assert/strict";
import type { PolicyResource } from "@pulumi/policy";
import { protectedTypesDependOnGate } from "../../../../provider/doors/policy/rules/protectedTypesDependOnGate";
import { gateType, runStackRule, stackOf, type Given } from "./support/runRule";

const pet = "random:index/randomPet:RandomPet";
const rule = protectedTypesDependOnGate();
const run = (resources: PolicyResource[], types: unknown = [pet]): ReturnType<typeof runStackRule> =>
  runStackRule(rule, resources, { types });

const gate = { type: gateType, name: "gate" };
const component = (name: string, more: Partial<Given> = {}): Given => ({
  type: "my:index:Component",
  name,
  isComponent: true,
  ...more,
});
const violation =
  "release: release is of the protected type random:index/randomPet:RandomPet and depends on no gate; name a Gate in its dependsOn";

describe("the rule that protected types depend on a gate", () => {
  it("accepts a resource that names the gate in dependsOn", async () => {
    assert.deepEqual(await run(stackOf(gate, { type: pet, name: "release", dependsOn: ["gate"] })), { violations: [] });
  });

  it("accepts one that uses an output of the gate", async () => {
    assert.deepEqual(await run(stackOf(gate, { type: pet, name: "release", uses: ["gate"] })), { violations: [] });
  });

  it("accepts the gate of the dynamic resources", async () => {
    const dynamic = { type: "pulumi-nodejs:dynamic/huaweicloud-backup:BackupGate", name: "gate" };
    assert.deepEqual(await run(stackOf(dynamic, { type: pet, name: "release", dependsOn: ["gate"] })), {
      violations: [],
    });
  });

  it("T20 names in its remediation steps what goes past a gate", () => {
    assert.match(
      protectedTypesDependOnGate().remediationSteps ?? "",
      /Run pulumi preview with this pack first.*not evaluated by destroy and refresh, nor where --exclude, --exclude-dependents, --target, --target-dependents, --target-replace leaves it out\.$/,
    );
  });

  it("D11 refuses one that depends on nothing, and names the next step and no way round", async () => {
    assert.deepEqual(await run(stackOf(gate, { type: pet, name: "release" })), { violations: [violation] });
  });

  it("accepts a dependency through others", async () => {
    const between = [
      { type: "a:b:C", name: "first", uses: ["gate"] },
      { type: "a:b:C", name: "second", dependsOn: ["first"] },
    ];
    assert.deepEqual(await run(stackOf(gate, ...between, { type: pet, name: "release", uses: ["second"] })), {
      violations: [],
    });
  });

  it("accepts a child whose parent, or parent's parent, depends on the gate", async () => {
    const resources = stackOf(
      gate,
      component("outer", { dependsOn: ["gate"] }),
      component("inner", { parent: "outer" }),
      { type: pet, name: "release", parent: "inner" },
    );
    assert.deepEqual(await run(resources), { violations: [] });
  });

  it("accepts a dependency on a component that has the gate among its children", async () => {
    const resources = stackOf(
      component("checks"),
      component("inner", { parent: "checks" }),
      { ...gate, parent: "inner" },
      { type: pet, name: "release", dependsOn: ["checks"] },
    );
    assert.deepEqual(await run(resources), { violations: [] });
  });

  it("refuses a sibling of the gate: both are made side by side", async () => {
    const resources = stackOf(
      component("both"),
      { ...gate, parent: "both" },
      { type: pet, name: "release", parent: "both" },
    );
    assert.deepEqual(await run(resources), { violations: [violation] });
  });

  it("refuses a dependency on a custom resource that is the gate's parent: nobody waits for its children", async () => {
    const resources = stackOf(
      { type: "a:b:C", name: "custom" },
      { ...gate, parent: "custom" },
      { type: pet, name: "release", dependsOn: ["custom"] },
    );
    assert.deepEqual(await run(resources), { violations: [violation] });
  });

  it("refuses a gate that depends on the resource instead", async () => {
    const resources = stackOf({ type: pet, name: "release" }, { ...gate, dependsOn: ["release"] });
    assert.deepEqual(await run(resources), { violations: [violation] });
  });

  it("refuses a sibling of the gate that uses an output of the component around both", async () => {
    const resources = stackOf(
      component("both"),
      { ...gate, parent: "both" },
      { type: "a:b:C", name: "other", parent: "both", uses: ["both"] },
      { type: pet, name: "release", parent: "both", uses: ["both", "other"] },
    );
    assert.deepEqual(await run(resources), { violations: [violation] });
  });

  it("counts the children of a component that is met first around another resource and then as a dependency", async () => {
    const resources = stackOf(
      component("checks"),
      { ...gate, parent: "checks" },
      { type: "a:b:C", name: "other", parent: "checks" },
      { type: pet, name: "release", dependsOn: ["other", "checks"] },
    );
    assert.deepEqual(await run(resources), { violations: [] });
  });

  it("ends on resources that depend on each other", async () => {
    const resources = stackOf(
      { type: pet, name: "release", dependsOn: ["other"] },
      { type: "a:b:C", name: "other", dependsOn: ["release"] },
    );
    assert.deepEqual(await run(resources), { violations: [violation] });
  });

  for (const types of [["random:*"], ["random:index:RandomPet"], ["*:RandomPet"]]) {
    it(`finds the type by ${types.join()}`, async () => {
      assert.deepEqual(await run(stackOf({ type: pet, name: "release" }), types), { violations: [violation] });
    });
  }

  it("does not apply without types, and without a resource of them, and says which", async () => {
    assert.deepEqual(await runStackRule(rule, stackOf({ type: pet, name: "release" })), {
      violations: [],
      notApplicable: "no types are configured: nothing is protected",
    });
    assert.deepEqual(await run(stackOf(gate)), {
      violations: [],
      notApplicable: "the stack holds no resource of a protected type",
    });
  });

  it("takes types from code, and the engine's over them", async () => {
    const inCode = protectedTypesDependOnGate({ types: [pet] });
    const resources = stackOf({ type: pet, name: "release" });
    assert.deepEqual(await runStackRule(inCode, resources), { violations: [violation] });
    assert.equal((await runStackRule(inCode, resources, { types: ["a:b:C"] })).violations.length, 0);
  });

  const asked =
    "a list, not empty, of resource types such as random:index/randomPet:RandomPet, in which * stands for anything";
  const wrong: readonly (readonly [config: object, problem: string])[] = [
    [{ types: [] }, `types must be ${asked}`],
    [{ types: pet }, `types must be ${asked}`],
    [{ types: ["RandomPet"] }, `types must be ${asked}`],
    [{ types: "" }, "types must not be empty: give it a value, or leave it out"],
    [{ type: [pet] }, "type is an unknown key; did you mean types?"],
  ];
  for (const [config, problem] of wrong) {
    it(`takes the configuration ${JSON.stringify(config)} for a violation`, async () => {
      assert.deepEqual(await runStackRule(rule, stackOf(gate), config), {
        violations: [`the configuration of protected-types-depend-on-gate is wrong: ${problem}`],
      });
    });
  }
});
