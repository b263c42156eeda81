import assert from "node:assert/strict";
import type { Operation } from "../../../scripts/automation/runs/programRequest";
import type { ProgramResult } from "../../../scripts/automation/runs/programResult";
import type { ScenarioName, ServiceName } from "../../../provider/simulator";
import { findRandomPlugin } from "../../standins/findRandomPlugin";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../../support/engine";
import { firstRequests } from "../../support/readsBegun";

describeWithEngine("examples/hooks", () => {
  let bench: EngineBench;
  let project: EngineProject;

  before(async () => {
    bench = await startBench();
    project = bench.project("examples/hooks", { random: findRandomPlugin().directory });
  });
  after(() => bench.close());

  function run(
    operation: Operation,
    scenarios: Readonly<Partial<Record<ServiceName, ScenarioName>>>,
    { stack, version }: { readonly stack: string; readonly version: string },
  ): Promise<ProgramResult> {
    const { dcsInstanceId, cceClusterId } = bench.simulator.resources;
    bench.simulator.setScenarioFor("dcs", scenarios.dcs ?? "fresh");
    bench.simulator.setScenarioFor("cce", scenarios.cce ?? "fresh");
    bench.simulator.clearRequests();
    const settings = { dcsInstanceId, cceClusterId, version };
    const config = Object.fromEntries(Object.entries(settings).map(([key, value]) => [`hooks:${key}`, value]));
    return project.run(operation, { config, stack });
  }

  /** The pets in state, by name. */
  function petsIn({ state }: ProgramResult): string[] {
    const pets = state.filter(({ type }) => type === "random:index/randomPet:RandomPet");
    return pets.map(({ urn }) => urn.split("::").at(-1) ?? "").sort();
  }
  const all = ["release", "shop-stock", "shop-till"];

  /** What the hooks said, by the resource that they stopped. */
  function refusalsIn({ diagnostics }: ProgramResult): Record<string, string> {
    const errors = diagnostics.filter(({ severity, message }) => severity === "error" && message.includes("hook"));
    return Object.fromEntries(errors.map(({ urn, message }) => [urn?.split("::").at(-1) ?? "", message]));
  }
  const closedTo = (what: string): RegExp =>
    new RegExp(`before hook .* failed: the gate is closed: ${what}.* \\[GATE_`);

  it("both open: creates everything, each gate asked once in the preview and once in the update", async () => {
    for (const operation of ["preview", "up"] as const) {
      const result = await run(operation, {}, { stack: "long", version: "v1" });
      assert.equal(result.succeeded, true, result.output);
      assert.equal(result.changes["create"], 5);
      assert.deepEqual(
        firstRequests(bench.simulator)
          .map(({ queryName }) => queryName)
          .sort(),
        ["cce.getClusterSnapshotTasks", "dcs.getInstanceBackups"],
      );
      assert.deepEqual(petsIn(result), operation === "up" ? all : []);
    }
  });

  it("nothing to change: changes nothing and asks nothing, whatever the evidence", async () => {
    const result = await run("up", { dcs: "stale", cce: "running" }, { stack: "long", version: "v1" });
    assert.equal(result.succeeded, true, result.output);
    assert.deepEqual(result.changes, { same: 5 });
    assert.deepEqual(firstRequests(bench.simulator), []);
  });

  it("a new version while both are closed: fails preview and update, and leaves everything as it is", async () => {
    for (const operation of ["preview", "up"] as const) {
      const result = await run(operation, { dcs: "stale", cce: "running" }, { stack: "long", version: "v2" });
      assert.equal(result.succeeded, false, result.output);
      assert.deepEqual(petsIn(result), all);
      const prefixes = result.state.map(({ inputs }) => inputs["prefix"]).filter((prefix) => prefix !== undefined);
      assert.deepEqual(prefixes, ["v1", "v1", "v1"]);
    }
  });

  it("closed from the start: fails preview and update, and creates nothing that they guard", async () => {
    for (const operation of ["preview", "up"] as const) {
      const result = await run(operation, { dcs: "stale", cce: "running" }, { stack: "closed", version: "v1" });
      assert.equal(result.succeeded, false, result.output);
      assert.match(Object.values(refusalsIn(result)).join("\n"), /\[GATE_CLOSED\]/);
      assert.deepEqual(petsIn(result), []);
    }
  });

  it("the one of the release closed: fails the update and names its target", async () => {
    const result = await run("up", { dcs: "stale" }, { stack: "release", version: "v1" });
    assert.equal(result.succeeded, false, result.output);
    assert.match(refusalsIn(result)["release"] ?? "", closedTo("fail: 1 target \\(1 fail\\); redis \\(dcs/dc500000-"));
    assert.equal(petsIn(result).includes("release"), false);
  });

  it("the one of the component's children closed: fails the update and creates neither child", async () => {
    const result = await run("up", { cce: "running" }, { stack: "shop", version: "v1" });
    assert.equal(result.succeeded, false, result.output);
    // One of the children gets the cause in full, and the other one the short form of it.
    const told = Object.values(refusalsIn(result)).filter(
      (message) => !message.includes(", as reported for the first "),
    );
    assert.equal(told.length, 1, result.output);
    assert.match(told[0] ?? "", closedTo("pending: 1 target \\(1 pending\\); cluster \\(cce/cce00000-"));
    assert.deepEqual(
      petsIn(result).filter((name) => name.startsWith("shop-")),
      [],
    );
  });
});
