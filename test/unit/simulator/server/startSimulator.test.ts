import assert from "node:assert/strict";
import { simulatorDefaults, startSimulator, type ScenarioName } from "../../../../provider/simulator/index";
import { call, fixedNow, json, paths } from "../support/callSimulator";
import { useSimulator } from "../support/useSimulator";

describe("startSimulator", () => {
  const simulator = useSimulator();

  it("listens on loopback and names the same endpoint for all five services and IAM", () => {
    const { url, port, endpoints } = simulator();
    assert.equal(url, `http://127.0.0.1:${port}`);
    assert.deepEqual(endpoints, { cce: url, css: url, dws: url, cbr: url, dcs: url, iam: url });
  });

  it("gives every answer its clock, a JSON content type and a request id, and compresses nothing", async () => {
    const headers = { "accept-encoding": "gzip, br" };
    const first = await call(simulator(), paths.css, { headers });
    assert.equal(first.headers["date"], "Thu, 15 Jan 2026 12:00:00 GMT");
    assert.equal(first.headers["content-type"], "application/json;charset=utf8");
    assert.equal(first.headers["content-encoding"], undefined);
    assert.equal(first.headers["x-request-id"], "00000000000000000000000000000001");
    const second = await call(simulator(), "/unknown");
    assert.equal(second.headers["x-request-id"], "00000000000000000000000000000002");
  });

  it("points a provider at itself through the environment", () => {
    const { url } = simulator();
    assert.deepEqual(simulator().environment(), {
      HW_ACCESS_KEY: "SIMULATORACCESSKEY00",
      HW_SECRET_KEY: "simulator-secret-key-not-a-real-one-0001",
      HW_REGION_NAME: "sim-region-1",
      HW_PROJECT_ID: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
      HWBACKUP_ECS_METADATA: "false",
      HUAWEICLOUD_SDK_REGION_CCE_SIM_REGION_1: url,
      HUAWEICLOUD_SDK_REGION_CSS_SIM_REGION_1: url,
      HUAWEICLOUD_SDK_REGION_DWS_SIM_REGION_1: url,
      HUAWEICLOUD_SDK_REGION_CBR_SIM_REGION_1: url,
      HUAWEICLOUD_SDK_REGION_DCS_SIM_REGION_1: url,
      HUAWEICLOUD_SDK_REGION_IAM_SIM_REGION_1: url,
    });
  });

  it("refuses a scenario that does not exist, at the start and later", async () => {
    const name = "toString" as ScenarioName;
    assert.throws(() => simulator().setScenario(name), /There is no scenario "toString"; there are fresh, stale, /);
    await assert.rejects(startSimulator({ scenario: name }), RangeError);
  });

  it("rejects when its port is taken", async () => {
    await assert.rejects(startSimulator({ port: simulator().port }), { code: "EADDRINUSE" });
  });
});

