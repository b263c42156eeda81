import assert from "node:assert/strict";
import type { ScenarioName, ServiceName } from "../../provider/simulator/index";
import { allQueryCases, queryCases, type AnyAnswer } from "../support/queryCases";
import { readCase, readerAt, useSimulator } from "../support/startReader";

/** What a scenario's story is in the words of an answer; lists first, then the two queries for one thing. */
interface Story {
  readonly scenario: ScenarioName;
  readonly lists: readonly string[];
  readonly latest?: readonly [time: string, ageSeconds: number];
  readonly single: string;
  readonly singleLatest?: readonly [time: string, ageSeconds: number];
  readonly openCount: number;
}

const stories: readonly Story[] = [
  {
    scenario: "fresh",
    lists: ["succeeded", "succeeded", "succeeded"],
    latest: ["2026-01-15T11:00:00.000Z", 3600],
    single: "succeeded",
    singleLatest: ["2026-01-15T11:00:00.000Z", 3600],
    openCount: 0,
  },
  {
    scenario: "stale",
    lists: ["succeeded", "succeeded", "succeeded"],
    latest: ["2026-01-06T12:00:00.000Z", 777600],
    single: "succeeded",
    singleLatest: ["2026-01-06T12:00:00.000Z", 777600],
    openCount: 0,
  },
  {
    scenario: "running",
    lists: ["running", "succeeded", "succeeded"],
    latest: ["2026-01-14T12:00:00.000Z", 86400],
    single: "running",
    openCount: 1,
  },
  {
    scenario: "failed",
    lists: ["failed", "succeeded", "succeeded"],
    latest: ["2026-01-14T11:00:00.000Z", 90000],
    single: "failed",
    openCount: 0,
  },
  {
    scenario: "unknownWords",
    lists: ["unknown", "succeeded"],
    latest: ["2026-01-14T11:00:00.000Z", 90000],
    single: "unknown",
    openCount: 0,
  },
];

const statesOf = (answer: AnyAnswer) => answer.records.map(({ state }) => state);

