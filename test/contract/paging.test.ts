import assert from "node:assert/strict";
import type { RecordedRequest } from "../../provider/simulator/index";
import { simulatorResources } from "../../provider/simulator/index";
import { readerAt, useSimulator } from "../support/startReader";

const clusterId = simulatorResources.cssClusterId;
const instanceId = simulatorResources.dcsInstanceId;

describe("a long list", () => {
  const simulator = useSimulator();
  const readCss = (more: object = {}) =>
    readerAt(simulator()).read("huaweicloud-backup:css:getLogBackupRecords", {
      clusterId,
      ...more,
    });
  const readDcs = (more: object = {}) =>
    readerAt(simulator()).read("huaweicloud-backup:dcs:getInstanceBackups", {
      instanceId,
      ...more,
    });
  const queries = (): RecordedRequest["query"][] =>
    simulator()
      .requests()
      .map(({ query }) => query);
  const uniqueIds = (records: readonly { readonly id?: string }[]): number => new Set(records.map(({ id }) => id)).size;

  for (const [limit, pages] of [
    // A page that ends with the same row as the last is one more each; the request that is refused brings no page.
    [undefined, 13],
    [10, 114],
    [250, 7],
    [999, 4],
    [1000, 3],
  ] as const) {
    it(`of 1,743 CSS records is read whole, each record once (limit ${limit ?? "not given"})`, async () => {
      simulator().setScenario("paging");
      const answer = await readCss(limit === undefined ? {} : { limit });
      assert.deepEqual(
        [answer.records.length, uniqueIds(answer.records), answer.clusterLogRecord.length, answer.pagesFetched],
        [1743, 1743, 1743, pages],
      );
      assert.deepEqual([answer.complete, answer.incompleteReason, answer.warnings], [true, undefined, []]);
      assert.deepEqual(
        [answer.latestBackupTime, answer.latestBackupAgeSeconds, answer.openCount],
        ["2026-01-15T11:00:00.000Z", 3600, 0],
      );
      assert.equal(answer.records.filter(({ state }) => state === "failed").length, 34);
      assert.equal(queries().length, pages + 1);
    });
  }

  for (const [limit, told] of [
    [undefined, 0],
    [60, 1],
    [7, 1],
  ] as const) {
    it(`is told of once from its 20th page on (limit ${limit ?? "not given"})`, async () => {
      simulator().setScenario("paging");
      let heard = 0;
      const reader = readerAt(simulator(), undefined, { onLongList: () => (heard += 1) });
      const inputs = { instanceId, ...(limit === undefined ? {} : { limit }) };
      await reader.read("huaweicloud-backup:dcs:getInstanceBackups", inputs);
      assert.equal(heard, told);
    });
  }

  for (const [limit, pages] of [
    [undefined, 13],
    [7, 206],
    [617, 3],
    [1000, 2],
  ] as const) {
    it(`of 1,234 DCS records is read whole, each record once (limit ${limit ?? "not given"})`, async () => {
      simulator().setScenario("paging");
      const answer = await readDcs(limit === undefined ? {} : { limit });
      assert.deepEqual(
        [answer.records.length, uniqueIds(answer.records), answer.backupRecordResponse.length, answer.pagesFetched],
        [1234, 1234, 1234, pages],
      );
      assert.deepEqual([answer.complete, answer.incompleteReason, answer.totalNum], [true, undefined, 1234]);
      assert.equal(answer.latestBackupTime, "2026-01-15T11:00:00.000Z");
      assert.equal(queries().length, pages);
    });
  }

  it("is asked for page by page, CSS by the number of the first record and DCS by how many to skip", async () => {
    simulator().setScenario("paging");
    await readCss();
    // Each page repeats the last row of the one before.
    const starts = [1, 100, 199, 298, 397, 496, 595, 694, 793, 892, 991].map((start) => ({
      start: String(start),
      limit: "100",
    }));
    assert.deepEqual(queries(), [
      ...starts,
      // Refused: a start beyond 1000.
      { start: "1090", limit: "100" },
      { start: "1000", limit: "1000" },
      { start: "999", limit: "1000" },
    ]);
    simulator().clearRequests();
    await readDcs({ limit: 500 });
    assert.deepEqual(queries(), [
      { offset: "0", limit: "500" },
      { offset: "499", limit: "500" },
      { offset: "998", limit: "500" },
    ]);
  });

  it("comes newest first in both views, row by row, however the service orders it", async () => {
    simulator().setScenario("paging");
    const css = await readCss();
    assert.deepEqual(
      css.records.map(({ id }) => id),
      css.clusterLogRecord.map(({ id }) => id),
    );
    const started = css.records.map(({ startedAt }) => startedAt ?? "");
    assert.deepEqual(started, [...started].sort().reverse());
    const dcs = await readDcs();
    assert.deepEqual(
      dcs.records.map(({ id }) => id),
      dcs.backupRecordResponse.map(({ backupId }) => backupId),
    );
  });

  it("of 2,357 CSS records ends at the 1,999 that can be reached, and says so", async () => {
    simulator().setScenario("overflow");
    for (const limit of [100, 1000]) {
      const answer = await readCss({ limit });
      assert.deepEqual([answer.records.length, uniqueIds(answer.records)], [1999, 1999]);
      assert.deepEqual(
        [answer.complete, answer.incompleteReason],
        [false, "the query cannot read beyond record 1999, and the list is longer"],
      );
    }
  });

  it("whose service ignores the position ends after the repeated page, and is not called complete", async () => {
    simulator().setScenario("ignoresStart");
    const reason =
      "a page before the end of the list contained no new record: the service may have ignored the paging parameters";
    // CSS is asked by offset as well.
    for (const [answer, pages] of [
      [await readCss(), 3],
      [await readDcs(), 2],
    ] as const) {
      assert.deepEqual([answer.records.length, uniqueIds(answer.records), answer.pagesFetched], [100, 100, pages]);
      assert.deepEqual([answer.complete, answer.incompleteReason], [false, reason]);
    }
    assert.equal(queries().length, 5);
  });

  it("is cut to exactly maxRecords, and says so", async () => {
    simulator().setScenario("paging");
    for (const [maxRecords, pages] of [
      [1, 1],
      [100, 1],
      [101, 2],
      [250, 3],
      [1233, 13],
    ] as const) {
      for (const answer of [
        await readDcs({ maxRecords }),
        ...(maxRecords < 1000 ? [await readCss({ maxRecords })] : []),
      ]) {
        assert.deepEqual(
          [answer.records.length, answer.complete, answer.incompleteReason, answer.pagesFetched],
          [maxRecords, false, `maxRecords (${maxRecords}) ended the reading before the end of the list`, pages],
        );
      }
    }
  });

  it("of just maxRecords records is complete", async () => {
    simulator().setScenario("paging");
    for (const answer of [await readDcs({ maxRecords: 1234 }), await readCss({ maxRecords: 1743 })]) {
      assert.deepEqual([answer.complete, answer.incompleteReason], [true, undefined]);
    }
  });

  it("is returned up to newest in both views, while everything else still speaks of all of it", async () => {
    simulator().setScenario("paging");
    const all = await readCss();
    const newest = await readCss({ newest: 7 });
    assert.deepEqual(newest, {
      ...all,
      records: all.records.slice(0, 7),
      clusterLogRecord: all.clusterLogRecord.slice(0, 7),
    });
    const dcs = await readDcs({ newest: 1 });
    assert.deepEqual(
      [dcs.records.length, dcs.backupRecordResponse[0]?.backupId, dcs.totalNum, dcs.complete],
      [1, dcs.records[0]?.id, 1234, true],
    );
    assert.equal((await readDcs({ newest: 5000 })).records.length, 1234);
  });

  it("filtered by status is read whole as well, by the service and here", async () => {
    simulator().setScenario("paging");
    const failed = await readCss({ status: "FAIL" });
    assert.deepEqual([failed.records.length, failed.complete, failed.latestBackupTime], [34, true, undefined]);
    assert.deepEqual(queries(), [
      { start: "1", limit: "100", status: "FAIL" },
      { start: "34", limit: "100", status: "FAIL" },
    ]);
    const others = await readCss({ status: "NOT_FAIL" });
    assert.deepEqual([others.records.length, others.complete], [1709, true]);
  });

  it("of one period is read whole, its ends in whole seconds of UTC", async () => {
    simulator().setScenario("paging");
    const period = { beginTime: "2026-01-15T08:00:00.5+08:00", endTime: "2026-01-15T10:49:59.1Z" };
    const answer = await readDcs(period);
    assert.deepEqual(queries(), [
      { begin_time: "20260115000000", end_time: "20260115105000", limit: "100", offset: "0" },
      { begin_time: "20260115000000", end_time: "20260115105000", limit: "100", offset: "10" },
    ]);
    assert.deepEqual([answer.records.length, answer.totalNum, answer.complete], [11, 11, true]);
  });
});
