import assert from "node:assert/strict";
import { simulatorDefaults, simulatorResources, type Reply, type ServiceName } from "../../provider/simulator/index";
import { allQueryCases, queryCases } from "../support/queryCases";
import { fixedNow, readCase, readerAt, useSimulator } from "../support/startReader";

const { authToken } = simulatorDefaults;
const minute = 60_000;
const month = 30 * 24 * 60 * minute;

/** The least that each query takes for an answer. */
const minimalReplies: Readonly<Record<ServiceName, Reply>> = {
  cce: { body: { items: [] } },
  css: { body: { clusterLogRecord: [] } },
  dws: { body: {} },
  cbr: { body: { operation_log: { id: simulatorResources.cbrOperationLogId, status: "running" } } },
  dcs: { status: 204 },
};

describe("the server's clock", () => {
  const simulator = useSimulator();
  // A token is accepted whatever the clocks say, so that the answer's own Date is what is judged here.
  const read = (query = queryCases.css) => readCase(readerAt(simulator(), { authToken }), query);

  for (const query of allQueryCases) {
    it(`a month behind ours makes the answer stale, not fresh: ${query.name}`, async () => {
      simulator().setNow(fixedNow - month);
      await assert.rejects(read(query), {
        code: "WIRE_STALE",
        kind: "wire",
        message: /the answer of 127\.0\.0\.1:\d+ is dated 43200 minutes before this machine's clock\. /,
      });
    });
  }

  it("may be 15 minutes behind ours, and then is the now of the answer", async () => {
    simulator().setNow(fixedNow - 15 * minute);
    const answer = await read();
    assert.deepEqual(
      [answer.asOf, answer.asOfSource, answer.latestBackupTime, answer.latestBackupAgeSeconds],
      ["2026-01-15T11:45:00.000Z", "server", "2026-01-15T10:45:00.000Z", 3600],
    );
    simulator().setNow(fixedNow - 15 * minute - 1000);
    await assert.rejects(read(), { code: "WIRE_STALE" });
  });

  it("rules when it is ahead of ours, since no cache holds answers from the future", async () => {
    simulator().setNow(fixedNow + month);
    const answer = await read();
    assert.deepEqual(
      [answer.asOf, answer.asOfSource, answer.latestBackupAgeSeconds],
      ["2026-02-14T12:00:00.000Z", "server", 3600],
    );
  });

  for (const query of allQueryCases) {
    it(`is replaced by ours when it is not told, and the answer says so: ${query.name}`, async () => {
      const reply = minimalReplies[query.service];
      simulator().script(
        { queryName: query.queryName, ...reply },
        { queryName: query.queryName, ...reply, headers: { Date: null } },
      );
      simulator().setNow(fixedNow + minute);
      const [told, untold] = [await read(query), await read(query)];
      assert.deepEqual([told.asOf, told.asOfSource], ["2026-01-15T12:01:00.000Z", "server"]);
      assert.deepEqual([untold.asOf, untold.asOfSource], ["2026-01-15T12:00:00.000Z", "local"]);
    });
  }

  for (const date of [
    "yesterday",
    "Thu, 15 Jan 26 12:00:00 GMT",
    "2026-01-15T12:00:00Z",
    "Thu, 32 Jan 2026 12:00:00 GMT",
  ]) {
    it(`cannot be hidden behind the Date ${date}`, async () => {
      simulator().script({
        queryName: "css.getLogBackupRecords",
        headers: { Date: date },
        body: { clusterLogRecord: [] },
      });
      await assert.rejects(read(), { code: "WIRE_STALE", message: /has a Date header that cannot be read\. / });
    });
  }

  it("cannot make an answer young that a cache kept for more than a minute", async () => {
    const body = { clusterLogRecord: [] };
    const queryName = "css.getLogBackupRecords";
    simulator().script({ queryName, headers: { Age: "61" }, body }, { queryName, headers: { Age: "60" }, body });
    await assert.rejects(read(), { code: "WIRE_STALE", message: /comes from a cache and is 61 s old\. / });
    assert.equal((await read()).complete, true);
  });

  it("behind a backup from the future gives no age, and a warning", async () => {
    const record = { id: "a", jobTypes: "Auto", status: "SUCCESS", finishedAt: fixedNow + 6 * minute };
    const answerTo = (finishedAt: number) => {
      simulator().script({
        queryName: "css.getLogBackupRecords",
        body: { clusterLogRecord: [{ ...record, finishedAt }] },
      });
      return read();
    };
    const future = await answerTo(fixedNow + 5 * minute + 1000);
    assert.deepEqual(
      [future.latestBackupTime, future.latestBackupAgeSeconds, future.warnings],
      [
        "2026-01-15T12:05:01.000Z",
        undefined,
        ["latestBackupTime is 301 seconds after asOf; latestBackupAgeSeconds is absent"],
      ],
    );
    const justNow = await answerTo(fixedNow + 5 * minute);
    assert.deepEqual([justNow.latestBackupAgeSeconds, justNow.warnings], [0, []]);
  });
});
