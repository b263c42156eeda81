import assert from "node:assert/strict";
import type { Operation } from "../../scripts/automation/runs/programRequest";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
import type { ScenarioName } from "../../provider/simulator";
import { findRandomPlugin } from "../standins/findRandomPlugin";
import {
  describeWithEngine,
  startBench,
  type EngineBench,
  type EngineProject,
  type RunOptions,
} from "../support/engine";
import { stepsOf } from "../support/stepsOf";
import { readsBegun } from "../support/readsBegun";

describeWithEngine("dynamic resources", () => {
  let bench: EngineBench;
  let project: EngineProject;

  before(async () => {
    bench = await startBench();
    project = bench.project("test/engine/programs/dynamic-options", { random: findRandomPlugin().directory });
  });
  after(() => bench.close());

  function run(
    operation: Operation,
    scenario: ScenarioName,
    { config, ...options }: RunOptions = {},
  ): Promise<ProgramResult> {
    bench.simulator.setScenario(scenario);
    bench.simulator.clearRequests();
    const own = { instanceId: bench.simulator.resources.dcsInstanceId, ...config };
    const keys = Object.fromEntries(Object.entries(own).map(([key, text]) => [`dynamic-options:${key}`, text]));
    return project.run(operation, { ...options, config: keys });
  }
  const said = ({ diagnostics }: ProgramResult): string => diagnostics.map(({ message }) => message).join("\n");

  it("with inputs that a preview does not know leave the decision to the update, and say so", async () => {
    const preview = await run("preview", "stale", { stack: "late", config: { late: "true" } });
    assert.equal(preview.succeeded, true, preview.output);
    assert.match(
      said(preview),
      /^warning: gate: not evaluated in this preview, because some of its inputs are not known yet/m,
    );
    assert.equal(readsBegun(bench.simulator), 0);

    const update = await run("up", "stale", { stack: "late", config: { late: "true" } });
    assert.equal(update.succeeded, false);
    assert.match(said(update), /^gate: fail: .*\[GATE_CLOSED\]$/m);
  });

  it("with onPreview warn tell of a closed gate in a preview, and the update enforces", async () => {
    const config = { onPreview: "warn" };
    const preview = await run("preview", "stale", { stack: "warn", config });
    assert.equal(preview.succeeded, true, preview.output);
    assert.match(said(preview), /^warning: gate: fail: .*\[GATE_CLOSED\]$/m);
    assert.equal((await run("up", "stale", { stack: "warn", config })).succeeded, false);
  });

  describe("that are there", () => {
    before(async () => {
      const result = await run("up", "fresh");
      assert.equal(result.outputs["state"], "succeeded", result.output);
    });

    it("are left out by an update that targets something else, a closed gate too", async () => {
      const target = [`urn:pulumi:test::dynamic-options::random:index/randomPet:RandomPet::pet`];
      const result = await run("up", "stale", { target });
      assert.equal(result.succeeded, true, result.output);
      assert.deepEqual(stepsOf(result).includes("update gate"), false);
      assert.equal(readsBegun(bench.simulator), 0);
    });

    it("are destroyed with the program running as well, a closed gate too", async () => {
      const result = await run("destroy", "stale", { runProgram: true });
      assert.equal(result.succeeded, true, result.output);
      assert.equal(result.resources.length, 0);
    });
  });
});
