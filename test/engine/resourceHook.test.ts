import assert from "node:assert/strict";
import type { Operation } from "../../scripts/automation/runs/programRequest";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
import type { ScenarioName } from "../../provider/simulator";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../support/engine";
import { stepsOf } from "../support/stepsOf";
import { readsBegun } from "../support/readsBegun";

const stock = "urn:pulumi:test::hooked-component::test:index:Shop$pulumi:index:Stash::stock";
const refusal = 'before hook "require-backup" failed: stock: the newest backup is 216 h old';

describeWithEngine("a hook before create and update that a transform gives to a component's children", () => {
  let bench: EngineBench;
  let project: EngineProject;

  before(async () => {
    bench = await startBench();
    project = bench.project("test/engine/programs/hooked-component");
  });
  after(() => bench.close());

  function run(
    scenario: ScenarioName,
    operation: Operation,
    of: string,
    more: Record<string, string> = {},
  ): Promise<ProgramResult> {
    bench.simulator.clearRequests();
    bench.simulator.setScenario(scenario);
    const settings = {
      instanceId: bench.simulator.resources.dcsInstanceId,
      endpoint: bench.simulator.url,
      stock: of,
      ...more,
    };
    const named = Object.entries(settings).map(([key, value]) => [`hooked-component:${key}`, value] as const);
    return project.run(operation, { config: Object.fromEntries(named) });
  }
  const requests = (): number => readsBegun(bench.simulator);

  it("fails in the preview on stale evidence, at the resource and with the hook's own words", async () => {
    const result = await run("stale", "preview", "1");
    assert.equal(result.succeeded, false, result.output);
    assert.deepEqual(result.diagnostics, [
      { severity: "error", message: `Preview failed: ${refusal}`, urn: stock },
      { severity: "error", message: "preview failed" },
    ]);
  });

  it("asks in preview and in update, once for each resource that is to be created", async () => {
    for (const operation of ["preview", "up"] as const) {
      const result = await run("fresh", operation, "1");
      assert.equal(result.succeeded, true, result.output);
      assert.deepEqual(stepsOf(result), ["create shop", "create stock", "create till"]);
      assert.equal(requests(), 2);
    }
  });

  it("is not run for what stays the same, however stale the evidence", async () => {
    const result = await run("stale", "up", "1");
    assert.deepEqual(result.changes, { same: 5 }, result.output);
    assert.equal(requests(), 0);
  });

  it("stops an update before the provider is called, and leaves state as it was", async () => {
    const result = await run("stale", "up", "2");
    assert.equal(result.succeeded, false, result.output);
    assert.deepEqual(result.diagnostics[0], { severity: "error", message: refusal, urn: stock });
    assert.equal(requests(), 1);
    assert.deepEqual(result.state.find(({ urn }) => urn === stock)?.inputs, { input: "1" });
  });

  it("fails in an inline program when its callback is not bound to the program's own context", async () => {
    const result = await run("fresh", "preview", "2", { unbound: "true" });
    assert.equal(
      result.diagnostics[0]?.message,
      `Preview failed: before hook "require-backup" failed: Cannot read properties of undefined (reading 'invoke')`,
    );
  });

  it("is not run by a refresh or a destroy", async () => {
    for (const operation of ["refresh", "destroy"] as const) {
      const result = await run("stale", operation, "1");
      assert.equal(result.succeeded, true, result.output);
      assert.equal(requests(), 0);
    }
  });
});
