import assert from "node:assert/strict";
import type { Operation } from "../../../scripts/automation/runs/programRequest";
import type { ProgramResult } from "../../../scripts/automation/runs/programResult";
import type { ScenarioName } from "../../../provider/simulator";
import { findRandomPlugin } from "../../standins/findRandomPlugin";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../../support/engine";
import { stepsOf } from "../../support/stepsOf";
import { readsBegun } from "../../support/readsBegun";

const pet = "random:index/randomPet:RandomPet";
const gate = "huaweicloud-backup:index:Gate";

describeWithEngine("examples/gate-resource", () => {
  let bench: EngineBench;
  let project: EngineProject;

  before(async () => {
    bench = await startBench();
    project = bench.project("examples/gate-resource", { random: findRandomPlugin().directory });
  });
  after(() => bench.close());

  function run(operation: Operation, scenario: ScenarioName, stack = scenario as string): Promise<ProgramResult> {
    const { dcsInstanceId, cceClusterId } = bench.simulator.resources;
    bench.simulator.setScenario(scenario);
    bench.simulator.clearRequests();
    const config = { "gate-resource:dcsInstanceId": dcsInstanceId, "gate-resource:cceClusterId": cceClusterId };
    return project.run(operation, { config, stack });
  }

  it("open: shows the release in the preview and makes it in the update", async () => {
    for (const operation of ["preview", "up"] as const) {
      const result = await run(operation, "fresh", "long");
      assert.equal(result.succeeded, true, result.output);
      assert.deepEqual(stepsOf(result), ["create before-release", "create release"]);
      assert.equal(result.resources.includes(pet), operation === "up");
      if (operation === "up") assert.equal(result.outputs["evidence"], "pass: 2 targets (2 pass)");
    }
  });

  it("still open: changes nothing in a second update, and has asked both services for that", async () => {
    const result = await run("up", "fresh", "long");
    assert.deepEqual(stepsOf(result), ["same before-release", "same release"], result.output);
    assert.equal(readsBegun(bench.simulator), 2);
  });

  it("closed later: fails preview and update, and leaves the release as it is", async () => {
    for (const operation of ["preview", "up"] as const) {
      const result = await run(operation, "stale", "long");
      assert.equal(result.succeeded, false, result.output);
      assert.deepEqual(stepsOf(result), ["update before-release"]);
      assert.match(
        result.output,
        /gate before-release: fail: 2 targets \(1 pass, 1 fail\); redis \(dcs\/dc500000-\S+\) instance backup: .*\[GATE_CLOSED\]/,
      );
      assert.equal(result.resources.includes(pet), true);
    }
  });

  const refusals: readonly (readonly [ScenarioName, RegExp])[] = [
    ["stale", /fail: 2 targets \(1 pass, 1 fail\); redis \(dcs\/dc500000-\S+\) instance backup: /],
    ["running", /pending: 2 targets \(1 pass, 1 pending\); \S+ \(cce\/cce00000-/],
    ["empty", /fail: 2 targets \(1 warn, 1 fail\):\n +redis \(dcs\/dc500000-\S+\) instance backup: /],
    ["unknownWords", /unknown: 2 targets \(2 unknown\):\n +\S+ \(/],
    ["denied", /unknown: 2 targets \(2 unknown\):\n.*AUTH_DENIED/],
  ];
  for (const [scenario, reason] of refusals) {
    it(`closed from the start by ${scenario}: fails preview and update, and creates nothing`, async () => {
      for (const operation of ["preview", "up"] as const) {
        const result = await run(operation, scenario);
        assert.equal(result.succeeded, false, result.output);
        assert.match(result.output, reason);
        assert.match(result.output, /\[GATE_CLOSED\]/);
        assert.deepEqual([result.resources.includes(gate), result.resources.includes(pet)], [false, false]);
      }
    });
  }
});
