import assert from "node:assert/strict";
import { describeWithEngine, startBench, type EngineBench } from "../support/engine";

describeWithEngine("a project of the template before March 2026", () => {
  let bench: EngineBench;

  before(async () => {
    bench = await startBench();
  });
  after(() => bench.close());

  it("C4 imports every door through Pulumi's own TypeScript 3.8.3, in preview and update", async () => {
    const project = bench.project("test/engine/programs/old-template");
    bench.simulator.setScenario("fresh");
    const config = { "old-template:instanceId": bench.simulator.resources.dcsInstanceId };
    const preview = await project.run("preview", { config });
    assert.equal(preview.succeeded, true, preview.output);
    const result = await project.run("up", { config });
    assert.equal(result.succeeded, true, result.output);
    assert.equal(result.outputs["verdict"], "pass", result.output);
    assert.equal(result.outputs["answered"], "pass");
    assert.equal(result.outputs["canned"], "pass");
    assert.deepEqual(new Set(result.outputs["doors"] as string[]), new Set(["function"]));
  });
});
