import assert from "node:assert/strict";
import { simulatorResources } from "../../provider/simulator/index";
import { readerAt, useSimulator } from "../support/startReader";

const clusterId = simulatorResources.cssClusterId;
const instanceId = simulatorResources.dcsInstanceId;

describe("a list whose pages do not fit together", () => {
  const simulator = useSimulator();
  const readCss = () => readerAt(simulator()).read("huaweicloud-backup:css:getLogBackupRecords", { clusterId });
  const readDcs = (more: object = {}) =>
    readerAt(simulator()).read("huaweicloud-backup:dcs:getInstanceBackups", { instanceId, ...more });

  it("of just as many records as a service sends by itself is read one page further, in case it ignores limit", async () => {
    const queryName = "css.getLogBackupRecords";
    const rows = Array.from({ length: 10 }, (_, at) => ({ id: `${at}`, clusterId, status: "SUCCESS" }));
    const last = rows.slice(-1);
    simulator().script(
      { queryName, body: { clusterLogRecord: rows } },
      { queryName, body: { clusterLogRecord: last } },
    );
    const answer = await readCss();
    assert.deepEqual([answer.records.length, answer.complete], [10, true]);
    assert.deepEqual(
      simulator()
        .requests()
        .map(({ query }) => query),
      [
        { start: "1", limit: "100" },
        { start: "10", limit: "100" },
      ],
    );
  });

  it("that shrinks while it is read is not called complete: a record slipped from the second page into the first", async () => {
    const queryName = "css.getLogBackupRecords";
    const rows = Array.from({ length: 150 }, (_, at) => ({
      id: `${at}`,
      clusterId,
      status: at === 100 ? "FAIL" : "SUCCESS",
    }));
    const page = (list: readonly object[], start: number): object => ({
      queryName,
      body: { clusterLogRecord: list.slice(start - 1, start + 99) },
    });
    simulator().script(page(rows, 1) as never, page(rows.slice(1), 100) as never);
    const { complete, incompleteReason } = await readCss();
    const reason = "the list changed during the reading: a page did not begin at the end of the previous page";
    assert.deepEqual([complete, incompleteReason], [false, reason]);
  });

  it("that changes while it is read trusts neither version of a record, and is not called complete", async () => {
    const row = (id: string, status: string) => ({ backup_id: id, instance_id: instanceId, status });
    const queryName = "dcs.getInstanceBackups";
    simulator().script(
      { queryName, body: { total_num: 3, backup_record_response: [row("a", "succeed"), row("b", "succeed")] } },
      { queryName, body: { total_num: 3, backup_record_response: [row("b", "expired"), row("c", "succeed")] } },
      { queryName, body: { total_num: 3, backup_record_response: [row("c", "succeed")] } },
    );
    const answer = await readDcs({ limit: 2 });
    assert.deepEqual(
      answer.records.map(({ id, state }) => [id, state]),
      [
        ["a", "succeeded"],
        ["b", "unknown"],
        ["c", "succeeded"],
      ],
    );
    assert.deepEqual(
      [answer.complete, answer.incompleteReason],
      [false, "the list changed during the reading: a record occurred twice with different contents"],
    );
  });

  it("that ends before the service's own total is not called complete", async () => {
    const row = { backup_id: "a", instance_id: instanceId, status: "succeed" };
    const queryName = "dcs.getInstanceBackups";
    simulator().script(
      { queryName, body: { total_num: 5, backup_record_response: [row] } },
      { queryName, status: 204 },
    );
    const answer = await readDcs();
    assert.deepEqual(
      [answer.records.length, answer.totalNum, answer.complete, answer.incompleteReason],
      [1, 5, false, "the list ended after 1 records although the service counts 5"],
    );
  });

  it("whose second page fails is an error, never its first page", async () => {
    const queryName = "css.getLogBackupRecords";
    const rows = Array.from({ length: 100 }, (_, at) => ({ id: `${at}`, clusterId, status: "SUCCESS" }));
    simulator().script({ queryName, body: { clusterLogRecord: rows } }, { queryName, body: "<html></html>" });
    await assert.rejects(readCss(), { code: "WIRE_UNREADABLE" });
  });

  it("of 300 CSS records with a total is read until the total is reached", async () => {
    const queryName = "css.getLogBackupRecords";
    const page = (from: number, size: number) =>
      ({
        queryName,
        body: {
          clusterLogRecord: Array.from({ length: size }, (_, at) => ({ id: `${from + at}`, clusterId })),
          totalSize: 300,
        },
      }) as const;
    simulator().script(page(0, 100), page(99, 100), page(198, 100), page(297, 3));
    const answer = await readCss();
    assert.deepEqual(
      [answer.records.length, answer.totalSize, answer.complete, answer.pagesFetched],
      [300, 300, true, 4],
    );
  });
});

describe("A2 what a request for the rows behind a list adds to its answer", () => {
  const simulator = useSimulator();

  it("counts the oddities of a row once, though its row comes again to prove how the list goes on or ends", async () => {
    const queryName = "css.getLogBackupRecords";
    const row = (id: string) => ({ id, clusterId, status: "SUCCESS", createAt: "soon", failedMsg: [] });
    const page = (...ids: readonly string[]) => ({ queryName, body: { clusterLogRecord: ids.map(row) } }) as const;
    simulator().script(page("a", "b", "c"), page("c", "d", "e"), page("e"), page());
    const reader = readerAt(simulator());
    const answer = await reader.read("huaweicloud-backup:css:getLogBackupRecords", { clusterId, limit: 3 });
    assert.deepEqual([answer.records.length, answer.complete, answer.pagesFetched], [5, true, 4]);
    assert.deepEqual(answer.warnings.slice(0, 2), [
      "clusterLogRecord[].failedMsg is not a text; the field is absent (5 times)",
      "clusterLogRecord[].createAt cannot be read: soon (5 times)",
    ]);
  });

  it("counts the oddities of the version that is kept, where a row changed between two pages", async () => {
    const queryName = "dcs.getInstanceBackups";
    const row = (id: string, progress: string) => ({ backup_id: id, instance_id: instanceId, progress });
    const page = (...rows: readonly object[]) => ({ queryName, body: { backup_record_response: rows } });
    simulator().script(
      page(row("a", "100"), row("b", "much")) as never,
      page(row("b", "100"), row("c", "100")) as never,
      page(row("c", "100")) as never,
      page() as never,
    );
    const reader = readerAt(simulator());
    const answer = await reader.read("huaweicloud-backup:dcs:getInstanceBackups", { instanceId, limit: 2 });
    assert.deepEqual([answer.records.length, answer.complete], [3, false]);
    assert.deepEqual(
      answer.warnings.filter((warning) => warning.includes("progress is not")),
      [],
    );
  });

  it("counts no page for a request that the service refuses", async () => {
    simulator().setScenario("overflow");
    const reader = readerAt(simulator());
    const answer = await reader.read("huaweicloud-backup:css:getLogBackupRecords", { clusterId, limit: 1000 });
    const statuses = simulator()
      .requests()
      .map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 400).length, 1);
    assert.equal(answer.pagesFetched, statuses.filter((status) => status === 200).length);
  });
});
