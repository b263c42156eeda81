import assert from "node:assert/strict";
import { askQuery } from "../../provider/verdict/askQuery";
import { systemTiming } from "../../provider/core/timing";
import type { GivenSettings } from "../../provider/config/resolveSettings";
import { simulatorDefaults, type ScenarioName } from "../../provider/simulator/index";
import { readerAt, useSimulator } from "../support/startReader";

const { accessKey, secretKey, projectId } = simulatorDefaults;
const hour = 3600;

describe("dws:getSnapshots, over HTTP", () => {
  const simulator = useSimulator();
  const read = (scenario: ScenarioName, given: GivenSettings = {}) => {
    simulator().setScenario(scenario);
    const reader = readerAt(simulator(), { accessKey, secretKey, ...given }, { limits: { maxRetries: 0 } });
    return reader.read("huaweicloud-backup:dws:getSnapshots", { clusterId: simulator().resources.dwsClusterId });
  };

  it("sends one request, without the parameters on which the sources disagree", async () => {
    const { complete, pagesFetched, count } = await read("fresh");
    assert.deepEqual([complete, pagesFetched, count], [true, 1, 3]);
    const { dwsClusterId } = simulator().resources;
    assert.deepEqual(
      simulator()
        .requests()
        .map(({ path, query }) => [path, query]),
      [[`/v1.0/${projectId}/clusters/${dwsClusterId}/snapshots`, {}]],
    );
  });

  for (const [scenario, states, age, open] of [
    ["fresh", ["succeeded", "succeeded", "succeeded"], hour, 0],
    ["stale", ["succeeded", "succeeded", "succeeded"], 9 * 24 * hour, 0],
    ["running", ["running", "succeeded", "succeeded"], 24 * hour, 1],
    ["failed", ["failed", "succeeded", "succeeded"], 25 * hour, 0],
    ["neverSucceeded", ["failed", "failed"], undefined, 0],
    ["unknownWords", ["unknown", "succeeded"], 25 * hour, 0],
    ["empty", [], undefined, 0],
  ] as const) {
    it(`tells the story of ${scenario}`, async () => {
      const { records, latestBackupAgeSeconds, openCount, complete } = await read(scenario, {
        dwsSnapshotTimeZone: "UTC",
      });
      assert.deepEqual(
        records.map(({ state }) => state),
        states,
      );
      assert.deepEqual([latestBackupAgeSeconds, openCount, complete], [age, open, true]);
    });
  }

  it("proves the zone by the planned starts of automatic snapshots, and by the setting", async () => {
    const ageOf = async (scenario: ScenarioName, given: GivenSettings = {}) => {
      const { latestBackupAgeSeconds, records } = await read(scenario, given);
      return [latestBackupAgeSeconds, records[0]?.zoneProven];
    };
    assert.deepEqual(await ageOf("fresh"), [hour, undefined]);
    assert.deepEqual(await ageOf("onlyManual"), [9 * hour, false]);
    assert.deepEqual(await ageOf("onlyManual", { dwsSnapshotTimeZone: "UTC" }), [hour, undefined]);
    assert.deepEqual(await ageOf("absurdTimes"), [undefined, false]);
  });

  it("is not complete where the list is cut short, and trusts no id that says two things", async () => {
    simulator().setLists({ cap: 2 });
    const cut = await read("fresh");
    assert.deepEqual([cut.records.length, cut.complete], [2, false]);
    simulator().setLists(undefined);
    const { records, complete } = await read("contradictory");
    assert.deepEqual([records[0]?.state, complete], ["unknown", false]);
  });

  for (const [scenario, code] of [
    ["denied", "AUTH_DENIED"],
    ["notFound", "API_NOT_FOUND"],
    ["dwsUnknownAs401", "API_NOT_FOUND"],
    ["throttled", "API_THROTTLED"],
    ["fault", "API_FAULT"],
    ["wrongShape", "WIRE_WRONG_SHAPE"],
    ["errorInside200", "WIRE_ERROR_IN_SUCCESS"],
  ] as const) {
    it(`fails with ${code} in ${scenario}, and never with an empty list`, async () => {
      // In a scenario of records the default cluster exists: the unknown one is missing in each of them.
      const clusterId = "7d85f602-a948-4a30-afd4-e84f47471c15";
      const limits = { maxRetries: 0, totalTimeoutMilliseconds: 50 };
      const reader = readerAt(simulator(), { accessKey, secretKey }, { limits });
      simulator().setScenario(scenario);
      await assert.rejects(reader.read("huaweicloud-backup:dws:getSnapshots", { clusterId }), { code });
    });
  }
});

