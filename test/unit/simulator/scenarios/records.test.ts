import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  scenarioNames,
  simulatorDefaults,
  simulatorResources,
  type ScenarioName,
} from "../../../../provider/simulator/index";
import { call, fixedNow, json, paths } from "../support/callSimulator";
import { useSimulator } from "../support/useSimulator";

const hour = 3_600_000;
const day = 24 * hour;

interface CceList {
  readonly items: readonly { readonly status: { readonly phase: string; readonly completionTime: string } }[];
  readonly status: { readonly latestBackupTime?: string };
}
interface CssList {
  readonly clusterLogRecord: readonly { readonly status: string; readonly finishedAt: number | null }[];
}
interface DwsAction {
  readonly status?: string;
  readonly action_name?: string;
  readonly items?: readonly {
    readonly item_name: string;
    readonly sub_items: readonly { readonly sub_item_name: string; readonly end_time: string | null }[];
  }[];
}
interface CbrAnswer {
  readonly operation_log: { readonly id: string; readonly status: string; readonly ended_at?: string };
}
interface DcsList {
  readonly backup_record_response: readonly { readonly status: string; readonly updated_at: string }[];
}

describe("scenarios that hold records", () => {
  const simulator = useSimulator();

  async function read<T>(scenario: ScenarioName, target: string, language = "en-us"): Promise<T> {
    simulator().setScenario(scenario);
    const answer = await call(simulator(), target, { headers: { "x-language": language } });
    assert.equal(answer.status, 200, answer.text);
    return json<T>(answer);
  }
  const snapshottingFailed = paths.dws.replace("SNAPSHOTTING", "SNAPSHOTTING_FAILED");

  it("fresh: the newest backup of each service ended an hour ago", async () => {
    const cce = await read<CceList>("fresh", paths.cce);
    assert.deepEqual(
      cce.items.map(({ status }) => status.phase),
      ["Success", "Success", "Success"],
    );
    // 11:00:00.250 UTC is 19:00 in the zone that CCE writes.
    assert.equal(cce.items[2]?.status.completionTime, "2026-01-15 19:00:00.25 +0800 CST");
    assert.equal(cce.status.latestBackupTime, "2026-01-15 19:00:00.25 +0800 CST");
    const css = await read<CssList>("fresh", paths.css);
    assert.deepEqual(
      css.clusterLogRecord.map(({ finishedAt }) => fixedNow - (finishedAt ?? 0)),
      [hour, hour + day, hour + 2 * day],
    );
    const dws = await read<DwsAction>("fresh", paths.dws);
    assert.equal(dws.status, "SUCCESS");
    assert.deepEqual(
      dws.items?.flatMap(({ sub_items }) => sub_items.map(({ end_time }) => end_time)),
      ["2026-01-15 18:51:00.25", "2026-01-15 19:00:00.25"],
    );
    const cbr = await read<CbrAnswer>("fresh", paths.cbr);
    assert.equal(cbr.operation_log.status, "success");
    assert.equal(cbr.operation_log.ended_at, "2026-01-15T11:00:00.250+00:00");
    const dcs = await read<DcsList>("fresh", paths.dcs);
    assert.equal(dcs.backup_record_response[0]?.updated_at, "2026-01-15T11:00:00.250Z");
  });

  it("stale: nothing is younger than nine days", async () => {
    const css = await read<CssList>("stale", paths.css);
    assert.deepEqual(
      css.clusterLogRecord.map(({ finishedAt }) => fixedNow - (finishedAt ?? 0)),
      [9 * day, 10 * day, 11 * day],
    );
    const cbr = await read<CbrAnswer>("stale", paths.cbr);
    assert.equal(cbr.operation_log.ended_at, "2026-01-06T12:00:00.250+00:00");
  });

  it("running: every service has an open task, and lists have a success one day old", async () => {
    const cce = await read<CceList>("running", paths.cce);
    assert.deepEqual(
      cce.items.map(({ status }) => status.phase),
      ["Success", "Success", "Running"],
    );
    assert.equal(cce.status.latestBackupTime, "2026-01-14 20:00:00.25 +0800 CST");
    const css = await read<CssList>("running", paths.css);
    assert.deepEqual(css.clusterLogRecord[0]?.finishedAt, null);
    const dws = await read<DwsAction>("running", paths.dws);
    assert.equal(dws.status, "RUNNING");
    assert.equal(dws.items?.[0]?.sub_items[1]?.end_time, null);
    const cbr = await read<CbrAnswer>("running", paths.cbr);
    assert.equal(cbr.operation_log.status, "running");
    assert.equal("ended_at" in cbr.operation_log, false);
    const dcs = await read<DcsList>("running", paths.dcs);
    assert.deepEqual(
      dcs.backup_record_response.map(({ status }) => status),
      ["backuping", "succeed", "succeed"],
    );
  });

  it("failed: the newest task failed an hour ago, older ones succeeded", async () => {
    const css = await read<CssList>("failed", paths.css);
    assert.deepEqual(
      css.clusterLogRecord.map(({ status, finishedAt }) => [status, (fixedNow - (finishedAt ?? 0)) / hour]),
      [
        ["FAIL", 1],
        ["SUCCESS", 25],
        ["SUCCESS", 49],
      ],
    );
    assert.equal((await read<CbrAnswer>("failed", paths.cbr)).operation_log.status, "failed");
    for (const [target, name] of [
      [paths.dws, "SNAPSHOTTING"],
      [snapshottingFailed, "SNAPSHOTTING_FAILED"],
    ] as const) {
      const dws = await read<DwsAction>("failed", target);
      assert.deepEqual([dws.status, dws.action_name], ["FAILED", name]);
    }
  });

  it("empty: no records, no action, no log, and 204 from DCS", async () => {
    assert.deepEqual(await read("empty", paths.cce), {
      kind: "List",
      apiVersion: "v3.1",
      metadata: {},
      items: [],
      status: {},
    });
    assert.deepEqual(await read("empty", paths.css), { clusterLogRecord: [] });
    assert.deepEqual(await read("empty", paths.dws), {});
    assert.equal((await call(simulator(), paths.cbr)).status, 404);
    assert.equal((await call(simulator(), paths.dcs)).status, 204);
  });

  it("answers {} for a DWS action that the cluster does not have", async () => {
    assert.deepEqual(await read("fresh", paths.dws.replace("SNAPSHOTTING", "GROWING")), {});
    assert.deepEqual(await read("fresh", snapshottingFailed), {});
  });

  it("names DWS steps in the language asked for", async () => {
    const names = async (language: string): Promise<unknown> => {
      const [item] = (await read<DwsAction>("fresh", paths.dws, language)).items ?? [];
      return [item?.item_name, ...(item?.sub_items.map(({ sub_item_name }) => sub_item_name) ?? [])];
    };
    assert.deepEqual(await names("en-us"), ["Create Snapshot", "Prepare Backup", "Perform Backup"]);
    assert.deepEqual(await names("zh-cn"), ["创建快照", "准备备份", "执行备份"]);
  });

  it("unknownWords: the newest status is a word of no page", async () => {
    assert.equal((await read<CceList>("unknownWords", paths.cce)).items[1]?.status.phase, "Hibernating");
    assert.equal((await read<CssList>("unknownWords", paths.css)).clusterLogRecord[0]?.status, "PARTIAL");
    assert.equal((await read<DwsAction>("unknownWords", paths.dws)).status, "PAUSED");
    assert.equal((await read<CbrAnswer>("unknownWords", paths.cbr)).operation_log.status, "paused");
    assert.equal((await read<DcsList>("unknownWords", paths.dcs)).backup_record_response[0]?.status, "compacting");
  });

  it("absurdTimes: successes with impossible times", async () => {
    const cce = await read<CceList>("absurdTimes", paths.cce);
    assert.equal(cce.items[0]?.status.completionTime, "2023-02-30 17:03:46.739012 +0800 CST");
    assert.equal((await read<CssList>("absurdTimes", paths.css)).clusterLogRecord[0]?.finishedAt, 1_656_043_437);
    const cbr = await read<CbrAnswer>("absurdTimes", paths.cbr);
    assert.deepEqual(
      [cbr.operation_log.status, cbr.operation_log.ended_at],
      ["success", "2019-02-29T14:35:23.511+00:00"],
    );
    assert.equal((await call(simulator(), `${paths.dcs}?begin_time=20190101000000`)).status, 204);
  });

  it("repeats the CBR id that was asked for, in every scenario that answers with a log", async () => {
    for (const name of scenarioNames) {
      simulator().setScenario(name);
      const answer = await call(simulator(), paths.cbr);
      if (answer.status === 200 && answer.text.startsWith('{"operation_log":{')) {
        assert.equal(json<CbrAnswer>(answer).operation_log.id, simulatorResources.cbrOperationLogId, name);
      }
    }
  });

  it("follows the clock: the same scenario an hour later tells of a newer backup", async () => {
    simulator().setNow(fixedNow + hour);
    const answer = await call(simulator(), paths.cbr, { signedAt: fixedNow + hour });
    assert.equal(json<CbrAnswer>(answer).operation_log.ended_at, "2026-01-15T12:00:00.250+00:00");
    assert.equal(answer.headers["date"], "Thu, 15 Jan 2026 13:00:00 GMT");
  });

  describe("documented", () => {
    const project = simulatorDefaults.projectId;
    const documentedPaths = {
      "cce.getClusterSnapshotTasks": paths.cce.replace(simulatorResources.cceClusterId, "any-cluster-at-all"),
      "css.getLogBackupRecords": `/v1.0/${project}/clusters/4213d908-f5dc-4633-8401-cfd7175fca0c/logs/records`,
      "dws.getClusterAction": `/v1/${project}/clusters/9f76c502-fc9c-4a52-8656-65d0da6e3d57/actions/SNAPSHOTTING_FAILED`,
      "cbr.getOperationLog": `/v3/${project}/operation-logs/4827f2da-b008-4507-ab7d-42d0df5ed912`,
      "dcs.getInstanceBackups": `/v2/${project}/instances/5560df16-cebf-4473-95c4-d1b573c16e79/backups`,
    };
    const fixtures = join(__dirname, "../../../fixtures");

    for (const [queryName, target] of Object.entries(documentedPaths)) {
      it(`answers ${queryName} with the page's example, in the page's order`, async () => {
        const fixture = JSON.parse(readFileSync(join(fixtures, queryName, "documented.json"), "utf8")) as {
          body: unknown;
        };
        simulator().setScenario("documented");
        assert.equal((await call(simulator(), target)).text, JSON.stringify(fixture.body));
      });
    }

    it("answers for the default resources too, and has no other DWS action", async () => {
      assert.equal((await read<DwsAction>("documented", snapshottingFailed)).status, "FAILED");
      assert.deepEqual(await read("documented", paths.dws), {});
      const css = await read<{ clusterLogRecord: { clusterId: string }[] }>("documented", paths.css);
      assert.equal(css.clusterLogRecord[0]?.clusterId, simulatorResources.cssClusterId);
    });
  });
});
