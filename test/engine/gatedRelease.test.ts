import assert from "node:assert/strict";
import type { ScenarioName } from "../../provider/simulator";
import { findRandomPlugin } from "../standins/findRandomPlugin";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../support/engine";
import { firstRequests } from "../support/readsBegun";

const pet = "random:index/randomPet:RandomPet";

describeWithEngine("examples/gated-release", () => {
  let bench: EngineBench;
  let project: EngineProject;
  let config: Record<string, string>;

  before(async () => {
    bench = await startBench();
    project = bench.project("examples/gated-release", { random: findRandomPlugin().directory });
    const { dcsInstanceId, cceClusterId } = bench.simulator.resources;
    config = { "gated-release:dcsInstanceId": dcsInstanceId, "gated-release:cceClusterId": cceClusterId };
  });
  after(() => bench.close());

  it("releases on fresh evidence, in preview and update, with one request per query and page each", async () => {
    bench.simulator.setScenario("fresh");
    for (const operation of ["preview", "up"] as const) {
      bench.simulator.clearRequests();
      const result = await project.run(operation, { config, stack: "fresh" });
      assert.equal(result.succeeded, true, result.output);
      assert.deepEqual(
        firstRequests(bench.simulator)
          .map(({ queryName, status }) => `${queryName} ${status}`)
          .sort(),
        ["cce.getClusterSnapshotTasks 200", "dcs.getInstanceBackups 200"],
      );
      assert.equal(result.resources.includes(pet), operation === "up");
    }
  });

  it("keeps the release as it is when the evidence is still fresh", async () => {
    const result = await project.run("up", { config, stack: "fresh" });
    assert.match(result.output, /2 unchanged/);
  });

  it("leaves an existing release alone when the evidence has gone stale", async () => {
    bench.simulator.setScenario("stale");
    const result = await project.run("up", { config, stack: "fresh" });
    assert.equal(result.succeeded, false);
    assert.equal(result.resources.includes(pet), true);
    assert.match(
      result.output,
      /error: release refused: the newest Redis backup is 216\.0 h old, at most 26\.0 h are allowed/,
    );
  });

  it("refuses in the preview already", async () => {
    bench.simulator.setScenario("stale");
    const result = await project.run("preview", { config, stack: "preview" });
    assert.equal(result.succeeded, false);
    assert.match(result.output, /error: release refused: /);
  });

  const refusals: readonly (readonly [ScenarioName, RegExp])[] = [
    ["running", /release refused: 1 cluster snapshot task is still open/],
    ["empty", /release refused: there is no successful Redis backup/],
    ["unknownWords", /release refused: .*1 cluster snapshot tasks are in a state that nobody documents/],
    ["absurdTimes", /release refused: there is no successful Redis backup/],
    ["denied", /\[AUTH_DENIED; HTTP 403; /],
    ["unauthenticated", /\[AUTH_REJECTED; HTTP 401; APIGW\.0301; request id /],
    ["throttled", /\[API_THROTTLED; HTTP 429; /],
    ["fault", /\[API_FAULT; HTTP 500; /],
    ["html", /\[WIRE_UNREADABLE; HTTP 200; request id /],
    ["malformed", /\[WIRE_UNREADABLE; HTTP 200; request id /],
    ["emptyBody", /\[WIRE_UNREADABLE; HTTP 200; request id /],
    ["wrongShape", /\[WIRE_WRONG_SHAPE; HTTP 200; request id /],
    ["errorInside200", /\[WIRE_ERROR_IN_SUCCESS; HTTP 200; /],
    ["redirect", /\[WIRE_UNEXPECTED_STATUS; HTTP 302; request id /],
  ];
  for (const [scenario, reason] of refusals) {
    it(`creates nothing on the scenario ${scenario}, and says why`, async () => {
      bench.simulator.setScenario(scenario);
      const result = await project.run("up", { config, stack: scenario });
      assert.equal(result.succeeded, false, result.output);
      assert.match(result.output, reason);
      assert.equal(result.resources.includes(pet), false);
    });
  }
});
