import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { coalesce } from "../../provider/coalesce";

/** Work that ends when it is told to, and hears when nobody wants it any more. */
function work() {
  const started: { end: (value: string) => void; fail: (error: Error) => void; signal: AbortSignal }[] = [];
  const start = (signal: AbortSignal): Promise<string> =>
    new Promise((resolve, reject) => started.push({ end: resolve, fail: reject, signal }));
  return { started, start };
}

describe("coalesce", () => {
  it("does the same work once for all who ask meanwhile, and again for the next", async () => {
    const once = coalesce<string>();
    const { started, start } = work();
    const asking = [once("a", start), once("a", start), once("b", start)];
    assert.equal(started.length, 2);
    started[0]?.end("one");
    started[1]?.end("two");
    assert.deepEqual(await Promise.all(asking), ["one", "one", "two"]);
    void once("a", start);
    assert.equal(started.length, 3);
  });

  it("shares a failure, and does not keep it", async () => {
    const once = coalesce<string>();
    const { started, start } = work();
    const asking = [once("a", start), once("a", start)];
    started[0]?.fail(new Error("no"));
    for (const one of asking) await assert.rejects(one, /^Error: no$/);
    const next = once("a", start);
    started[1]?.end("yes");
    assert.equal(await next, "yes");
  });

  it("lets one leave without an end for the others", async () => {
    const once = coalesce<string>();
    const { started, start } = work();
    const stop = new AbortController();
    const leaving = once("a", start, stop.signal);
    const staying = once("a", start);
    stop.abort();
    await assert.rejects(leaving, { code: "API_CANCELLED" });
    assert.equal(started[0]?.signal.aborted, false);
    started[0]?.end("done");
    assert.equal(await staying, "done");
  });

  it("cancels the work when the last one has left, and joins nobody to what is cancelled", async () => {
    const once = coalesce<string>();
    const { started, start } = work();
    const stop = new AbortController();
    const leaving = [once("a", start, stop.signal), once("a", start, stop.signal)];
    stop.abort();
    for (const one of leaving) await assert.rejects(one, { code: "API_CANCELLED" });
    assert.equal(started[0]?.signal.aborted, true);
    const next = once("a", start);
    assert.equal(started.length, 2);
    started[0]?.fail(new Error("cancelled"));
    started[1]?.end("fresh");
    assert.equal(await next, "fresh");
  });

  it("sends away whoever comes with a signal that has fired", async () => {
    const once = coalesce<string>();
    const { start } = work();
    await assert.rejects(once("a", start, AbortSignal.abort()), { code: "API_CANCELLED" });
  });

  it("leaves no listener on a signal that outlives the work", async () => {
    const once = coalesce<string>();
    const { started, start } = work();
    const { signal } = new AbortController();
    const asking = once("a", start, signal);
    started[0]?.end("done");
    await asking;
    assert.equal(getEventListeners(signal, "abort").length, 0);
  });
});
