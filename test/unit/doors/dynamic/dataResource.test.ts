import assert from "node:assert/strict";
import type { DynamicRuntime } from "../../../../provider/doors/dynamic/runtime/createRuntime";
import type { ScenarioName } from "../../../../provider/simulator";
import { queryCases, type QueryCase } from "../../../support/queryCases";
import { fixedNow, readCase, readerAt, useSimulator } from "../../../support/startReader";
import { configurationAt, runtimeWith, unknown } from "./support";

const { dcs, dws } = queryCases;

const classes: readonly (readonly [Exclude<keyof DynamicRuntime, "configure" | "BackupGate">, QueryCase])[] = [
  ["ClusterSnapshotTasks", queryCases.cce],
  ["LogBackupRecords", queryCases.css],
  ["ClusterAction", dws],
  ["OperationLog", queryCases.cbr],
  ["InstanceBackups", dcs],
];

const onlyText = "exports.handler = __f0;";

describe("a query as a dynamic resource", () => {
  const simulator = useSimulator();
  let runtime: DynamicRuntime;
  beforeEach(async () => {
    runtime = await runtimeWith(configurationAt(simulator()));
  });

  for (const [name, query] of classes) {
    it(`${name} holds its arguments and the answer that the function gives`, async () => {
      const { id, outs } = await runtime[name].create({ ...query.inputs, __provider: onlyText });
      const answer = (await readCase(readerAt(simulator()), query)) as unknown as Record<string, unknown>;
      const { id: actionId, actionName: reportedActionName, ...others } = answer;
      const renamed = query === dws ? { actionId, reportedActionName } : {};
      assert.equal(id, query.name);
      assert.deepEqual(outs, { ...query.inputs, ...others, ...renamed });
    });

    it(`${name} shows no change while the answer is the same, whenever it was read`, async () => {
      const { id, outs } = await runtime[name].create(query.inputs);
      const earlier = { ...outs, asOf: "2026-01-01T00:00:00.000Z", latestBackupAgeSeconds: 1, pagesFetched: 7 };
      assert.deepEqual(await runtime[name].diff(id, { ...earlier, __provider: onlyText }, query.inputs), {
        changes: false,
      });
    });

    it(`${name} shows a change when any other member of the answer differs, or is missing, or is new`, async () => {
      const { id, outs } = await runtime[name].create(query.inputs);
      const compared = Object.keys(outs).filter(
        (key) => !["asOf", "latestBackupAgeSeconds", "pagesFetched"].includes(key),
      );
      for (const key of [...compared, "later"]) {
        assert.deepEqual(
          await runtime[name].diff(id, { ...outs, [key]: "other" }, query.inputs),
          { changes: true },
          key,
        );
        if (key === "later") continue;
        const others = Object.fromEntries(Object.entries(outs).filter(([other]) => other !== key));
        assert.deepEqual(await runtime[name].diff(id, others, query.inputs), { changes: true }, key);
      }
    });

    it(`${name} shows a change when the answer is another, and then holds that`, async () => {
      const { id, outs } = await runtime[name].create(query.inputs);
      simulator().setScenario("stale");
      assert.deepEqual(await runtime[name].diff(id, outs, query.inputs), { changes: true });
      const updated = await runtime[name].update(id, outs, query.inputs);
      assert.notDeepEqual(updated.outs, outs);
      assert.deepEqual(await runtime[name].diff(id, updated.outs, query.inputs), { changes: false });
    });

    it(`${name} is read again by a refresh, with the arguments among its outputs`, async () => {
      const { id, outs } = await runtime[name].create(query.inputs);
      simulator().setScenario("stale");
      const refreshed = await runtime[name].read(id, { ...outs, __provider: onlyText });
      const updated = await runtime[name].update(id, outs, query.inputs);
      // The second read of a list may prove its end with another number of requests.
      const { pagesFetched } = refreshed.props as { readonly pagesFetched: number };
      assert.deepEqual(refreshed, { id, props: { ...updated.outs, pagesFetched } });
    });
  }

  it("keeps the time of the answer and the age at that time, although no comparison looks at them", async () => {
    const { outs } = await runtime.InstanceBackups.create(dcs.inputs);
    assert.equal(outs["asOf"], new Date(fixedNow).toISOString());
    assert.equal(outs["latestBackupAgeSeconds"], 3600);
  });

  it("shows a change without a request when an argument is another, is new, or is left out", async () => {
    const given = { ...dcs.inputs, newest: 20 };
    const { id, outs } = await runtime.InstanceBackups.create(given);
    simulator().clearRequests();
    for (const news of [
      { ...given, newest: 3 },
      dcs.inputs,
      { ...given, maxRecords: 9 },
      { ...given, newest: unknown },
    ]) {
      assert.deepEqual(await runtime.InstanceBackups.diff(id, outs, news), { changes: true });
    }
    assert.equal(simulator().requests().length, 0);
  });

  for (const scenario of ["denied", "unauthenticated", "html", "wrongShape", "redirect"] satisfies ScenarioName[]) {
    it(`shows a change on ${scenario}, and the update says why in one line`, async () => {
      const { id, outs } = await runtime.InstanceBackups.create(dcs.inputs);
      simulator().setScenario(scenario);
      assert.deepEqual(await runtime.InstanceBackups.diff(id, outs, dcs.inputs), { changes: true });
      await assert.rejects(runtime.InstanceBackups.update(id, outs, dcs.inputs), (error: Error) => {
        assert.match(error.message, /^dcs:getInstanceBackups of instance .* \[(?:AUTH|WIRE)_[A-Z_]+; HTTP \d+; .*\]$/);
        assert.equal(error.stack, "");
        return true;
      });
    });
  }

  it("fails a check with each argument that is wrong, and its reason, before anything is sent", async () => {
    const { failures } = await runtime.InstanceBackups.check({}, { instanceID: "x", newest: 0 });
    assert.deepEqual(failures, [
      { property: "instanceId", reason: "instanceId is required" },
      { property: "instanceID", reason: "instanceID is an unknown argument; did you mean instanceId?" },
      { property: "newest", reason: "newest must be a whole number from 1 to 1000000" },
    ]);
    assert.equal(simulator().requests().length, 0);
  });

  it("fails a check with what the query itself refuses", async () => {
    const { failures } = await runtime.InstanceBackups.check({}, { ...dcs.inputs, beginTime: "yesterday" });
    assert.deepEqual(
      failures.map(({ property }) => property),
      ["beginTime"],
    );
    assert.match(failures[0]?.reason ?? "", /\[INPUT_INVALID\]$/);
  });

  it("passes over what is not known yet, and judges the rest", async () => {
    const news = { instanceId: unknown, newest: 0 };
    const { inputs, failures } = await runtime.InstanceBackups.check({}, news);
    assert.deepEqual(inputs, news);
    assert.deepEqual(failures, [{ property: "newest", reason: "newest must be a whole number from 1 to 1000000" }]);
  });

  it("leaves the query's own rules to the update while an argument is not known", async () => {
    const { failures } = await runtime.InstanceBackups.check({}, { ...dcs.inputs, beginTime: unknown });
    assert.deepEqual(failures, []);
  });

  it("asks nothing in an update with what is not known: the engine's text for it would be taken for a name", async () => {
    simulator().clearRequests();
    const given = { ...dcs.inputs, instanceId: unknown };
    const message = /dcs:getInstanceBackups: instanceId is not known even in the update\. [^\n]*\[INPUT_INVALID\]$/;
    await assert.rejects(runtime.InstanceBackups.create(given), message);
    await assert.rejects(runtime.InstanceBackups.update("id", {}, given), message);
    assert.equal(simulator().requests().length, 0);
  });

  it("takes an argument without a value as one that was not given", async () => {
    const { inputs, failures } = await runtime.InstanceBackups.check({}, { ...dcs.inputs, region: "", newest: null });
    assert.deepEqual(inputs, dcs.inputs);
    assert.deepEqual(failures, []);
  });

  it("ends without a request", async () => {
    await runtime.InstanceBackups.delete("dcs:getInstanceBackups", {});
    assert.equal(simulator().requests().length, 0);
  });
});

