import assert from "node:assert/strict";
import { simulatorResources } from "../../provider/simulator/index";
import { queryCases } from "../support/queryCases";
import { readCase, readerAt, useSimulator } from "../support/startReader";

describe("a total that cannot be one", () => {
  const simulator = useSimulator();
  const row = (id: number): object => ({ id: `${id}`, clusterId: simulatorResources.cssClusterId, status: "SUCCESS" });
  const page = (from: number, count: number, totalSize: number): object => ({
    queryName: "css.getLogBackupRecords",
    body: { clusterLogRecord: Array.from({ length: count }, (_, at) => row(from + at)), totalSize },
  });

  for (const total of [-1, 0, 5, 99]) {
    it(`does not end a list early: ${total} beside 130 records`, async () => {
      const pages = [page(0, 100, total), page(99, 31, total), page(129, 1, total), page(130, 0, total)];
      simulator().script(...(pages as never[]));
      const answer = await readCase(readerAt(simulator()), queryCases.css);
      assert.deepEqual([answer.records.length, answer.complete, answer.pagesFetched], [130, true, 4]);
    });
  }
});

describe("the simulator's lists, read while its clock runs", () => {
  let clock = Date.UTC(2026, 0, 15, 12);
  const now = (): number => (clock += 1000);
  const simulator = useSimulator({ scenario: "paging", now });

  it("come back complete and once each: a record does not change between two pages", async () => {
    const reader = readerAt(simulator(), undefined, { now });
    for (const [query, count] of [
      [queryCases.css, 1743],
      [queryCases.dcs, 1234],
    ] as const) {
      const answer = await readCase(reader, query);
      assert.deepEqual([answer.complete, answer.records.length], [true, count]);
      assert.equal(new Set(answer.records.map(({ id }) => id)).size, count);
    }
  });
});
