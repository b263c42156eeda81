import assert from "node:assert/strict";
import { simulatorDefaults, simulatorResources, type ScenarioName } from "../../../../provider/simulator/index";
import { call, json, paths } from "../support/callSimulator";
import { useSimulator } from "../support/useSimulator";

/** What the scenarios for gates add to the wire, member for member. */
describe("bodies of scenarios for gates", () => {
  const simulator = useSimulator();

  async function body<T = unknown>(scenario: ScenarioName, path: string): Promise<T> {
    simulator().setScenario(scenario);
    const answer = await call(simulator(), path, { headers: { "x-language": "en-us" } });
    assert.equal(answer.status, 200, answer.text);
    return json<T>(answer);
  }
  const task = async (scenario: ScenarioName): Promise<unknown> =>
    (await body<{ items: unknown[] }>(scenario, paths.cce)).items.at(-1);
  const cssRow = async (scenario: ScenarioName): Promise<unknown> =>
    (await body<{ clusterLogRecord: unknown[] }>(scenario, paths.css)).clusterLogRecord[0];
  const dcsRows = async (scenario: ScenarioName): Promise<readonly unknown[]> =>
    (await body<{ backup_record_response: unknown[] }>(scenario, paths.dcs)).backup_record_response;

  const dcsRow = {
    period: "01:00-02:00",
    backup_type: "auto",
    created_at: "2026-01-15T10:50:00.250Z",
    remark: "",
    is_support_restore: "TRUE",
    backup_id: "dc000000-0000-4000-8000-000000000001",
    backup_name: "backup_20260115105000",
    instance_id: simulatorResources.dcsInstanceId,
    size: 880_232,
    updated_at: "2026-01-15T11:00:00.250Z",
    progress: "100.00",
    error_code: {},
    status: "succeed",
    execution_at: "2026-01-15T10:50:00.250Z",
    backup_format: "rdb",
  };
  const cssRecord = {
    id: "c5000000-0000-4000-8000-000000000001",
    clusterId: simulatorResources.cssClusterId,
    createAt: Date.UTC(2026, 0, 15, 10, 50, 0, 250),
    logPath: "css-backup-simulator/css/log",
    status: "SUCCESS",
    finishedAt: Date.UTC(2026, 0, 15, 11, 0, 0, 250),
    jobTypes: "Auto",
    failedMsg: null,
    jobId: "c7000000000040008000000000000001",
  };
  const backup = {
    backup_name: "simulator-backup-1",
    backup_id: "ba000000-0000-4000-8000-000000000001",
    incremental: "true",
    app_consistency_status: "0",
  };
  const extraInfo = {
    resource: { type: "OS::Nova::Server", id: "ec000000-0000-4000-8000-000000000001", name: "simulator-server" },
    backup,
    common: {
      progress: 100,
      request_id: "req-e9000000-0000-4000-8000-000000000001",
      task_id: "7a000000-0000-4000-8000-000000000001",
    },
  };
  const log = {
    status: "success",
    provider_id: "b0000000-0000-4000-8000-000000000001",
    checkpoint_id: "cc000000-0000-4000-8000-000000000001",
    updated_at: "2026-01-15T11:00:00.250+00:00",
    error_info: { message: "", code: "" },
    started_at: "2026-01-15T10:50:00.250+00:00",
    id: simulatorResources.cbrOperationLogId,
    extra_info: extraInfo,
    ended_at: "2026-01-15T11:00:00.250+00:00",
    created_at: "2026-01-15T10:50:00.282+00:00",
    operation_type: "backup",
    vault_id: "fa000000-0000-4000-8000-000000000001",
    vault_name: "simulator-vault",
    project_id: simulatorDefaults.projectId,
  };
  const without = (wire: object, ...names: readonly string[]): object =>
    Object.fromEntries(Object.entries(wire).filter(([name]) => !names.includes(name)));

  it("waiting: CCE queues, with a completion time that means nothing", async () => {
    const time = "2026-01-15 19:50:00.25 +0800 CST";
    assert.deepEqual(await task("waiting"), {
      kind: "SnapshotTask",
      apiVersion: "v3.1",
      metadata: { uid: "ce000000-0000-4000-8000-000000000001", creationTimestamp: time, updateTimestamp: time },
      spec: {},
      status: { phase: "Queuing", progress: "0", completionTime: time },
    });
  });

  it("waiting: CSS has no word for it and says that it runs", async () => {
    const createAt = Date.UTC(2026, 0, 15, 11, 50, 0, 250);
    assert.deepEqual(await cssRow("waiting"), { ...cssRecord, createAt, status: "RUNNING", finishedAt: null });
  });

  it("waiting: DWS has no step yet", async () => {
    assert.deepEqual(await body("waiting", paths.dws), {
      id: "d3000000-0000-4000-8000-000000000001",
      status: "WAITING",
      items: [],
      action_name: "SNAPSHOTTING",
      cluster_name: "simulator-warehouse",
      submit_time: "2026-01-15 19:50:00.25",
    });
  });

  it("waiting: CBR created the task and has not started it", async () => {
    assert.deepEqual(await body("waiting", paths.cbr), {
      operation_log: {
        ...without(log, "started_at", "ended_at"),
        status: "waiting",
        updated_at: "2026-01-15T11:50:00.250+00:00",
        created_at: "2026-01-15T11:50:00.282+00:00",
        extra_info: { ...extraInfo, common: { ...extraInfo.common, progress: 0 } },
      },
    });
  });

  it("waiting: DCS lists it with nothing in it", async () => {
    const time = "2026-01-15T11:50:00.250Z";
    assert.deepEqual((await dcsRows("waiting"))[0], {
      ...dcsRow,
      created_at: time,
      updated_at: time,
      execution_at: time,
      backup_name: "backup_20260115115000",
      is_support_restore: "FALSE",
      size: 0,
      progress: "0.00",
      status: "waiting",
    });
  });

  it("restored: CCE rolled back, and does not report it as its latest backup", async () => {
    const [began, finished] = ["2026-01-15 18:50:00.25 +0800 CST", "2026-01-15 19:00:00.25 +0800 CST"];
    assert.deepEqual(await task("restored"), {
      kind: "SnapshotTask",
      apiVersion: "v3.1",
      metadata: { uid: "ce000000-0000-4000-8000-000000000001", creationTimestamp: began, updateTimestamp: finished },
      spec: {
        items: [
          {
            id: "c5000000-0000-4000-8000-000000000001",
            type: "master-backup-rollback",
            status: "Success",
            creationTimestamp: began,
            updateTimestamp: finished,
            message: "",
          },
        ],
      },
      status: { phase: "Success", progress: "100", completionTime: finished },
    });
    assert.deepEqual((await body<{ status: unknown }>("restored", paths.cce)).status, {
      latestBackupTime: "2026-01-12 20:00:00.25 +0800 CST",
    });
  });

  it("restored: DWS grew", async () => {
    const step = { status: "SUCCESS", detail: null, estimated_time: -1 };
    const [began, prepared, finished] = ["2026-01-15 18:50:00.25", "2026-01-15 18:51:00.25", "2026-01-15 19:00:00.25"];
    assert.deepEqual(await body("restored", paths.dws.replace("SNAPSHOTTING", "GROWING")), {
      id: "d3000000-0000-4000-8000-000000000001",
      status: "SUCCESS",
      items: [
        {
          item_name: "Change Cluster",
          sub_items: [
            { ...step, sub_item_name: "Prepare", begin_time: began, end_time: prepared },
            { ...step, sub_item_name: "Perform", begin_time: prepared, end_time: finished },
          ],
        },
      ],
      action_name: "GROWING",
      cluster_name: "simulator-warehouse",
      submit_time: began,
    });
  });

  it("restored: CBR restored", async () => {
    const restore = {
      backup_name: "simulator-backup-1",
      backup_id: "ba000000-0000-4000-8000-000000000001",
      target_resource_id: "ec000000-0000-4000-8000-000000000001",
    };
    assert.deepEqual(await body("restored", paths.cbr), {
      operation_log: {
        ...log,
        operation_type: "restore",
        extra_info: { ...without(extraInfo, "backup"), restore },
      },
    });
  });

  it("partial and partialSync: CBR succeeded, and a counter says that parts failed", async () => {
    const removal = { remove_resources: { fail_count: 1, total_count: 5, resources: [] } };
    assert.deepEqual(await body("partial", paths.cbr), {
      operation_log: { ...log, extra_info: { ...extraInfo, ...removal } },
    });
    const sync = { sync: { sync_backup_num: 5, delete_backup_num: 0, err_sync_backup_num: 2 } };
    assert.deepEqual(await body("partialSync", paths.cbr), {
      operation_log: { ...log, extra_info: { ...extraInfo, ...sync } },
    });
  });

  it("skipped, timedOut and fullBackup: CBR in its own words", async () => {
    const unfinished = { ...extraInfo, common: { ...extraInfo.common, progress: 40 } };
    for (const [scenario, status] of [
      ["skipped", "skipped"],
      ["timedOut", "timeout"],
    ] as const) {
      const operation_log = { ...log, status, extra_info: unfinished };
      assert.deepEqual(await body(scenario, paths.cbr), { operation_log });
    }
    assert.deepEqual(await body("fullBackup", paths.cbr), {
      operation_log: { ...log, extra_info: { ...extraInfo, backup: { ...backup, incremental: "false" } } },
    });
  });

  it("untyped: no type in CSS, DCS and CBR", async () => {
    assert.deepEqual(await cssRow("untyped"), without(cssRecord, "jobTypes"));
    assert.deepEqual((await dcsRows("untyped"))[0], { ...without(dcsRow, "backup_type"), period: {} });
    assert.deepEqual(await body("untyped", paths.cbr), {
      operation_log: { ...log, extra_info: { ...extraInfo, backup: without(backup, "incremental") } },
    });
  });

  it("onlyManual: manual in CSS and DCS", async () => {
    assert.deepEqual(await cssRow("onlyManual"), { ...cssRecord, jobTypes: "Manual" });
    assert.deepEqual((await dcsRows("onlyManual"))[0], { ...dcsRow, backup_type: "manual", period: {} });
  });

  it("gone and goneTouched: DCS keeps the size, and updated_at follows the expiry", async () => {
    const lost = { ...dcsRow, is_support_restore: "FALSE" };
    assert.deepEqual((await dcsRows("gone"))[0], { ...lost, status: "deleted" });
    const began = "2025-12-26T11:50:00.250Z";
    assert.deepEqual((await dcsRows("goneTouched"))[1], {
      ...lost,
      period: {},
      backup_type: "manual",
      created_at: began,
      execution_at: began,
      backup_id: "dc000000-0000-4000-8000-000000000002",
      backup_name: "backup_20251226115000",
      status: "expired",
    });
  });

  it("duplicated and contradictory: DCS lists the newest twice, alike or not", async () => {
    assert.deepEqual((await dcsRows("duplicated")).slice(0, 2), [dcsRow, dcsRow]);
    const failure = {
      ...dcsRow,
      is_support_restore: "FALSE",
      size: 0,
      progress: "45.00",
      error_code: "dcs.08.0002",
      status: "failed",
    };
    assert.deepEqual((await dcsRows("contradictory")).slice(0, 2), [dcsRow, failure]);
    assert.equal((await dcsRows("contradictory")).length, 4);
  });

  it("shrunk and sizeAbsent: DCS with a tenth of the size, and with none", async () => {
    assert.deepEqual((await dcsRows("shrunk"))[0], { ...dcsRow, size: 88_023 });
    assert.deepEqual((await dcsRows("sizeAbsent"))[0], without(dcsRow, "size"));
  });

  it("noDate, dateAhead, dateBehind and dateFarBehind: the body of fresh, and another Date", async () => {
    const fresh = await body("fresh", paths.dcs);
    const date = async (scenario: ScenarioName): Promise<string | undefined> => {
      assert.deepEqual(await body(scenario, paths.dcs), fresh, scenario);
      return (await call(simulator(), paths.dcs)).headers["date"];
    };
    assert.equal(await date("noDate"), undefined);
    assert.equal(await date("dateAhead"), "Thu, 15 Jan 2026 13:00:00 GMT");
    assert.equal(await date("dateBehind"), "Thu, 15 Jan 2026 11:50:00 GMT");
    assert.equal(await date("dateFarBehind"), "Wed, 14 Jan 2026 12:00:00 GMT");
    // The shift comes on top of whatever the Date header would be.
    simulator().setDate(() => simulator().now() + 60_000);
    assert.equal(await date("dateAhead"), "Thu, 15 Jan 2026 13:01:00 GMT");
  });

  it("notFound: each service's own words, 403 from CSS", async () => {
    simulator().setScenario("notFound");
    const answers = await Promise.all(Object.values(paths).map((path) => call(simulator(), path)));
    assert.deepEqual(
      answers.map(({ status, text }) => [status, /"([\w.]+\.\d+)"/.exec(text)?.[1]]),
      [
        [404, "CCE.01404001"],
        [403, "CSS.0015"],
        [404, "DWS.0047"],
        [404, "BackupService.6500"],
        [404, "DCS.3022"],
      ],
    );
  });
});
