import assert from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { InvokeRequest } from "@pulumi/pulumi/proto/provider_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { version } from "../../provider/generated/version";
import { startSimulator, type Simulator } from "../../provider/simulator/index";
import { startHeldServer } from "../support/heldServer";
import { buildPluginOnce, startPlugin, type PluginProcess } from "../support/pluginProcess";
import { allQueryCases, queryCases } from "../support/queryCases";

const { css } = queryCases;

describe("calls to the plugin process at the same time", () => {
  before(buildPluginOnce);
  let simulator: Simulator;
  let plugin: PluginProcess;

  beforeEach(async () => {
    simulator = await startSimulator();
    plugin = await startPlugin({ environment: { ...simulator.environment(), HW_MAX_RETRIES: "0" } });
    await plugin.provider.configure({});
    // Once its key was accepted, a process sends requests side by side.
    await plugin.provider.invoke(css.token, css.inputs);
    simulator.clearRequests();
  });
  afterEach(async () => {
    await plugin.stop("SIGKILL");
    await simulator.close();
  });

  const requestsArrived = async (count: number): Promise<void> => {
    while (simulator.requests().length < count) await new Promise((resolve) => setImmediate(resolve));
  };

  for (const query of allQueryCases) {
    it(`ask the cloud once when they ask the same: ${query.token}`, async () => {
      const server = await startHeldServer();
      try {
        await plugin.provider.configure({ endpoints: { [query.service]: server.url } });
        const asking = Array.from({ length: 10 }, () => plugin.provider.invoke(query.token, query.inputs));
        await server.arrived(1);
        // Calls of one connection are read in order: once this one is answered, the ten before it have been seen.
        await plugin.provider.getVersion();
        server.release();
        const answers = await Promise.all(asking);
        assert.equal(server.requests(), 1);
        assert.equal(answers[0]?.failures.length, 1);
        for (const answer of answers) assert.deepEqual(answer, answers[0]);
        const later = plugin.provider.invoke(query.token, query.inputs);
        await server.arrived(2);
        server.release();
        assert.equal((await later).failures.length, 1);
      } finally {
        server.close();
      }
    });
  }

  it("end CANCELLED on Cancel, which is answered behind them; later ones do too", async () => {
    const hanging = allQueryCases.map((query) => {
      simulator.script({ queryName: query.queryName, fault: "neverAnswer" });
      return plugin.provider.invoke(query.token, query.inputs);
    });
    const ended = Promise.all(hanging.map((invoke) => assert.rejects(invoke, { code: status.CANCELLED })));
    await requestsArrived(allQueryCases.length);
    await plugin.provider.cancel();
    await ended;
    await assert.rejects(plugin.provider.invoke(css.token, css.inputs), {
      code: status.CANCELLED,
      details: /^css:getLogBackupRecords of cluster .* was cancelled\. Run it again\. \[API_CANCELLED\]$/,
    });
    assert.equal(await plugin.provider.getVersion(), version);
  });

  it("end with their caller: a call that is given up leaves no request behind", async () => {
    const server = await startHeldServer();
    try {
      await plugin.provider.configure({ endpoints: { css: server.url } });
      const request = new InvokeRequest();
      request.setTok(css.token);
      request.setArgs(Struct.fromJavaScript({ ...css.inputs }));
      const call = plugin.provider.client.invoke(request, () => undefined);
      await server.arrived(1);
      call.cancel();
      await server.left(1);
      assert.equal(await plugin.provider.getVersion(), version);
    } finally {
      server.close();
    }
  });

  it("do not wait for each other", async () => {
    simulator.script({ queryName: css.queryName, fault: "neverAnswer" });
    const hanging = assert.rejects(plugin.provider.invoke(css.token, css.inputs));
    await requestsArrived(1);
    for (const query of allQueryCases) {
      if (query !== css) assert.deepEqual((await plugin.provider.invoke(query.token, query.inputs)).failures, []);
    }
    await plugin.provider.cancel();
    await hanging;
  });
});
