/** The two lists of CBR, read over HTTP: each scenario of the simulator, told by both of them. */
import assert from "node:assert/strict";
import type { ScenarioName } from "../../provider/simulator/index";
import type { GetBackupsInputs, GetOperationLogsInputs } from "../../provider/generated/types";
import { readerAt, useSimulator } from "../support/startReader";

const logsToken = "huaweicloud-backup:cbr:getOperationLogs";
const backupsToken = "huaweicloud-backup:cbr:getBackups";
const oneHour = ["2026-01-15T10:50:00.000Z", "2026-01-15T11:00:00.000Z"] as const;

describe("the lists of CBR, read over HTTP", () => {
  const simulator = useSimulator();
  const server = (): string => simulator().resources.cbrServerId;
  const logs = (inputs: GetOperationLogsInputs = { resourceId: server() }) =>
    readerAt(simulator()).read(logsToken, inputs);
  const backups = (inputs: GetBackupsInputs = { resourceId: server() }) =>
    readerAt(simulator()).read(backupsToken, inputs);

  /** What each list says, newest first: kind and state; and the latest backup by each. */
  interface Story {
    readonly logs: readonly string[];
    readonly backups: readonly string[];
    readonly latest: readonly [byLogs: string | undefined, byBackups: string | undefined];
  }
  const good = "backup succeeded";
  const threeDays = ["2026-01-12T12:00:00.000Z", "2026-01-12T11:50:00.000Z"] as const;
  const dayBefore = ["2026-01-14T11:00:00.000Z", "2026-01-14T10:50:00.000Z"] as const;
  const newest = [oneHour[1], oneHour[0]] as const;
  const stories: Readonly<Partial<Record<ScenarioName, Story>>> = {
    fresh: { logs: [good, good, good], backups: [good, good, good], latest: newest },
    stale: {
      logs: [good, good, good],
      backups: [good, good, good],
      latest: ["2026-01-06T12:00:00.000Z", "2026-01-06T11:50:00.000Z"],
    },
    running: {
      logs: ["backup running", good, good],
      backups: ["backup running", good, good],
      latest: ["2026-01-14T12:00:00.000Z", "2026-01-14T11:50:00.000Z"],
    },
    waiting: {
      logs: ["backup waiting", good, good],
      backups: ["backup waiting", good, good],
      latest: ["2026-01-14T12:00:00.000Z", "2026-01-14T11:50:00.000Z"],
    },
    failed: { logs: ["backup failed", good, good], backups: ["backup failed", good, good], latest: dayBefore },
    empty: { logs: [], backups: [], latest: [undefined, undefined] },
    skipped: { logs: ["backup skipped"], backups: [], latest: [undefined, undefined] },
    timedOut: { logs: ["backup failed"], backups: ["backup failed"], latest: [undefined, undefined] },
    restored: { logs: ["restore succeeded", good, good], backups: [good, good], latest: threeDays },
    unknownWords: { logs: ["backup unknown", good], backups: ["backup unknown", good], latest: dayBefore },
    cbrNoLog: { logs: [good], backups: [good, good], latest: [threeDays[0], newest[1]] },
    cbrGone: { logs: [good, good, good], backups: [good], latest: [newest[0], threeDays[1]] },
    cbrContradiction: { logs: ["backup failed", good], backups: [good, good], latest: [threeDays[0], newest[1]] },
    cbrReplicated: {
      logs: ["replication succeeded", good],
      backups: ["replication succeeded", good],
      latest: threeDays,
    },
    cbrShared: { logs: [good], backups: ["shared succeeded", good], latest: threeDays },
    cbrDeleting: { logs: [good, good], backups: ["backup gone", good], latest: [newest[0], threeDays[1]] },
    cbrNotRestorable: { logs: [good, good], backups: ["backup gone", good], latest: [newest[0], threeDays[1]] },
    cbrFewerDisks: { logs: [good, good], backups: [good, good], latest: newest },
  };
  const told = ({ records }: { readonly records: readonly { readonly kind: string; readonly state: string }[] }) =>
    records.map(({ kind, state }) => `${kind} ${state}`);

  for (const [scenario, story] of Object.entries(stories)) {
    it(`tell the story of ${scenario}`, async () => {
      simulator().setScenario(scenario as ScenarioName);
      const [ran, held] = [await logs(), await backups()];
      assert.deepEqual(
        {
          logs: told(ran),
          backups: told(held),
          latest: [ran.latestBackupTime, held.latestBackupTime],
        },
        story,
      );
      assert.deepEqual(
        [ran.complete, held.complete, ran.count, held.count],
        [true, true, story.logs.length, story.backups.length],
      );
    });
  }

  it("join by checkpoint and backup, in both lists and in the log of one task", async () => {
    const [ran, held] = [await logs(), await backups()];
    const own = ran.operationLogs.map(({ checkpointId, extraInfo }) => [checkpointId, extraInfo?.backup?.backupId]);
    assert.deepEqual(
      own,
      held.backups.map(({ checkpointId, id }) => [checkpointId, id]),
    );
    assert.equal(new Set(own.flat()).size, 6);
    const operationLogId = simulator().resources.cbrOperationLogId;
    const { operationLog } = await readerAt(simulator()).read("huaweicloud-backup:cbr:getOperationLog", {
      operationLogId,
    });
    assert.deepEqual(
      [operationLog.checkpointId, operationLog.extraInfo?.backup?.backupId, operationLog.extraInfo?.resource?.id],
      [...(own[0] ?? []), server()],
    );
  });

  it("say which disks were left out", async () => {
    simulator().setScenario("cbrFewerDisks");
    const { operationLogs } = await logs();
    assert.deepEqual(
      operationLogs.map(({ extraInfo }) => extraInfo?.resource?.extraInfo?.excludeVolumes),
      [["d1000000-0000-4000-8000-000000000001"], undefined],
    );
  });

  it("give a fresh backup these records", async () => {
    const [startedAt, completedAt] = oneHour;
    const common = { service: "cbr", resourceId: server(), kind: "backup", incremental: true, progress: 100 };
    const [ran, held] = [await logs(), await backups()];
    assert.deepEqual(ran.records[0], {
      ...common,
      id: "cb000000-0000-4000-8000-000000000001",
      otherIds: ["ba000000-0000-4000-8000-000000000001", "cc000000-0000-4000-8000-000000000001"],
      state: "succeeded",
      rawState: "success",
      createdAt: "2026-01-15T10:50:00.032Z",
      startedAt,
      completedAt,
      evidenceGrade: "jobHistory",
    });
    assert.deepEqual(held.records[0], {
      ...common,
      id: "ba000000-0000-4000-8000-000000000001",
      otherIds: ["cc000000-0000-4000-8000-000000000001"],
      backupType: "auto",
      state: "succeeded",
      rawState: "available",
      startedAt,
      evidenceGrade: "artefact",
    });
    assert.deepEqual([ran.latestBackupAgeSeconds, held.latestBackupAgeSeconds], [3600, 4200]);
  });

  it("ask for the resource from row 0, 100 rows a page, and prove the end", async () => {
    await logs();
    await backups();
    const sent = simulator()
      .requests()
      .map(({ queryName, query }) => [queryName, query["resource_id"], query["offset"], query["limit"]]);
    assert.deepEqual(sent, [
      ["cbr.getOperationLogs", server(), "0", "100"],
      ["cbr.getOperationLogs", server(), "2", "100"],
      ["cbr.getBackups", server(), "0", "100"],
      ["cbr.getBackups", server(), "2", "100"],
    ]);
    const enterprise = simulator()
      .requests()
      .map(({ query }) => query["enterprise_project_id"]);
    assert.deepEqual(new Set(enterprise), new Set(["all_granted_eps"]));
  });

  it("read every page", async () => {
    const [ran, held] = [
      await logs({ resourceId: server(), limit: 2 }),
      await backups({ resourceId: server(), limit: 2 }),
    ];
    for (const { complete, records } of [ran, held]) assert.deepEqual([complete, records.length], [true, 3]);
  });

  it("are not complete where the service ignores the offset, or ends below its count", async () => {
    simulator().setLists({ position: "ignored" });
    for (const answer of [await logs({ limit: 2 }), await backups({ limit: 2 })]) {
      assert.equal(answer.complete, false);
    }
    simulator().setLists(undefined);
    for (const [scenario, complete] of [
      ["cbrLogsCutShort", [false, true]],
      ["cbrBackupsCutShort", [true, false]],
    ] as const) {
      simulator().setScenario(scenario);
      assert.deepEqual([(await logs()).complete, (await backups()).complete], complete, scenario);
    }
  });

  it("may be refused one without the other", async () => {
    simulator().setScenario("cbrLogsDenied");
    await assert.rejects(logs(), { code: "AUTH_DENIED", message: /cbr:tasks:list/ });
    assert.equal((await backups()).records.length, 2);
    simulator().setScenario("cbrBackupsDenied");
    await assert.rejects(backups(), { code: "AUTH_DENIED", message: /cbr:backups:list/ });
    assert.equal((await logs()).records.length, 2);
  });

  it("hold a whole project where no resource is named, and nothing of a resource that is not there", async () => {
    const second = "ec000000-0000-4000-8000-0000000000a2";
    simulator().addResource("cbr", second, "stale");
    const [ran, held] = [await logs({}), await backups({})];
    for (const { records, complete } of [ran, held]) {
      assert.deepEqual(
        [complete, records.map(({ resourceId }) => resourceId)],
        [true, [server(), server(), server(), second, second, second]],
      );
    }
    assert.equal(new Set(held.records.map(({ id }) => id)).size, 6);
    assert.deepEqual((await logs({ resourceId: second })).latestBackupTime, "2026-01-06T12:00:00.000Z");
    assert.deepEqual((await logs({ resourceId: "ec000000-0000-4000-8000-0000000000ff" })).records, []);
  });

  it("hand on every filter in the form that the service takes", async () => {
    const [ran, held] = [
      await logs({
        resourceId: server(),
        resourceName: "simulator-server",
        operationType: "backup",
        status: "success",
        vaultName: "simulator-vault",
        startTime: "2026-01-14T00:00:00+08:00",
      }),
      await backups({
        resourceId: server(),
        resourceType: "OS::Nova::Server",
        imageType: "backup",
        status: "available",
        showReplication: true,
        startTime: "2026-01-14T00:00:00+08:00",
        endTime: "2026-01-15T00:00:00Z",
      }),
    ];
    assert.deepEqual([ran.records.length, held.records.length], [2, 1]);
    assert.deepEqual([ran.warnings, held.warnings], [[], []]);
  });

  it("are read to an unproven zone as one log is", async () => {
    simulator().setScenario("cbrZoneless0800");
    for (const { records, warnings, latestBackupAgeSeconds } of [await logs(), await backups()]) {
      assert.equal(records[0]?.zoneProven, false);
      assert.match(warnings[0] ?? "", /cbrTimeZone is not set/);
      // By UTC it would be 22 hours old.
      assert.ok((latestBackupAgeSeconds ?? 0) >= 30 * 3600);
    }
  });
});
