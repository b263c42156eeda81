import assert from "node:assert/strict";
import { createScenarioPlan } from "../../../../provider/simulator/scenarios/scenarioPlan";

const fresh = { name: "fresh", since: 1 } as const;
const stale = { name: "stale", since: 2 } as const;
const denied = { name: "denied", since: 3 } as const;

describe("createScenarioPlan", () => {
  it("prefers a resource's scenario to its service's, and that to the common one", () => {
    const plan = createScenarioPlan(fresh);
    assert.equal(plan.find("dcs", "a"), fresh);
    plan.setForService("dcs", stale);
    assert.deepEqual([plan.find("dcs", "a"), plan.find("css", "a")], [stale, fresh]);
    plan.addResource("dcs", "a", denied);
    assert.deepEqual([plan.find("dcs", "a"), plan.find("dcs", "b"), plan.find("css", "a")], [denied, stale, fresh]);
    plan.setForService("dcs", undefined);
    assert.deepEqual([plan.find("dcs", "a"), plan.find("dcs", "b")], [denied, fresh]);
  });

  it("knows a resource without a scenario of its own, which follows its service's", () => {
    const plan = createScenarioPlan(fresh);
    plan.addResource("dcs", "a", undefined);
    assert.deepEqual(
      [plan.isAdded("dcs", "a"), plan.isAdded("dcs", "b"), plan.isAdded("css", "a")],
      [true, false, false],
    );
    plan.setCommon(stale);
    assert.equal(plan.find("dcs", "a"), stale);
  });

  it("changes the scenario of a resource that is added again, and counts it once", () => {
    const plan = createScenarioPlan(fresh);
    plan.addResource("dcs", "a", stale);
    plan.addResource("dcs", "a", denied);
    assert.deepEqual([plan.find("dcs", "a"), plan.addedResources], [denied, 1]);
  });

  it("names the services that have a scenario of their own", () => {
    const plan = createScenarioPlan(fresh);
    plan.setForService("dcs", denied);
    plan.setForService("css", stale);
    plan.setForService("css", undefined);
    assert.deepEqual(plan.ofServices(), { dcs: "denied" });
  });

  it("holds ten thousand resources, each found under its own name", () => {
    const plan = createScenarioPlan(fresh);
    for (let number = 0; number < 10_000; number += 1) {
      plan.addResource("dcs", `resource-${number}`, number % 2 === 0 ? stale : denied);
    }
    assert.equal(plan.addedResources, 10_000);
    assert.deepEqual([plan.find("dcs", "resource-0"), plan.find("dcs", "resource-9999")], [stale, denied]);
    assert.equal(plan.find("dcs", "resource-10000"), fresh);
  });
});
