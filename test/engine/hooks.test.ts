import assert from "node:assert/strict";
import { runtime } from "@pulumi/pulumi";
import type { Operation } from "../../scripts/automation/runs/programRequest";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
import type { ScenarioName } from "../../provider/simulator";
import { findRandomPlugin } from "../standins/findRandomPlugin";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../support/engine";
import { stepsOf } from "../support/stepsOf";
import { readsBegun } from "../support/readsBegun";

const refusal =
  /^(?:Preview failed: )?before hook "backup-gate-[0-9a-f]{8}" failed: the gate is closed: fail: 1 target \(1 fail\); .* instance backup: newest success (?:9d|8d23h) old\b.* \[GATE_CLOSED\]$/;

describeWithEngine("gateHooks and gateTransform", () => {
  let bench: EngineBench;
  let project: EngineProject;

  before(async () => {
    bench = await startBench();
    project = bench.project("test/engine/programs/gate-hooks", { random: findRandomPlugin().directory });
  });
  after(() => bench.close());

  async function run(
    scenario: ScenarioName,
    operation: Operation,
    settings: Readonly<Record<string, string>>,
    stack = "test",
  ): Promise<ProgramResult> {
    bench.simulator.clearRequests();
    bench.simulator.setScenario(scenario);
    const named = { instanceId: bench.simulator.resources.dcsInstanceId, ...settings };
    const config = Object.fromEntries(Object.entries(named).map(([key, value]) => [`gate-hooks:${key}`, value]));
    return project.run(operation, { config, stack });
  }
  const requests = (): number => readsBegun(bench.simulator);
  const errorsAt = (result: ProgramResult): string[] =>
    result.diagnostics
      .filter(({ severity, urn }) => severity === "error" && urn !== undefined)
      .map(({ message }) => message);

  /** D6: the cause once in full, whichever resource the engine shows first, and then in short. */
  const assertRefusedOnce = (result: ProgramResult): void => {
    const errors = errorsAt(result);
    const full = errors.filter((message) => !message.includes(", as reported for the first resource. "));
    assert.equal(full.length, 1, errors.join("\n"));
    assert.match(full[0] ?? "", refusal);
  };

  it("refuse to create what they guard while the gate is closed, in preview and update", async () => {
    for (const operation of ["preview", "up"] as const) {
      const result = await run("stale", operation, { input: "1" });
      assert.equal(result.succeeded, false, result.output);
      assertRefusedOnce(result);
      assert.equal(result.resources.includes("pulumi:index:Stash"), false);
    }
  });

  it("evaluate once for ten resources, in the preview and again in the update", async () => {
    for (const operation of ["preview", "up"] as const) {
      const result = await run("fresh", operation, { input: "1" });
      assert.equal(result.succeeded, true, result.output);
      assert.equal(stepsOf(result).filter((step) => step.startsWith("create stash-")).length, 10);
      assert.equal(requests(), 1);
    }
  });

  it("evaluate nothing when nothing changes, however stale the evidence", async () => {
    for (const operation of ["preview", "up"] as const) {
      const result = await run("stale", operation, { input: "1" });
      assert.equal(result.succeeded, true, result.output);
      assert.deepEqual(result.changes, { same: 11 });
      assert.equal(requests(), 0);
    }
  });

  it("refuse an update while the gate is closed and leave the resources as they are", async () => {
    for (const operation of ["preview", "up"] as const) {
      const result = await run("stale", operation, { input: "2" });
      assert.equal(result.succeeded, false, result.output);
      assert.ok(
        errorsAt(result).some((message) => refusal.test(message)),
        errorsAt(result).join("\n"),
      );
      const stashes = result.state.filter(({ type }) => type === "pulumi:index:Stash");
      assert.deepEqual(new Set(stashes.map(({ inputs }) => inputs["input"])), new Set(["1"]));
    }
  });

  it("update once the gate is open again", async () => {
    const result = await run("fresh", "up", { input: "2" });
    assert.equal(result.succeeded, true, result.output);
    assert.deepEqual(result.changes, { same: 1, update: 10 });
    assert.equal(requests(), 1);
  });

  it("do not run in a destroy", async () => {
    const result = await run("stale", "destroy", { input: "2" });
    assert.equal(result.succeeded, true, result.output);
    assert.equal(requests(), 0);
  });

  it("are given by a transform to the children of a component, or the program ends where the SDK would drop them", async () => {
    const settings = { input: "1", component: "true" };
    const refused = await run("stale", "up", settings, "component");
    assert.equal(refused.succeeded, false, refused.output);
    // The oldest SDK of the peer range is one of these.
    if (!("hookBindingFromProto" in runtime)) {
      assert.match(refused.output, /gateTransform needs @pulumi\/pulumi 3\.184 or newer\./);
      assert.deepEqual([refused.resources, requests()], [["pulumi:pulumi:Stack"], 0]);
      return;
    }
    assertRefusedOnce(refused);
    assert.equal(refused.resources.includes("pulumi:index:Stash"), false);
    const made = await run("fresh", "up", settings, "component");
    assert.equal(made.succeeded, true, made.output);
    assert.deepEqual(stepsOf(made).sort(), ["create stock", "create till", "same shop"]);
    assert.equal(requests(), 1);
  });

  for (const [replaced, stays] of [
    ["unguarded", false],
    ["guarded", true],
  ] as const) {
    it(`${stays ? "hold" : "do not hold"} the deletion that comes first in a replacement, ${replaced}`, async () => {
      const made = await run("fresh", "up", { input: "a", replaced }, replaced);
      assert.equal(made.succeeded, true, made.output);
      const refused = await run("stale", "up", { input: "b", replaced }, replaced);
      assert.equal(refused.succeeded, false, refused.output);
      assert.match(errorsAt(refused).join("\n"), /\[GATE_CLOSED\]/);
      // "deleting" is shown before the hook is asked, "deleted" once the resource is gone.
      assert.equal(refused.output.includes("pet deleted original"), !stays, refused.output);
    });
  }

  it("evaluate through the explicit provider that they were given", async () => {
    const settings = { input: "1", endpoint: bench.simulator.url };
    const result = await run("fresh", "up", settings, "explicit");
    assert.equal(result.succeeded, true, result.output);
    assert.equal(requests(), 1);
    assert.equal(result.resources.filter((type) => type === "pulumi:providers:huaweicloud-backup").length, 1);
  });

  it("warn in a preview whose provider is not configured yet, and let the update decide", async () => {
    const settings = { input: "1", endpoint: bench.simulator.url, unknownProvider: "true" };
    const preview = await run("stale", "preview", settings, "unknown");
    assert.equal(preview.succeeded, true, preview.output);
    assert.equal(requests(), 0);
    const warnings = preview.diagnostics.filter(({ severity }) => severity === "warning").map(({ message }) => message);
    assert.equal(warnings.filter((text) => text.includes("[GATE_NOT_CONFIGURED]")).length, 10, preview.output);
    const update = await run("stale", "up", settings, "unknown");
    assert.equal(update.succeeded, false);
    assertRefusedOnce(update);
  });
});
