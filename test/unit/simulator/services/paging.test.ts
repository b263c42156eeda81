import assert from "node:assert/strict";
import type { Simulator } from "../../../../provider/simulator/index";
import { call, fixedNow, json, paths } from "../support/callSimulator";
import { useSimulator } from "../support/useSimulator";

const hour = 3_600_000;

interface CssRow {
  readonly id: string;
  readonly status: string;
  readonly finishedAt: number;
}
interface DcsRow {
  readonly backup_id: string;
  readonly created_at: string;
}

async function css(simulator: Simulator, query: string): Promise<readonly CssRow[]> {
  const answer = await call(simulator, `${paths.css}?${query}`);
  assert.equal(answer.status, 200, answer.text);
  return json<{ clusterLogRecord: CssRow[] }>(answer).clusterLogRecord;
}

async function dcs(simulator: Simulator, query: string): Promise<{ total: number; rows: readonly DcsRow[] }> {
  const answer = await call(simulator, `${paths.dcs}?${query}`);
  assert.equal(answer.status, 200, answer.text);
  const body = json<{ total_num: number; backup_record_response: DcsRow[] }>(answer);
  return { total: body.total_num, rows: body.backup_record_response };
}

describe("CSS paging", () => {
  const simulator = useSimulator({ scenario: "paging" });

  it("gives ten records from the first one by default", async () => {
    assert.equal((await css(simulator(), "")).length, 10);
    assert.deepEqual(await css(simulator(), ""), await css(simulator(), "limit=10&start=1"));
  });

  it("counts from 1: start=3 leaves out the first two", async () => {
    const first = await css(simulator(), "limit=5&start=1");
    assert.deepEqual(await css(simulator(), "limit=3&start=3"), first.slice(2));
  });

  it("holds 1,743 records, each reached exactly once by start 1 to 901 and a last large page", async () => {
    const rows: CssRow[] = [];
    for (let start = 1; start <= 901; start += 100) {
      rows.push(...(await css(simulator(), `limit=100&start=${start}`)));
    }
    const last = await css(simulator(), "limit=1000&start=1000");
    assert.equal(last.length, 744);
    assert.equal(last[0]?.id, rows[999]?.id);
    const ids = new Set([...rows, ...last].map(({ id }) => id));
    assert.equal(ids.size, 1743);
    assert.equal(rows.length + last.length, 1744);
  });

  it("does not list in order of time, and the newest record ended an hour ago", async () => {
    const rows = [...(await css(simulator(), "limit=999")), ...(await css(simulator(), "limit=1000&start=1000"))];
    assert.notEqual(rows[1]?.finishedAt, fixedNow - 2 * hour);
    assert.equal(Math.max(...rows.map(({ finishedAt }) => finishedAt)), fixedNow - hour);
    assert.equal(Math.min(...rows.map(({ finishedAt }) => finishedAt)), fixedNow - 1743 * hour);
  });

  it("filters by status: 34 failures, and the others", async () => {
    const failures = await css(simulator(), "limit=1000&status=FAIL");
    assert.equal(failures.length, 34);
    assert.ok(failures.every(({ status }) => status === "FAIL"));
    assert.equal(Math.max(...failures.map(({ finishedAt }) => finishedAt)), fixedNow - 50 * hour);
    const head = await css(simulator(), "limit=999&status=NOT_FAIL");
    const tail = await css(simulator(), "limit=1000&start=1000&status=NOT_FAIL");
    assert.equal(head.length + tail.length, 1743 - 34);
    assert.ok([...head, ...tail].every(({ status }) => status !== "FAIL"));
    assert.equal((await css(simulator(), "limit=1000&status=")).length, 1000);
  });

  it("counts running records as not failed", async () => {
    simulator().setScenario("running");
    const statuses = (await css(simulator(), "status=NOT_FAIL")).map(({ status }) => status);
    assert.deepEqual(statuses, ["RUNNING", "SUCCESS", "SUCCESS"]);
    assert.deepEqual(await css(simulator(), "status=FAIL"), []);
  });

  it("in overflow, fills the last page that can be asked for", async () => {
    simulator().setScenario("overflow");
    assert.equal((await css(simulator(), "limit=1000&start=1000")).length, 1000);
  });

  it("in ignoresStart, gives the first page whatever start says", async () => {
    simulator().setScenario("ignoresStart");
    const first = await css(simulator(), "limit=100&start=1");
    assert.equal(first.length, 100);
    assert.deepEqual(await css(simulator(), "limit=100&start=101"), first);
  });
});

describe("DCS paging", () => {
  const simulator = useSimulator({ scenario: "paging" });

  it("gives ten records from the first one by default, and the grand total", async () => {
    const { total, rows } = await dcs(simulator(), "");
    assert.equal(total, 1234);
    assert.equal(rows.length, 10);
    assert.deepEqual((await dcs(simulator(), "limit=10&offset=0")).rows, rows);
  });

  it("holds 1,234 records, each reached exactly once", async () => {
    const ids: string[] = [];
    for (let offset = 0; offset < 1300; offset += 100) {
      const { total, rows } = await dcs(simulator(), `limit=100&offset=${offset}`);
      assert.equal(total, 1234);
      ids.push(...rows.map(({ backup_id }) => backup_id));
    }
    assert.equal(ids.length, 1234);
    assert.equal(new Set(ids).size, 1234);
  });

  it("filters by creation time, both ends included to the second, and counts what is left", async () => {
    // Records began 70 minutes ago and every hour before: 10:50:00.250, 09:50:00.250, 08:50:00.250 ...
    const { total, rows } = await dcs(simulator(), "begin_time=20260115085000&end_time=20260115105000");
    assert.equal(total, 3);
    const created = rows.map(({ created_at }) => created_at).sort();
    assert.deepEqual(created, ["2026-01-15T08:50:00.250Z", "2026-01-15T09:50:00.250Z", "2026-01-15T10:50:00.250Z"]);
    assert.equal((await dcs(simulator(), "begin_time=20260115085001")).total, 2);
    assert.equal((await dcs(simulator(), "end_time=20260115104959")).total, 1233);
  });

  it("includes a record created in the very second in which the period begins or ends", async () => {
    simulator().setNow(fixedNow - 250);
    assert.equal((await dcs(simulator(), "begin_time=20260115105000")).total, 1);
    assert.equal((await dcs(simulator(), "begin_time=20260115105000&end_time=20260115105000")).total, 1);
  });

  it("answers an offset beyond the last record with an empty page and the grand total", async () => {
    assert.deepEqual(await dcs(simulator(), "offset=1234"), { total: 1234, rows: [] });
  });

  it("answers 204 without a body for a period without records", async () => {
    const answer = await call(simulator(), `${paths.dcs}?begin_time=20270101000000`);
    assert.deepEqual([answer.status, answer.text], [204, ""]);
  });

  it("in ignoresStart, gives the first page whatever offset says", async () => {
    simulator().setScenario("ignoresStart");
    const first = await dcs(simulator(), "limit=100&offset=0");
    assert.equal(first.total, 250);
    assert.deepEqual(await dcs(simulator(), "limit=100&offset=100"), first);
  });
});