describe("settings of dynamic resources", () => {
  const simulator = useSimulator();

  const wrong: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    [
      "an endpoint that is none",
      { "huaweicloud-backup:endpoints": "css" },
      /^settings: endpoints must map .*\[CONFIG_INVALID\]$/,
    ],
    ["half a credential", { "huaweicloud-backup:secretKey": "" }, /^settings: secretKey .*\[CONFIG_INCOMPLETE\]$/],
    ["no region", { "huaweicloud-backup:region": "" }, /region.*\[CONFIG_MISSING\]$/],
  ];
  for (const [title, settings, message] of wrong) {
    it(`with ${title} fail check, create and refresh, and stand in the way of no removal`, async () => {
      const { InstanceBackups } = await runtimeWith({ ...configurationAt(simulator()), ...settings });
      const { failures } = await InstanceBackups.check({}, dcs.inputs);
      assert.equal(failures.length, 1);
      assert.equal(failures[0]?.property, "");
      assert.match(failures[0].reason, message);
      await assert.rejects(InstanceBackups.create(dcs.inputs), { message });
      await assert.rejects(InstanceBackups.read("id", dcs.inputs), { message });
      assert.deepEqual(await InstanceBackups.diff("id", dcs.inputs, dcs.inputs), { changes: true });
      await InstanceBackups.delete("id", dcs.inputs);
      assert.equal(simulator().requests().length, 0);
    });
  }

  it("are those of the first request, since all that follow bring the same", async () => {
    const runtime = await runtimeWith(configurationAt(simulator()));
    await runtime.configure({ config: { get: () => undefined } });
    assert.deepEqual((await runtime.InstanceBackups.check({}, dcs.inputs)).failures, []);
  });
});