describe("requests()", () => {
  const simulator = useSimulator();

  it("records what was asked and what came back, oldest first", async () => {
    await call(simulator(), `${paths.css}?limit=5&start=2`);
    simulator().setScenario("fault");
    await call(simulator(), paths.dws, { headers: { "x-language": "en-us", "user-agent": "test/1" } });
    await call(simulator(), "/elsewhere");
    const [css, dws, unknown] = simulator().requests();
    assert.deepEqual(css, {
      queryName: "css.getLogBackupRecords",
      route: "css.getLogBackupRecords",
      kind: "query",
      credential: "accessKey",
      method: "GET",
      path: paths.css,
      query: { limit: "5", start: "2" },
      headers: {
        "content-type": "application/json",
        host: `127.0.0.1:${simulator().port}`,
        "x-project-id": simulatorDefaults.projectId,
        "x-sdk-date": "20260115T120000Z",
        authorization:
          "SDK-HMAC-SHA256 Access=[redacted], SignedHeaders=content-type;host;x-project-id;x-sdk-date, Signature=[redacted]",
      },
      status: 200,
      answeredBy: "scenario",
      scenario: "fresh",
      requestId: "00000000000000000000000000000001",
    });
    assert.deepEqual([dws?.queryName, dws?.status, dws?.scenario], ["dws.getClusterAction", 500, "fault"]);
    assert.deepEqual([dws?.headers["x-language"], dws?.headers["user-agent"]], ["en-us", "test/1"]);
    assert.deepEqual([unknown?.queryName, unknown?.status, unknown?.answeredBy], [undefined, 404, "check"]);
    assert.deepEqual([unknown?.route, unknown?.kind, unknown?.credential], [undefined, "unknown", undefined]);
    simulator().clearRequests();
    assert.deepEqual(simulator().requests(), []);
  });

  it("holds no credential, whether it was accepted or not", async () => {
    const secrets = ["WRONGACCESSKEY", "token-of-somebody", "security-of-somebody", "Basic c2VjcmV0"];
    await call(simulator(), paths.css);
    await call(simulator(), paths.css, { accessKey: "WRONGACCESSKEY" });
    await call(simulator(), paths.css, { headers: { "x-security-token": "security-of-somebody" } });
    await call(simulator(), paths.css, { unsigned: true, headers: { "x-auth-token": "token-of-somebody" } });
    await call(simulator(), paths.css, { unsigned: true, headers: { authorization: "Basic c2VjcmV0" } });
    await call(simulator(), paths.css, { unsigned: true, headers: { cookie: "token-of-somebody" } });
    const text = JSON.stringify(simulator().requests());
    for (const secret of [
      ...secrets,
      simulatorDefaults.accessKey,
      simulatorDefaults.secretKey,
      simulatorDefaults.authToken,
    ]) {
      assert.equal(text.includes(secret), false, secret);
    }
    assert.doesNotMatch(text, /Signature=[0-9a-f]/);
    assert.equal(simulator().requests()[3]?.headers["x-auth-token"], "[redacted]");
  });
});

describe("setNow()", () => {
  const simulator = useSimulator();

  it("takes an instant or a clock", async () => {
    simulator().setNow(fixedNow + 1000);
    assert.equal((await call(simulator(), paths.css)).headers["date"], "Thu, 15 Jan 2026 12:00:01 GMT");
    let ticks = 0;
    simulator().setNow(() => fixedNow + 2000 + 1000 * ticks++);
    assert.equal((await call(simulator(), paths.css)).headers["date"], "Thu, 15 Jan 2026 12:00:02 GMT");
    assert.equal((await call(simulator(), paths.css)).headers["date"], "Thu, 15 Jan 2026 12:00:03 GMT");
  });
});

describe("setDate()", () => {
  const simulator = useSimulator();
  const endedAt = "2026-01-15T11:00:00.250+00:00";

  it("dates the answers otherwise, and moves neither records nor the life of signatures", async () => {
    simulator().setDate(fixedNow + 3_600_000);
    const ahead = await call(simulator(), paths.cbr);
    assert.equal(ahead.headers["date"], "Thu, 15 Jan 2026 13:00:00 GMT");
    assert.equal(json<{ operation_log: { ended_at: string } }>(ahead).operation_log.ended_at, endedAt);
    assert.deepEqual([simulator().now(), simulator().date()], [fixedNow, fixedNow + 3_600_000]);
    simulator().setDate(() => fixedNow - 60_000);
    assert.equal((await call(simulator(), paths.cbr)).headers["date"], "Thu, 15 Jan 2026 11:59:00 GMT");
    simulator().setDate(undefined);
    assert.equal((await call(simulator(), paths.cbr)).headers["date"], "Thu, 15 Jan 2026 12:00:00 GMT");
  });
});

describe("forward()", () => {
  const simulator = useSimulator();

  it("moves records and Date by so much", async () => {
    simulator().forward(60_000);
    const answer = await call(simulator(), paths.cbr);
    assert.equal(answer.headers["date"], "Thu, 15 Jan 2026 12:01:00 GMT");
    assert.ok(answer.text.includes('"ended_at":"2026-01-15T11:01:00.250+00:00"'));
  });
});

describe("startsAt", () => {
  it("starts the clock there, unless a clock is given", async () => {
    const startsAt = Date.UTC(2031, 0, 1);
    const running = await startSimulator({ startsAt });
    const standing = await startSimulator({ startsAt, now: () => fixedNow });
    assert.equal(new Date(running.now()).getUTCFullYear(), 2031);
    assert.equal(standing.now(), fixedNow);
    await running.close();
    await standing.close();
  });
});

