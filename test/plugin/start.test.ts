import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../../provider/generated/version";
import { startSimulator } from "../../provider/simulator/index";
import { pluginExecutable } from "../../scripts/automation/runs/pluginProcess";
import { startFakeEngine } from "../support/fakeEngine";
import { buildPluginOnce, startPlugin, type PluginProcess } from "../support/pluginProcess";
import { allQueryCases } from "../support/queryCases";

describe("the plugin process", () => {
  before(buildPluginOnce);
  let plugin: PluginProcess | undefined;
  afterEach(async () => {
    await plugin?.stop("SIGKILL");
    plugin = undefined;
  });

  for (const [what, args] of [
    ["an engine's address", ["127.0.0.1:9"]],
    ["no engine", []],
    ["the engine's flags before the address", ["--logtostderr", "-v=9", "--tracing", "file:trace", "127.0.0.1:9"]],
  ] as const) {
    it(`prints its port as the first line and serves there, given ${what}`, async () => {
      plugin = await startPlugin({ arguments: args });
      assert.match(plugin.firstLine, /^[1-9]\d{3,4}$/);
      assert.equal(await plugin.provider.getVersion(), version);
      await plugin.stop();
      assert.equal(plugin.stdout(), `${plugin.firstLine}\n`);
    });
  }

  it("prints nothing else on stdout, whatever is asked of it", async () => {
    const simulator = await startSimulator();
    plugin = await startPlugin({ environment: simulator.environment() });
    const { provider } = plugin;
    try {
      await provider.handshake("127.0.0.1:9");
      await provider.getSchema();
      await assert.rejects(provider.getSchema(1));
      await provider.checkConfig({ region: "CN North", unheardOf: 1 });
      await assert.rejects(provider.configure({ region: "CN North" }));
      await provider.configure({});
      for (const scenario of ["fresh", "absurdTimes", "denied", "html", "wrongShape"] as const) {
        simulator.setScenario(scenario);
        for (const query of allQueryCases) await provider.invoke(query.token, query.inputs);
      }
      await assert.rejects(provider.invoke("a:b:c", {}));
      await provider.cancel();
    } finally {
      await simulator.close();
    }
    await plugin.stop();
    assert.equal(plugin.stdout(), `${plugin.firstLine}\n`);
    assert.equal(plugin.stderr(), "");
  });

  it("listens on loopback alone", async function () {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === "IPv4" && !internal);
    // A machine without a network has no address on which the plugin could be reached from outside.
    if (outside === undefined) return;
    plugin = await startPlugin();
    const socket = createConnection({ host: outside.address, port: Number(plugin.firstLine) });
    const refused = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(false)).once("error", () => resolve(true));
    });
    socket.destroy();
    assert.equal(refused, true);
  });

  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    it(`ends on ${signal}, with an open connection and a call that hangs`, async () => {
      const simulator = await startSimulator();
      plugin = await startPlugin({ environment: simulator.environment() });
      simulator.script({ queryName: "css.getLogBackupRecords", fault: "neverAnswer" });
      await plugin.provider.configure({});
      const hanging = plugin.provider.invoke("huaweicloud-backup:css:getLogBackupRecords", {
        clusterId: simulator.resources.cssClusterId,
      });
      const ended = assert.rejects(hanging);
      while (simulator.requests().length === 0) await new Promise((resolve) => setImmediate(resolve));
      assert.deepEqual(await plugin.stop(signal), { code: 0, signal: null });
      await ended;
      await simulator.close();
    });
  }

  it("loads nothing but itself: no package, and nothing that lies around it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "loaded-modules-"));
    const [simulator, engine] = [await startSimulator(), await startFakeEngine()];
    try {
      const file = join(folder, "modules");
      plugin = await startPlugin({
        arguments: [engine.address],
        environment: {
          ...simulator.environment(),
          NODE_OPTIONS: `--require "${join(__dirname, "../support/recordLoadedModules.cjs")}"`,
          LOADED_MODULES_FILE: file,
        },
      });
      const { provider } = plugin;
      await provider.handshake(engine.address);
      await provider.getSchema();
      await provider.checkConfig({});
      await provider.configure({});
      for (const query of allQueryCases) await provider.invoke(query.token, query.inputs);
      await plugin.stop();
      const loaded = readFileSync(file, "utf8").split("\n");
      assert.deepEqual(loaded, [require.resolve("../support/recordLoadedModules.cjs"), pluginExecutable]);
    } finally {
      engine.stop();
      await simulator.close();
      rmSync(folder, { recursive: true });
    }
  });
});