describe("the five queries, read over HTTP", () => {
  const simulator = useSimulator();
  const answerIn = (scenario: ScenarioName, service: ServiceName, more?: Record<string, unknown>) => {
    simulator().setScenario(scenario);
    return readCase(readerAt(simulator()), queryCases[service], more);
  };

  for (const { scenario, lists, latest, single, singleLatest, openCount } of stories) {
    for (const query of allQueryCases) {
      it(`tell the story of ${scenario}: ${query.name}`, async () => {
        const isSingle = query.service === "dws" || query.service === "cbr";
        const states = isSingle ? [single] : lists;
        const [time, age] = (isSingle ? singleLatest : latest) ?? [];
        const answer = await answerIn(scenario, query.service);
        assert.deepEqual(
          [statesOf(answer), answer.latestBackupTime, answer.latestBackupAgeSeconds, answer.openCount],
          [states, time, age, openCount],
        );
        assert.deepEqual(answer.latestRecord, answer.records[0]);
        assert.deepEqual(
          [answer.asOf, answer.asOfSource, answer.complete, answer.incompleteReason, answer.pagesFetched],
          ["2026-01-15T12:00:00.000Z", "server", true, undefined, query.requests],
        );
        const unknown = "records without a reliable status: 1; their state is unknown, and they may be open";
        assert.deepEqual(answer.warnings, scenario === "unknownWords" ? [unknown] : []);
      });
    }
  }

  const newest = { startedAt: "2026-01-15T10:50:00.000Z", completedAt: "2026-01-15T11:00:00.000Z" };
  const freshRecords: Readonly<Record<ServiceName, object>> = {
    cce: {
      id: "ce000000-0000-4000-8000-000000000001",
      kind: "master-backup",
      rawState: "Success",
      progress: 100,
      evidenceGrade: "jobHistory",
    },
    css: {
      id: "c5000000-0000-4000-8000-000000000001",
      kind: "logBackup",
      backupType: "auto",
      rawState: "SUCCESS",
      evidenceGrade: "jobHistory",
    },
    dws: {
      id: "d3000000-0000-4000-8000-000000000001",
      kind: "SNAPSHOTTING",
      rawState: "SUCCESS",
      evidenceGrade: "jobHistory",
    },
    cbr: {
      id: "cb200000-0000-4000-8000-000000000001",
      otherIds: ["ba000000-0000-4000-8000-000000000001", "cc000000-0000-4000-8000-000000000001"],
      kind: "backup",
      incremental: true,
      rawState: "success",
      progress: 100,
      createdAt: "2026-01-15T10:50:00.032Z",
      evidenceGrade: "jobHistory",
    },
    dcs: {
      id: "dc000000-0000-4000-8000-000000000001",
      kind: "instanceBackup",
      backupType: "auto",
      rawState: "succeed",
      progress: 100,
      sizeBytes: 880232,
      evidenceGrade: "artefact",
    },
  };
  for (const query of allQueryCases) {
    it(`give a fresh backup this record: ${query.name}`, async () => {
      const { records } = await answerIn("fresh", query.service);
      const resourceId = query.inputs[query.resourceArgument];
      const expected = { service: query.service, resourceId, state: "succeeded", ...newest };
      assert.deepEqual(records[0], { ...expected, ...freshRecords[query.service] });
    });
  }

  for (const [service, why] of [
    ["css", { message: "The OBS bucket could not be written." }],
    ["cbr", { errorCode: "BackupService.6599", message: "The server could not be backed up." }],
    ["dcs", { errorCode: "dcs.08.0002" }],
  ] as const) {
    it(`say why a backup failed where the service does: ${queryCases[service].name}`, async () => {
      const [record] = (await answerIn("failed", service)).records;
      assert.deepEqual({ ...record, ...why }, record);
    });
  }

  for (const service of ["cce", "css", "dws", "dcs"] as const) {
    it(`are empty and complete where nothing was ever backed up: ${queryCases[service].name}`, async () => {
      const answer = await answerIn("empty", service);
      assert.deepEqual(
        [answer.records, answer.openCount, answer.complete, answer.warnings, "latestRecord" in answer],
        [[], 0, true, [], false],
      );
    });
  }

  it("fail for an operation log that does not exist", async () => {
    await assert.rejects(answerIn("empty", "cbr"), { code: "API_NOT_FOUND", kind: "service" });
  });

  const time = (field: string, value: string): string => `${field} cannot be read: ${value}`;
  const undated = (count: number): string =>
    `succeeded backups without a usable completion time: ${count}; latestBackupTime ignores them`;
  const absurd: Readonly<Record<ServiceName, readonly [records: number, warnings: readonly string[]]>> = {
    cce: [
      2,
      [
        `${time("items[].metadata.creationTimestamp", "2023-02-30 17:03:46.739012 +0800 CST")} (2 times)`,
        `${time("items[].status.completionTime", "2023-02-30 17:03:46.739012 +0800 CST")} (2 times)`,
        time("status.latestBackupTime", "0001-13-01 00:00:00 +0000 UTC"),
        undated(2),
      ],
    ],
    css: [
      3,
      [
        `${time("clusterLogRecord[].createAt", "1656042837")} (3 times)`,
        `${time("clusterLogRecord[].finishedAt", "1656043437")} (3 times)`,
        undated(3),
      ],
    ],
    dws: [
      1,
      [time("submit_time", "19 May 2025"), time("items[].sub_items[].end_time", "0000-00-00 00:00:00.0"), undated(1)],
    ],
    cbr: [
      1,
      [
        time("operation_log.created_at", "1558621896"),
        time("operation_log.started_at", "2019-05-23 14:31:36.007"),
        time("operation_log.ended_at", "2019-02-29T14:35:23.511+00:00"),
        undated(1),
      ],
    ],
    dcs: [
      3,
      [
        `${time("backup_record_response[].created_at", "2019-05-10 08:31:16")} (3 times)`,
        `${time("backup_record_response[].updated_at", "2019-99-99T99:99:99.999Z")} (3 times)`,
        undated(3),
      ],
    ],
  };
  for (const query of allQueryCases) {
    it(`believe no absurd time, and say which they left out: ${query.name}`, async () => {
      const [count, warnings] = absurd[query.service];
      const answer = await answerIn("absurdTimes", query.service);
      assert.deepEqual(
        statesOf(answer),
        Array.from({ length: count }, () => "succeeded"),
      );
      const instants = answer.records.flatMap(({ createdAt, startedAt, completedAt }) => [
        createdAt,
        startedAt,
        completedAt,
      ]);
      assert.deepEqual(new Set(instants), new Set([undefined]));
      assert.deepEqual([answer.latestBackupTime, answer.latestBackupAgeSeconds], [undefined, undefined]);
      assert.deepEqual(answer.warnings, warnings);
    });
  }
});
