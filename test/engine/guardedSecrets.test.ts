import assert from "node:assert/strict";
import { findRandomPlugin } from "../standins/findRandomPlugin";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../support/engine";
import { backendTexts } from "../support/stateFiles";

describeWithEngine("A7 secret inputs of guarded resources", () => {
  let bench: EngineBench;
  let project: EngineProject;

  before(async () => {
    bench = await startBench();
    bench.simulator.setScenario("fresh");
    project = bench.project("test/engine/programs/guarded-secrets", { random: findRandomPlugin().directory });
  });
  after(() => bench.close());

  for (const door of ["gateHooks", "gateTransform"]) {
    it(`A7 ${door} leaves none of them in clear in what the engine writes`, async () => {
      const canary = `c4n4ry-${door}`;
      const settings = { door, instanceId: bench.simulator.resources.dcsInstanceId };
      const config = Object.fromEntries(
        Object.entries(settings).map(([key, value]) => [`guarded-secrets:${key}`, value]),
      );
      const secrets = { "guarded-secrets:canary": canary };
      for (const [operation, changes] of [
        ["preview", { create: 12 }],
        ["up", { create: 12 }],
        ["up", { same: 12 }],
      ] as const) {
        const result = await project.run(operation, { config, secrets, stack: door });
        assert.equal(result.succeeded, true, result.output);
        assert.deepEqual(result.changes, changes, result.output);
        const leaks = backendTexts(bench.sandbox).flatMap(
          (text) => text.match(new RegExp(`.{0,40}${canary}.{0,20}`, "g")) ?? [],
        );
        assert.deepEqual(leaks, []);
        if (operation === "preview") continue;
        const flat = result.state.find(({ urn }) => urn.endsWith("::flat"));
        assert.deepEqual(flat?.inputs, { input: `${canary}-flat` });
      }
    });
  }
});
