import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { coalesce, type SharedWork } from "../../../provider/reading/coalesce";

/** Work that ends when it is told to, and hears when nobody wants it any more. */
function work<Value = string>() {
  const started: (SharedWork & { end: (value: Value) => void; fail: (error: Error) => void })[] = [];
  const start = (given: SharedWork): Promise<Value> =>
    new Promise((resolve, reject) => started.push({ ...given, end: resolve, fail: reject }));
  return { started, start };
}

/** Lets what was started begin. */
const begin = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("coalesce", () => {
  it("does the same work once for all who ask meanwhile, and again for the next", async () => {
    const once = coalesce<string>();
    const { started, start } = work();
    const asking = [once("a", start), once("a", start), once("b", start)];
    await begin();
    assert.equal(started.length, 2);
    started[0]?.end("one");
    started[1]?.end("two");
    assert.deepEqual(await Promise.all(asking), ["one", "one", "two"]);
    void once("a", start);
    await begin();
    assert.equal(started.length, 3);
  });

  it("cancels nothing of work that has ended", async () => {
    const once = coalesce<string>();
    const { started, start } = work();
    const asking = once("a", start);
    await begin();
    started[0]?.end("one");
    await asking;
    assert.equal(started[0]?.signal.aborted, false);
  });

  it("shares a failure, and does not keep it", async () => {
    const once = coalesce<string>();
    const { started, start } = work();
    const asking = [once("a", start), once("a", start)];
    await begin();
    started[0]?.fail(new Error("no"));
    for (const one of asking) await assert.rejects(one, /^Error: no$/);
    const next = once("a", start);
    await begin();
    started[1]?.end("yes");
    assert.equal(await next, "yes");
  });

  it("lets one leave without an end for the others", async () => {
    const once = coalesce<string>();
    const { started, start } = work();
    const stop = new AbortController();
    const leaving = once("a", start, [stop.signal]);
    const staying = once("a", start);
    await begin();
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
    const leaving = [once("a", start, [stop.signal]), once("a", start, [stop.signal])];
    await begin();
    stop.abort();
    for (const one of leaving) await assert.rejects(one, { code: "API_CANCELLED" });
    assert.equal(started[0]?.signal.aborted, true);
    const next = once("a", start);
    await begin();
    assert.equal(started.length, 2);
    started[0]?.fail(new Error("cancelled"));
    started[1]?.end("fresh");
    assert.equal(await next, "fresh");
  });

  it("lets nobody join once a part of the result is fixed", async () => {
    const once = coalesce<string>();
    const { started, start } = work();
    const early = [once("a", start), once("a", start)];
    await begin();
    started[0]?.seal();
    const late = once("a", start);
    await begin();
    started[0]?.end("old");
    started[1]?.end("new");
    assert.deepEqual(await Promise.all([...early, late]), ["old", "old", "new"]);
  });

  it("gives each caller a result of its own: what one changes, the others do not see", async () => {
    const once = coalesce<{ list: number[] }>();
    const { started, start } = work<{ list: number[] }>();
    const asking = [once("a", start), once("a", start), once("a", start)];
    await begin();
    started[0]?.end({ list: [1] });
    const answers = await Promise.all(asking);
    for (const [at, { list }] of answers.entries()) list.push(at);
    assert.deepEqual(
      answers.map(({ list }) => list),
      [
        [1, 0],
        [1, 1],
        [1, 2],
      ],
    );
  });

  it("hears of a failure to begin like of any other", async () => {
    const once = coalesce<string>();
    const broken = once("a", () => {
      throw new Error("no");
    });
    await assert.rejects(broken, /^Error: no$/);
  });

  it("sends away whoever comes with a signal that has fired", async () => {
    const once = coalesce<string>();
    const { start } = work();
    await assert.rejects(once("a", start, [AbortSignal.abort()]), { code: "API_CANCELLED" });
  });

  it("lets one signal end any number of callers, without a warning", async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error): void => void warnings.push(warning);
    process.on("warning", onWarning);
    try {
      const once = coalesce<string>();
      const { start } = work();
      const stop = new AbortController();
      const asking = Array.from({ length: 50 }, (_, at) => once(`${at}`, start, [stop.signal]));
      const ended = Promise.all(asking.map((one) => assert.rejects(one, { code: "API_CANCELLED" })));
      await begin();
      stop.abort();
      await ended;
      await begin();
      assert.deepEqual(warnings, []);
    } finally {
      process.off("warning", onWarning);
    }
  });

  it("leaves no listener on a signal that outlives the work", async () => {
    const once = coalesce<string>();
    const { started, start } = work();
    const { signal } = new AbortController();
    const asking = once("a", start, [signal]);
    await begin();
    started[0]?.end("done");
    await asking;
    assert.equal(getEventListeners(signal, "abort").length, 0);
  });
});
