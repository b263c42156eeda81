import assert from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { startSimulator, type Simulator } from "../../provider/simulator/index";
import { startFakeEngine, type FakeEngine } from "../support/fakeEngine";
import { openWhenFresh, waitsForQuiet } from "../support/gateBench";
import { gateClient, type GateClient } from "../support/gateClient";
import { buildPluginOnce, startPlugin, type PluginProcess } from "../support/pluginProcess";
import { readsBegun } from "../support/readsBegun";

describe("a Gate in the plugin process", () => {
  before(buildPluginOnce);
  let simulator: Simulator;
  let engine: FakeEngine;
  let plugin: PluginProcess;
  let gate: GateClient;

  beforeEach(async () => {
    simulator = await startSimulator();
    engine = await startFakeEngine();
    plugin = await startPlugin({ arguments: [engine.address], environment: simulator.environment() });
    await plugin.provider.handshake(engine.address);
    gate = gateClient(plugin.provider);
  });
  afterEach(async () => {
    await plugin.stop("SIGKILL");
    engine.stop();
    await simulator.close();
  });

  it("lives from Check to Delete, with one request for each evaluation", async () => {
    const { inputs, failures } = await gate.check(openWhenFresh);
    assert.deepEqual(failures, []);
    await plugin.provider.configure({});
    const { id, held } = await gate.create(inputs);
    assert.match(id, /^vault-[0-9a-f]{8}$/);
    assert.deepEqual([held["verdict"], held["blocks"]], ["pass", false]);
    assert.equal(readsBegun(simulator), 1);
    // Not ten seconds old: the one reading serves this, too.
    assert.equal((await gate.diff({ oldInputs: inputs, olds: held, news: inputs })).changes, 1);
    assert.equal(readsBegun(simulator), 1);
    assert.deepEqual(await gate.read(held, inputs), { held, inputs });
    await gate.remove();
  });

  it("answers Cancel at once while a gate waits, and the gate does not open", async () => {
    simulator.setScenario("running");
    await plugin.provider.configure({});
    const ended = assert.rejects(gate.create(waitsForQuiet), {
      code: status.CANCELLED,
      details: "gate vault: the evaluation was cancelled. Run it again. [API_CANCELLED]",
    });
    assert.match(await engine.message("waiting"), /^info: gate vault: waiting: pending: /);
    await plugin.provider.cancel();
    await ended;
  });

  it("answers the function beside the resource, and waits for neither in a preview", async () => {
    simulator.setScenario("running");
    await plugin.provider.configure({});
    const token = "huaweicloud-backup:index:getGateVerdict";
    const { answer } = await plugin.provider.invoke(token, waitsForQuiet, { preview: true });
    assert.deepEqual([answer?.["verdict"], answer?.["blocks"]], ["pending", true]);
    const { held } = await gate.create(waitsForQuiet, { preview: true });
    assert.equal(held["verdict"], "pending");
    assert.match(
      await engine.message("not open yet"),
      /^warning: gate vault: not open yet; the update will wait for it/,
    );
  });
});
