import assert from "node:assert/strict";
import { allQueryCases, queryCases } from "../support/queryCases";
import { readCase, readerAt, useSimulator } from "../support/startReader";

describe("identical reads", () => {
  const simulator = useSimulator();

  for (const query of allQueryCases) {
    it(`in flight are sent once, and later ones anew: ${query.name}`, async () => {
      const reader = readerAt(simulator());
      const answers = await Promise.all(Array.from({ length: 10 }, () => readCase(reader, query)));
      assert.equal(simulator().requests().length, query.requests);
      for (const answer of answers) assert.deepEqual(answer, answers[0]);
      simulator().setScenario("failed");
      const later = await readCase(reader, query);
      assert.equal(simulator().requests().length, 2 * query.requests);
      assert.equal(later.records[0]?.state, "failed");
    });
  }

  it("share all their pages", async () => {
    simulator().setScenario("paging");
    const reader = readerAt(simulator());
    await Promise.all(Array.from({ length: 5 }, () => readCase(reader, queryCases.css)));
    assert.equal(simulator().requests().length, 14);
  });

  it("are told by their arguments, in whatever order these stand", async () => {
    const reader = readerAt(simulator());
    const token = "huaweicloud-backup:css:getLogBackupRecords";
    const clusterId = simulator().resources.cssClusterId;
    await Promise.all([
      reader.read(token, { clusterId, limit: 50 }),
      reader.read(token, { limit: 50, clusterId }),
      reader.read(token, { clusterId, limit: 60 }),
    ]);
    assert.deepEqual(
      simulator()
        .requests()
        .map(({ query }) => query["limit"])
        .sort(),
      ["50", "50", "60", "60"],
    );
  });

  it("share a failure too, and the next one tries again", async () => {
    const reader = readerAt(simulator(), undefined, { limits: { maxRetries: 0 } });
    const queryName = "css.getLogBackupRecords";
    simulator().script({ queryName, status: 500, body: {} });
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => readCase(reader, queryCases.css)));
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ["rejected", "rejected", "rejected", "rejected"],
    );
    assert.equal(simulator().requests().length, 1);
    assert.equal((await readCase(reader, queryCases.css)).records.length, 3);
  });

  it("are left by one caller without an end for the others", async () => {
    const reader = readerAt(simulator());
    const { token, inputs } = queryCases.css;
    const stop = new AbortController();
    const leaving = assert.rejects(reader.read(token, inputs, { signal: stop.signal }), {
      code: "API_CANCELLED",
    });
    const staying = readCase(reader, queryCases.css);
    stop.abort();
    await leaving;
    assert.equal((await staying).records.length, 3);
    assert.equal(simulator().requests().length, 2);
  });

  it("of two readers are not shared: each has its own credentials", async () => {
    const [one, other] = [readerAt(simulator()), readerAt(simulator())];
    await Promise.all([readCase(one, queryCases.css), readCase(other, queryCases.css)]);
    assert.equal(simulator().requests().length, 4);
  });
});
