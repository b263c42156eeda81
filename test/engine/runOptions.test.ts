import assert from "node:assert/strict";
import { engineVersion } from "../../scripts/automation/runs/engineVersion";
import { stepsOf } from "../support/stepsOf";
import { findRandomPlugin } from "../standins/findRandomPlugin";
import { describeWithEngine, enginePath, startBench, type EngineBench, type EngineProject } from "../support/engine";
import { startHeldServer } from "../support/heldServer";
import { startService } from "../support/startService";
import { firstRequests } from "../support/readsBegun";

const pet = "urn:pulumi:test::two-pets::random:index/randomPet:RandomPet";
const ranProgram = { severity: "warning", message: "the program ran" };

describeWithEngine("what a run can be asked and what it tells", () => {
  let bench: EngineBench;
  let project: EngineProject;
  const config = { "two-pets:prefix": "a" };
  const changed = { "two-pets:prefix": "b" };

  before(async () => {
    bench = await startBench();
    project = bench.project("test/engine/programs/two-pets", { random: findRandomPlugin().directory });
  });
  after(() => bench.close());

  it("counts and lists the steps of a preview, which leaves no state", async () => {
    const { changes, state, ...preview } = await project.run("preview", { config });
    assert.deepEqual(changes, { create: 3 });
    assert.deepEqual(stepsOf(preview), ["create first", "create second"]);
    assert.deepEqual(state, []);
  });

  it("shows the resources of an update with what they depend on, and outputs in clear", async () => {
    const { changes, state, outputs, diagnostics, ...up } = await project.run("up", { config, expectNoChanges: false });
    assert.deepEqual(changes, { create: 3 });
    assert.deepEqual(stepsOf(up), ["create first", "create second"]);
    assert.deepEqual(diagnostics[0], ranProgram);
    assert.deepEqual(outputs["hidden"], { of: "the program" });
    const second = state.find(({ urn }) => urn === `${pet}::second`);
    assert.deepEqual(second?.dependencies, [`${pet}::first`]);
    assert.deepEqual(second.propertyDependencies, { prefix: [`${pet}::first`] });
    assert.deepEqual(second.inputs["prefix"], outputs["name"]);
  });

  it("succeeds with expectNoChanges as long as every step is `same`, and fails in a preview otherwise", async () => {
    const unchanged = await project.run("up", { config, expectNoChanges: true });
    assert.equal(unchanged.succeeded, true, unchanged.output);
    assert.deepEqual(unchanged.changes, { same: 3 });
    assert.deepEqual(stepsOf(unchanged), ["same first", "same second"]);
    const refused = await project.run("preview", { config: changed, expectNoChanges: true });
    assert.equal(refused.succeeded, false);
    assert.deepEqual(refused.changes, { replace: 2, same: 1 });
    assert.match(refused.output, /error: no changes were expected for preview but changes were proposed/);
  });

  it("looks at the targets only", async () => {
    const { changes } = await project.run("preview", { config: changed, target: [`${pet}::first`] });
    assert.deepEqual(changes, { replace: 1, same: 2 });
  });

  it("runs the program in a refresh and in a destroy only when asked to", async () => {
    const without = await project.run("refresh", { config });
    assert.deepEqual(stepsOf(without).sort(), ["refresh first", "refresh second"]);
    assert.equal(
      without.diagnostics.some(({ message }) => message === ranProgram.message),
      false,
    );
    const withProgram = await project.run("destroy", { config, runProgram: true });
    assert.deepEqual(
      stepsOf(withProgram).filter((step) => step.startsWith("delete")),
      ["delete second", "delete first"],
    );
    assert.deepEqual(withProgram.diagnostics[0], ranProgram);
  });

  it("runs on an engine of a version that knows executable policy packs", () => {
    const [major = 0, minor = 0] = engineVersion(enginePath() ?? "")
      .split(".")
      .map(Number);
    assert.equal(major, 3);
    assert.ok(minor >= 255);
  });

  it("refuses an option that the operation does not know, which the Automation API drops without a word", async () => {
    await assert.rejects(project.run("refresh", { policyPacks: ["pack"] }), {
      message: "the operation refresh has no option policyPacks; preview, up have it",
    });
  });

  it("uses a service in this process instead of starting the plugin", async () => {
    bench.simulator.clearRequests();
    const service = await startService({ environment: bench.simulator.environment() });
    try {
      const attach = { "huaweicloud-backup": service.port };
      const result = await oneRead().run("preview", { attach, config: dcsRead() });
      assert.equal(result.succeeded, true, result.output);
      // This process may still hold the clock of another test's simulator: the first request then corrects it.
      assert.equal(firstRequests(bench.simulator).filter(({ status }) => status === 200).length, 1);
      // Of Handshake and of Attach, which comes only here; the address is the same.
      assert.deepEqual(new Set(service.engines).size, 1);
      assert.equal(service.engines.length, 2);
    } finally {
      service.stop();
    }
  });

  it("interrupts the engine, which cancels the provider, which gives up its request", async () => {
    const held = await startHeldServer();
    try {
      const interruption = new AbortController();
      void held.arrived(1).then(() => interruption.abort());
      const endpoints = { "huaweicloud-backup:endpoints": JSON.stringify({ dcs: held.url }) };
      const run = oneRead().run("up", { signal: interruption.signal, config: { ...dcsRead(), ...endpoints } });
      const { succeeded, diagnostics, output } = await run;
      await held.left(1);
      assert.equal(succeeded, false, output);
      assert.ok(
        diagnostics.some(({ message }) => message === "update canceled"),
        output,
      );
      // The engine cancels its providers, waits for their answer, and then ends the program, which shows the provider's error
      // if it is quick enough. That the error is sent first is shown in test/unit/plugin/cancel.test.ts.
      const shown = output.split("\n").filter((line) => line.includes("dcs:getInstanceBackups"));
      for (const line of shown) assert.match(line, /the read was cancelled\. Run it again\. \[API_CANCELLED\]/);
    } finally {
      held.close();
    }
  });

  function oneRead(): EngineProject {
    return bench.project("test/engine/programs/one-read");
  }

  function dcsRead(): Record<string, string> {
    const instanceId = bench.simulator.resources.dcsInstanceId;
    return { "one-read:function": "dcs:getInstanceBackups", "one-read:args": JSON.stringify({ instanceId }) };
  }
});
