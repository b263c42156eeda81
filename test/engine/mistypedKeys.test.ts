import assert from "node:assert/strict";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../support/engine";

const polcy = { extra: { polcy: { minimumTargets: 2 } }, words: /\bpolcy\b.* did you mean "?policy"?\?/ };
const doors = [
  { door: "Gate", ...polcy },
  { door: "getGateVerdict", ...polcy },
  { door: "getGateVerdictOutput", ...polcy },
  { door: "gateHooks", ...polcy },
  { door: "gateHooks of an Output", ...polcy },
  { door: "gateTransform", ...polcy },
  { door: "query", extra: { newst: 1 }, words: /\bnewst\b.* did you mean "?newest"?\?/ },
  { door: "queryOutput", extra: { newst: 1 }, words: /\bnewst\b.* did you mean "?newest"?\?/ },
  { door: "Provider", extra: { regoin: "cn-north-4" }, words: /\bregoin\b.* did you mean "?region"?\?/ },
] as const;

describeWithEngine("mistyped keys from JavaScript", () => {
  let bench: EngineBench;
  let project: EngineProject;

  before(async () => {
    bench = await startBench();
    project = bench.project("test/engine/programs/mistyped-keys");
    bench.simulator.setScenario("fresh");
  });
  after(() => bench.close());

  for (const { door, extra, words } of doors) {
    it(`A5 ${door} refuses an unknown key with the nearest name, and what depends on it is not made`, async () => {
      const given = { instanceId: bench.simulator.resources.dcsInstanceId, door, extra: JSON.stringify(extra) };
      const config = Object.fromEntries(Object.entries(given).map(([key, value]) => [`mistyped-keys:${key}`, value]));
      const stack = door.replaceAll(" ", "-");
      const open = await project.run("preview", { config: { ...config, "mistyped-keys:extra": "{}" }, stack });
      assert.equal(open.succeeded, true, open.output);
      const result = await project.run("up", { config, stack });
      assert.equal(result.succeeded, false, result.output);
      assert.match(result.output.replace(/\s+/g, " "), words);
      assert.deepEqual(
        result.state.filter(({ type }) => type === "pulumi:index:Stash" || type.endsWith(":Gate")),
        [],
      );
    });
  }
});
