import assert from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { startSimulator, type Simulator } from "../../provider/simulator/index";
import { buildPluginOnce, startPlugin, type PluginProcess } from "../support/pluginProcess";
import { allQueryCases, queryCases } from "../support/queryCases";

const { css } = queryCases;

describe("calls to the plugin process at the same time", () => {
  before(buildPluginOnce);
  let simulator: Simulator;
  let plugin: PluginProcess;

  beforeEach(async () => {
    simulator = await startSimulator();
    plugin = await startPlugin({ environment: simulator.environment() });
    await plugin.provider.configure({});
  });
  afterEach(async () => {
    await plugin.stop("SIGKILL");
    await simulator.close();
  });

  const requestsOf = (count: number) => async (): Promise<void> => {
    while (simulator.requests().length < count) await new Promise((resolve) => setImmediate(resolve));
  };

  for (const query of allQueryCases) {
    it(`ask the cloud once when they ask the same: ${query.token}`, async () => {
      // Slow enough that all ten have arrived before the first answer has; a faster answer would only mean more requests.
      simulator.script({ queryName: query.queryName, status: 500, body: {}, delayMilliseconds: 300 });
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => plugin.provider.invoke(query.token, query.inputs)),
      );
      assert.equal(simulator.requests().length, 1);
      for (const { failures } of answers) assert.deepEqual(failures, answers[0]?.failures);
      assert.deepEqual((await plugin.provider.invoke(query.token, query.inputs)).failures, []);
      assert.equal(simulator.requests().length, 2);
    });
  }

  it("end CANCELLED on Cancel, which answers at once; later ones do too", async () => {
    const hanging = allQueryCases.map((query) => {
      simulator.script({ queryName: query.queryName, fault: "neverAnswer" });
      return plugin.provider.invoke(query.token, query.inputs);
    });
    const ended = Promise.all(hanging.map((invoke) => assert.rejects(invoke, { code: status.CANCELLED })));
    await requestsOf(allQueryCases.length)();
    await plugin.provider.cancel();
    await ended;
    await assert.rejects(plugin.provider.invoke(css.token, css.inputs), {
      code: status.CANCELLED,
      details: /^css:getLogBackupRecords of cluster .* was cancelled\. Run it again\. \[API_CANCELLED\]$/,
    });
    assert.equal(await plugin.provider.getVersion(), "0.1.0");
  });

  it("do not wait for each other", async () => {
    simulator.script({ queryName: css.queryName, fault: "neverAnswer" });
    const hanging = assert.rejects(plugin.provider.invoke(css.token, css.inputs));
    await requestsOf(1)();
    for (const query of allQueryCases) {
      if (query !== css) assert.deepEqual((await plugin.provider.invoke(query.token, query.inputs)).failures, []);
    }
    await plugin.provider.cancel();
    await hanging;
  });
});