describe("css:getSnapshots, over HTTP", () => {
  const simulator = useSimulator();
  const token = "huaweicloud-backup:css:getSnapshots";
  const read = (scenario: ScenarioName) => {
    simulator().setScenario(scenario);
    const reader = readerAt(simulator(), { accessKey, secretKey }, { limits: { maxRetries: 0 } });
    return reader.read(token, { clusterId: simulator().resources.cssClusterId });
  };

  it("sends one request, since nothing of pages is documented", async () => {
    const { complete, pagesFetched } = await read("fresh");
    assert.deepEqual([complete, pagesFetched], [true, 1]);
    const { cssClusterId } = simulator().resources;
    assert.deepEqual(
      simulator()
        .requests()
        .map(({ path, query }) => [path, query]),
      [[`/v1.0/${projectId}/clusters/${cssClusterId}/index_snapshots`, {}]],
    );
  });

  for (const [scenario, states, age, open] of [
    ["fresh", ["succeeded", "succeeded", "succeeded"], hour, 0],
    ["stale", ["succeeded", "succeeded", "succeeded"], 9 * 24 * hour, 0],
    ["running", ["running", "succeeded", "succeeded"], 24 * hour, 1],
    ["failed", ["failed", "succeeded", "succeeded"], 25 * hour, 0],
    ["unknownWords", ["unknown", "succeeded"], 25 * hour, 0],
    ["absurdTimes", ["succeeded", "succeeded", "succeeded"], undefined, 0],
    ["untyped", ["succeeded", "succeeded", "succeeded"], undefined, 0],
    ["empty", [], undefined, 0],
  ] as const) {
    it(`tells the story of ${scenario}`, async () => {
      const { records, latestBackupAgeSeconds, openCount, complete } = await read(scenario);
      assert.deepEqual(
        records.map(({ state }) => state),
        states,
      );
      assert.deepEqual([latestBackupAgeSeconds, openCount, complete], [age, open, true]);
    });
  }

  it("trusts no id that says two things", async () => {
    const { records, complete } = await read("contradictory");
    assert.deepEqual([records[0]?.state, complete], ["unknown", false]);
  });

  for (const [scenario, code] of [
    // The service has one answer for a cluster that is missing and for one that may not be read.
    ["denied", "API_NOT_FOUND_OR_DENIED"],
    ["notFound", "API_NOT_FOUND_OR_DENIED"],
    ["fault", "API_FAULT"],
    ["wrongShape", "WIRE_WRONG_SHAPE"],
    ["errorInside200", "WIRE_ERROR_IN_SUCCESS"],
  ] as const) {
    it(`fails with ${code} in ${scenario}, and never with an empty list`, async () => {
      await assert.rejects(read(scenario), { code });
    });
  }
});

describe("the state of a cluster beside its snapshots, over HTTP", () => {
  const simulator = useSimulator();
  const ask = async (token: "internal:dws:readCluster" | "internal:css:readCluster", clusterId: string) => {
    const reader = readerAt(simulator(), { accessKey, secretKey }, { limits: { maxRetries: 0 } });
    return askQuery({ token, inputs: { clusterId } }, { reader, timing: systemTiming }, undefined);
  };
  const dws = () => ask("internal:dws:readCluster", simulator().resources.dwsClusterId);
  const css = () => ask("internal:css:readCluster", simulator().resources.cssClusterId);

  const busy = { state: "busy", kinds: ["SNAPSHOTTING"] };
  for (const [scenario, activity, words] of [
    ["fresh", { state: "idle" }, "AVAILABLE / NORMAL"],
    ["running", busy, "AVAILABLE / NORMAL / SNAPSHOTTING"],
    ["waiting", busy, "AVAILABLE / NORMAL / SNAPSHOTTING"],
  ] as const) {
    it(`is ${activity.state} in ${scenario}, in an answer without records`, async () => {
      simulator().setScenario(scenario);
      const answers = [await dws(), await css()].map((answer) => {
        assert.ok(answer !== undefined && "records" in answer);
        return [answer.resource?.activity, answer.records, answer.complete];
      });
      assert.deepEqual(answers, [
        [{ ...activity, rawStatus: words }, [], true],
        [{ ...activity, rawStatus: "200" }, [], true],
      ]);
    });
  }

  it("says where snapshots of a CSS cluster cannot be restored", async () => {
    simulator().setScenario("cssBackupOff");
    const answer = await css();
    assert.ok(answer !== undefined && "resource" in answer);
    assert.deepEqual([answer.resource?.backupAvailable, answer.resource?.activity.state], [false, "idle"]);
  });

  it("is an error with its class where it is refused, and with the permission that is missing", async () => {
    simulator().setScenario("denied");
    const answer = await dws();
    assert.ok(answer !== undefined && "error" in answer);
    assert.equal(answer.error.class, "permission");
    assert.match(answer.error.message, /Grant dws:cluster:getDetail/);
  });

  it("is that of the service which knows the cluster, although the paths of both are one here", async () => {
    const id = "9f76c502-fc9c-4a52-8656-65d0da6e3d57";
    simulator().addResource("dws", id, "running");
    const answer = await ask("internal:dws:readCluster", id);
    assert.ok(answer !== undefined && "resource" in answer);
    assert.equal(answer.resource?.activity.state, "busy");
  });
});

describe("cce:getClusterSnapshotTasks, by edition", () => {
  const simulator = useSimulator();
  for (const [edition, root] of [
    [undefined, "api"],
    ["standard", "api"],
    ["autopilot", "autopilot"],
  ] as const) {
    it(`asks below /${root} for ${edition ?? "no edition"}`, async () => {
      const clusterId = simulator().resources.cceClusterId;
      const inputs = { clusterId, ...(edition === undefined ? {} : { edition }) };
      const reader = readerAt(simulator());
      const { records } = await reader.read("huaweicloud-backup:cce:getClusterSnapshotTasks", inputs);
      assert.equal(records.length, 3);
      assert.deepEqual(
        simulator()
          .requests()
          .map(({ path }) => path),
        [`/${root}/v3.1/projects/${projectId}/clusters/${clusterId}/operation/snapshot/tasks`],
      );
    });
  }

  it("refuses another word before anything is sent", async () => {
    const inputs = { clusterId: simulator().resources.cceClusterId, edition: "turbo" };
    const asked = readerAt(simulator()).read("huaweicloud-backup:cce:getClusterSnapshotTasks", inputs);
    await assert.rejects(asked, { code: "INPUT_INVALID", message: /edition must be one of standard, autopilot/ });
    assert.equal(simulator().requests().length, 0);
  });
});
