import assert from "node:assert/strict";
import { createEngineLog } from "../../provider/plugin/engineLog";
import { startSimulator, type Simulator } from "../../provider/simulator/index";
import { startFakeEngine, type FakeEngine } from "../support/fakeEngine";
import { buildPluginOnce, startPlugin, type PluginProcess } from "../support/pluginProcess";
import { queryCases } from "../support/queryCases";

const { token, inputs } = queryCases.css;
const warning = `warning: ${token} of ${inputs["clusterId"]}: records without a reliable status: 1; their state is unknown, and they may be open`;

describe("what the plugin has to say", () => {
  before(buildPluginOnce);
  let simulator: Simulator;
  let engine: FakeEngine;
  let plugin: PluginProcess | undefined;
  const start = async (...args: string[]) => {
    plugin = await startPlugin({ arguments: args, environment: simulator.environment() });
    return plugin;
  };

  beforeEach(async () => {
    simulator = await startSimulator({ scenario: "unknownWords" });
    engine = await startFakeEngine();
  });
  afterEach(async () => {
    await plugin?.stop("SIGKILL");
    plugin = undefined;
    engine.stop();
    await simulator.close();
  });

  it("reaches the engine of its command line", async () => {
    const { provider } = await start(engine.address);
    await provider.configure({});
    await provider.invoke(token, inputs);
    assert.equal(await engine.message("records without a reliable status"), warning);
    const [source, request, ...others] = engine.messages();
    assert.equal(source, "debug: credentials: HW_* environment variables");
    assert.match(
      request ?? "",
      /^debug: GET http:\/\/127\.0\.0\.1:\d+\/v1\.0\/[0-9a-f]{32}\/clusters\/[\w-]+\/logs\/records\?limit=100&start=1 → 200, \d+ ms, attempt 1, request id 0{31}1$/,
    );
    // The requests that prove the end of the list come before the warning.
    assert.equal(others.at(-1), warning);
    for (const line of others.slice(0, -1)) assert.match(line, /^debug: GET http/);
  });

  it("shows each request to everybody when HWBACKUP_LOG asks for it", async () => {
    plugin = await startPlugin({ environment: { ...simulator.environment(), HWBACKUP_LOG: "debug" } });
    await plugin.provider.configure({});
    await plugin.provider.invoke(token, inputs);
    await plugin.stop();
    assert.match(plugin.stderr(), /^info: GET http:\/\/.*logs\/records\?limit=100&start=1 → 200, \d+ ms, attempt 1, /);
  });

  it("reaches the engine that shakes hands, in the place of the one before", async () => {
    const other = await startFakeEngine();
    try {
      const { provider } = await start(other.address);
      await provider.handshake(engine.address);
      await provider.configure({});
      await provider.invoke(token, inputs);
      assert.equal(await engine.message("records without a reliable status"), warning);
      assert.deepEqual(other.messages(), []);
    } finally {
      other.stop();
    }
  });

  it("reaches the engine that attaches to a plugin started by hand", async () => {
    const { provider } = await start();
    await provider.attach(engine.address);
    await provider.configure({});
    await provider.invoke(token, inputs);
    assert.equal(await engine.message("records without a reliable status"), warning);
  });

  it("goes to stderr while there is no engine", async () => {
    const alone = await start();
    await alone.provider.configure({});
    await alone.provider.invoke(token, inputs);
    await alone.stop();
    assert.equal(alone.stderr(), `${warning}\n`);
  });

  it("never fails a call when the engine is gone", async () => {
    const deserted = await start(engine.address);
    engine.stop();
    await deserted.provider.configure({});
    const { answer, failures } = await deserted.provider.invoke(token, inputs);
    assert.deepEqual([answer?.["complete"], failures], [true, []]);
    await deserted.stop();
    assert.equal(deserted.stderr(), "");
  });

  it("is nothing for an empty address, which is no engine", async () => {
    const { provider } = await start();
    await provider.handshake("");
    assert.deepEqual((await provider.configure({})).acceptsecrets, true);
  });
});

describe("the log of the engine", () => {
  it("marks a status as something that the next line overwrites, and prints none where there is no engine", async () => {
    const engine = await startFakeEngine();
    const log = createEngineLog();
    try {
      log.write("status", "nobody hears this");
      log.connect(engine.address);
      log.write("status", "half of it is done");
      log.write("info", "the last of it is done");
      await engine.message("the last of it");
      assert.equal(await engine.message("half of it"), "status: half of it is done");
      assert.equal(engine.messages().includes("info: the last of it is done"), true);
      assert.equal(engine.messages().length, 2);
    } finally {
      log.close();
      engine.stop();
    }
  });
});