describe("resources of different scenarios", () => {
  const simulator = useSimulator();
  const idOf = (number: number): string => `dc500000-0000-4000-8000-f${number.toString(16).padStart(11, "0")}`;
  const pathOf = (id: string): string => paths.dcs.replace(simulator().resources.dcsInstanceId, id);
  const first = async (path: string): Promise<DcsRow | undefined> =>
    json<{ backup_record_response: DcsRow[] }>(await call(simulator(), path)).backup_record_response[0];
  interface DcsRow {
    readonly backup_id: string;
    readonly instance_id: string;
    readonly created_at: string;
  }

  it("are unknown until they are added, and then answer with ids of their own", async () => {
    const [one, two] = [idOf(1), idOf(2)];
    assert.equal((await call(simulator(), pathOf(one))).status, 404);
    simulator().addResource("dcs", one);
    simulator().addResource("dcs", two, "stale");
    const rows = [await first(pathOf(one)), await first(pathOf(two)), await first(paths.dcs)];
    assert.deepEqual(
      rows.map((row) => [row?.instance_id, row?.created_at]),
      [
        [one, "2026-01-15T10:50:00.250Z"],
        [two, "2026-01-06T11:50:00.250Z"],
        [simulator().resources.dcsInstanceId, "2026-01-15T10:50:00.250Z"],
      ],
    );
    assert.equal(new Set(rows.map((row) => row?.backup_id)).size, 3);
  });

  it("may be the default ones, and one service among others", async () => {
    simulator().addResource("dcs", simulator().resources.dcsInstanceId, "fault");
    simulator().setScenarioFor("css", "denied");
    const statuses = await Promise.all(
      Object.values(paths).map(async (path) => (await call(simulator(), path)).status),
    );
    assert.deepEqual(statuses, [200, 403, 200, 200, 500]);
    assert.deepEqual(
      simulator()
        .requests()
        .map(({ queryName, scenario }) => [queryName, scenario])
        .sort(),
      [
        ["cbr.getOperationLog", "fresh"],
        ["cce.getClusterSnapshotTasks", "fresh"],
        ["css.getLogBackupRecords", "denied"],
        ["dcs.getInstanceBackups", "fault"],
        ["dws.getClusterAction", "fresh"],
      ],
    );
  });

  it("refuse before they look at the request where the scenario does so", async () => {
    simulator().setScenarioFor("dws", "unauthenticated");
    assert.equal((await call(simulator(), paths.dws, { unsigned: true })).status, 401);
    assert.equal((await call(simulator(), paths.dws)).status, 401);
    assert.equal((await call(simulator(), paths.css)).status, 200);
  });

  it("refuse a scenario that does not exist", () => {
    const name = "nonsense" as ScenarioName;
    assert.throws(() => {
      simulator().setScenarioFor("dcs", name);
    }, RangeError);
    assert.throws(() => {
      simulator().addResource("dcs", idOf(1), name);
    }, RangeError);
    assert.equal(simulator().addedResources, 0);
  });

  it("can be ten thousand", async () => {
    for (let number = 0; number < 10_000; number += 1) {
      simulator().addResource("dcs", idOf(number), number % 100 === 99 ? "stale" : "fresh");
    }
    assert.equal(simulator().addedResources, 10_000);
    assert.equal((await first(pathOf(idOf(9_998))))?.created_at, "2026-01-15T10:50:00.250Z");
    assert.equal((await first(pathOf(idOf(9_999))))?.created_at, "2026-01-06T11:50:00.250Z");
  });
});

describe("close()", () => {
  it("ends requests that were never answered", async () => {
    const simulator = await startSimulator({ now: () => fixedNow });
    simulator.script({ queryName: "css.getLogBackupRecords", fault: "neverAnswer" });
    const pending = assert.rejects(call(simulator, paths.css), { code: "ECONNRESET" });
    while (simulator.requests().length === 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await simulator.close();
    await pending;
    await assert.rejects(call(simulator, paths.css), { code: "ECONNREFUSED" });
  });
});

describe("answers under load", () => {
  const simulator = useSimulator({ scenario: "paging" });

  it("answers a hundred requests at once, each with its own request id", async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => call(simulator(), `${paths.dcs}?limit=1`)));
    assert.equal(new Set(answers.map(({ headers }) => headers["x-request-id"])).size, 100);
    assert.ok(answers.every((answer) => json<{ total_num: number }>(answer).total_num === 1234));
  });
});
