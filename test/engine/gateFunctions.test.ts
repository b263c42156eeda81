import assert from "node:assert/strict";
import type { Operation } from "../../scripts/automation/runs/programRequest";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
import type { ScenarioName } from "../../provider/simulator";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../support/engine";

const closed =
  /the gate is closed: fail: 1 target \(1 fail\); .* instance backup: newest success (?:9d|8d23h) old\b.* \[GATE_CLOSED\]/;

describeWithEngine("assertGate, whenOpen and requireAnswer", () => {
  let bench: EngineBench;
  let project: EngineProject;

  before(async () => {
    bench = await startBench();
    project = bench.project("test/engine/programs/gate-functions");
  });
  after(() => bench.close());

  function run(scenario: ScenarioName, operation: Operation, door: string, stack = door): Promise<ProgramResult> {
    bench.simulator.setScenario(scenario);
    const { resources, region } = bench.simulator;
    const config = { instanceId: resources.dcsInstanceId, region, door };
    const named = Object.fromEntries(Object.entries(config).map(([key, value]) => [`gate-functions:${key}`, value]));
    return project.run(operation, { config: named, stack });
  }
  const guarded = ({ steps }: ProgramResult): string[] =>
    steps.filter(({ type }) => type === "pulumi:index:Stash").map(({ op }) => op);

  it("assertGate at the top of a closed program registers nothing, and says why without a stack", async () => {
    for (const operation of ["preview", "up"] as const) {
      const result = await run("stale", operation, "assertGate");
      assert.equal(result.succeeded, false, result.output);
      assert.match(result.output, closed);
      assert.doesNotMatch(result.output, /\n\s+at |assertGate\.js|Unhandled exception/);
      assert.deepEqual(guarded(result), []);
    }
  });

  it("assertGate lets an open program go on, with the result at hand", async () => {
    const result = await run("fresh", "up", "assertGate");
    assert.equal(result.succeeded, true, result.output);
    assert.deepEqual(guarded(result), ["create"]);
    assert.equal(result.outputs["verdict"], "pass");
  });

  it("whenOpen keeps what uses its value from being registered while the gate is closed", async () => {
    for (const operation of ["preview", "up"] as const) {
      const result = await run("stale", operation, "whenOpen");
      assert.equal(result.succeeded, false, result.output);
      assert.match(result.output, closed);
      assert.deepEqual(guarded(result), []);
    }
  });

  it("whenOpen hands the value on when the gate is open", async () => {
    const result = await run("fresh", "up", "whenOpen");
    assert.equal(result.succeeded, true, result.output);
    const stash = result.state.find(({ type }) => type === "pulumi:index:Stash");
    assert.equal(stash?.inputs["input"], "v1");
  });

  it("a preview whose provider is not configured yet is refused, for a gate and for an answer", async () => {
    for (const door of ["unconfiguredGate", "unconfiguredAnswer"]) {
      const result = await run("fresh", "preview", door);
      assert.equal(result.succeeded, false, result.output);
      assert.match(result.output, /the provider is not configured yet\. .* \[GATE_NOT_CONFIGURED\]/);
    }
  });
});
