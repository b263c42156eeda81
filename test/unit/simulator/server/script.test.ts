import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { call, fixedNow, json, paths } from "../support/callSimulator";
import { useSimulator } from "../support/useSimulator";

const css = "css.getLogBackupRecords";

describe("script()", () => {
  const simulator = useSimulator();

  it("answers once each, in the order queued, then lets the scenario answer again", async () => {
    simulator().script(
      { queryName: css, status: 503, body: "busy" },
      { queryName: css, body: { clusterLogRecord: [] } },
    );
    const first = await call(simulator(), paths.css);
    assert.deepEqual([first.status, first.text], [503, "busy"]);
    const second = await call(simulator(), paths.css);
    assert.deepEqual([second.status, json(second)], [200, { clusterLogRecord: [] }]);
    const third = await call(simulator(), paths.css);
    assert.equal(json<{ clusterLogRecord: unknown[] }>(third).clusterLogRecord.length, 3);
    assert.deepEqual(
      simulator()
        .requests()
        .map(({ answeredBy }) => answeredBy),
      ["script", "script", "scenario"],
    );
  });

  it("keeps replies of different queries apart, and says which are unused", async () => {
    const forDcs = { queryName: "dcs.getInstanceBackups", status: 500 } as const;
    simulator().script({ queryName: css, status: 500 }, forDcs);
    assert.equal((await call(simulator(), paths.cce)).status, 200);
    assert.equal((await call(simulator(), paths.css)).status, 500);
    assert.deepEqual(simulator().unusedScripts(), [forDcs]);
    assert.equal((await call(simulator(), paths.dcs)).status, 500);
    assert.deepEqual(simulator().unusedScripts(), []);
  });

  it("is not used up by requests that are refused", async () => {
    simulator().script({ queryName: css, status: 299 });
    assert.equal((await call(simulator(), paths.css, { secretKey: "another" })).status, 401);
    assert.equal((await call(simulator(), `${paths.css}?offset=1`)).status, 400);
    assert.equal(simulator().unusedScripts().length, 1);
    assert.equal((await call(simulator(), paths.css)).status, 299);
  });

  it("serves any resource, and comes before every scenario", async () => {
    const other = paths.css.replace(simulator().resources.cssClusterId, "4213d908-f5dc-4633-8401-cfd7175fca0c");
    for (const scenario of ["fresh", "denied", "unauthenticated"] as const) {
      simulator().setScenario(scenario);
      simulator().script({ queryName: css, status: 299 });
      assert.equal((await call(simulator(), other)).status, 299, scenario);
    }
  });

  it("adds, replaces and leaves out headers, and sends bytes as they are", async () => {
    const body = gzipSync('{"clusterLogRecord":[]}');
    const headers = { "Retry-After": "7", Date: null, "content-type": "text/plain", "Content-Encoding": "gzip" };
    simulator().script({ queryName: css, headers, body });
    const answer = await call(simulator(), paths.css);
    assert.equal(answer.headers["retry-after"], "7");
    assert.equal("date" in answer.headers, false);
    assert.equal(answer.headers["content-type"], "text/plain");
    assert.equal(Number(answer.headers["content-length"]), body.byteLength);
  });

  it("can reset the connection", async () => {
    simulator().script({ queryName: css, fault: "resetSocket" });
    await assert.rejects(call(simulator(), paths.css), { code: "ECONNRESET" });
    assert.deepEqual(
      simulator()
        .requests()
        .map(({ status }) => status),
      [undefined],
    );
    assert.equal((await call(simulator(), paths.css)).status, 200);
  });

  for (const fault of ["cutBody", "cutChunkedBody"] as const) {
    it(`can end the connection in the middle of a body (${fault})`, async () => {
      simulator().script({ queryName: css, fault, body: { clusterLogRecord: [] } });
      await assert.rejects(call(simulator(), paths.css), { code: "ECONNRESET" });
      simulator().script({ queryName: css, fault });
      await assert.rejects(call(simulator(), paths.css), { code: "ECONNRESET" });
    });
  }

  it("can answer late", async () => {
    simulator().script({ queryName: css, status: 299, delayMilliseconds: 30 });
    let answered = false;
    const pending = call(simulator(), paths.css).finally(() => (answered = true));
    while (simulator().requests().length === 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    // Another request overtakes it, on another connection.
    await call(simulator(), paths.cce, { signedAt: fixedNow });
    assert.equal(answered, false);
    assert.equal((await pending).status, 299);
  });
});
