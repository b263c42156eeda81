import assert from "node:assert/strict";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../support/engine";

const shapes = ["text", "number", "null", "undefined", "object", "error", "aggregate"];

/** What a step is refused with, whatever was thrown. */
const refusal = (shape: string): string =>
  `before hook "guarded-${shape}" failed: the gate could not be evaluated, so the resources behind it stay unchanged${shape === "text" ? ": no route" : ""}. ` +
  "Fix the named error. If none is named, check the code that builds the gate's description. [GATE_NOT_EVALUATED]";

describeWithEngine("A1 a hook whose gate rejects without a message", () => {
  let bench: EngineBench;
  let project: EngineProject;

  before(async () => {
    bench = await startBench();
    project = bench.project("test/engine/programs/rejecting-gate");
  });
  after(() => bench.close());

  async function run(door: string, input: string, rejects: boolean): Promise<ProgramResult> {
    bench.simulator.clearRequests();
    bench.simulator.setScenario(rejects ? "stale" : "fresh");
    const settings = { door, input, rejects: String(rejects), instanceId: bench.simulator.resources.dcsInstanceId };
    const config = Object.fromEntries(Object.entries(settings).map(([key, value]) => [`rejecting-gate:${key}`, value]));
    return project.run("up", { config, stack: door, continueOnError: true });
  }

  const inputsIn = ({ state }: ProgramResult): unknown[] =>
    state.filter(({ type }) => type === "pulumi:index:Stash").map(({ inputs }) => inputs["input"]);
  const errorsIn = ({ diagnostics }: ProgramResult): string[] =>
    diagnostics
      .filter(({ severity, urn }) => severity === "error" && urn?.includes("guarded-"))
      .map((one) => one.message);

  for (const door of ["gateHooks", "gateTransform"]) {
    it(`A1 ${door} creates and updates nothing for any shape, and says the same for all`, async () => {
      const refused = await run(door, "1", true);
      assert.equal(refused.succeeded, false, refused.output);
      assert.deepEqual(inputsIn(refused), []);
      assert.deepEqual(errorsIn(refused).sort(), shapes.map(refusal).sort(), refused.output);

      const made = await run(door, "1", false);
      assert.equal(made.succeeded, true, made.output);
      assert.deepEqual(inputsIn(made), Array(7).fill("1"));

      const kept = await run(door, "2", true);
      assert.equal(kept.succeeded, false, kept.output);
      assert.deepEqual(inputsIn(kept), Array(7).fill("1"));
      assert.deepEqual(errorsIn(kept).sort(), shapes.map(refusal).sort(), kept.output);
    });
  }
});
