import assert from "node:assert/strict";
import { setMaxListeners } from "node:events";
import { response } from "../support/responses";
import { startSender, type SenderBench } from "../support/startSender";
import { thrownBy } from "../support/thrownBy";

/** A transport that answers only when it is cancelled, as the real one does. */
function hanging(): SenderBench {
  return startSender((request) => {
    return new Promise((_, reject) => {
      request.signal?.addEventListener("abort", () => reject(bench.budget(request.signal).cancelled()));
    });
  });
}
let bench: SenderBench;

describe("cancelling", () => {
  it("ends a request that hangs, and everything that waits behind it", async () => {
    bench = hanging();
    const stop = new AbortController();
    setMaxListeners(0, stop.signal);
    const reads = Array.from({ length: 50 }, () => thrownBy(() => bench.start({ signal: stop.signal })));
    await bench.timing.advance(1);
    stop.abort();
    const codes = (await Promise.all(reads)).map(({ code }) => code);
    assert.deepEqual(new Set(codes), new Set(["API_CANCELLED"]));
    assert.equal(bench.timing.sleepers(), 0);
  });

  it("ends the wait for another attempt", async () => {
    bench = startSender(response({ status: 503, headers: { "retry-after": "30" }, body: "" }));
    const stop = new AbortController();
    const read = thrownBy(() => bench.start({ signal: stop.signal }));
    await bench.timing.advance(10);
    stop.abort();
    assert.equal((await read).code, "API_CANCELLED");
    assert.equal(bench.timing.sleepers(), 0);
  });

  it("ends a wait for a turn, and leaves the turn to the others", async () => {
    bench = startSender([
      response(),
      response({ status: 429, headers: { "retry-after": "30" }, body: "" }),
      response(),
    ]);
    await bench.send();
    const first = bench.start();
    await bench.timing.advance(1);
    const stop = new AbortController();
    const left = thrownBy(() => bench.start({ signal: stop.signal }));
    const stays = bench.start();
    await bench.timing.advance(1);
    stop.abort();
    assert.equal((await left).code, "API_CANCELLED");
    assert.equal((await bench.timing.run(Promise.all([first, stays]))).length, 2);
  });

  it("before anything was sent sends nothing", async () => {
    bench = startSender(response());
    assert.equal((await thrownBy(() => bench.send({ signal: AbortSignal.abort() }))).code, "API_CANCELLED");
    assert.equal(bench.requests.length, 0);
  });
});

describe("waiting for the first turn", () => {
  it("has a bound of its own, and the time of the read begins with the turn", async () => {
    bench = startSender(
      async (_, at) => {
        // The first one keeps all others waiting, since nothing is known of the key yet.
        await bench.timing.sleep(at === 0 ? 8000 : 1);
        return response();
      },
      { queueTimeoutMilliseconds: 10_000, totalTimeoutMilliseconds: 9000 },
    );
    const reads = await bench.timing.run(Promise.allSettled([bench.start(), bench.start()]));
    assert.deepEqual(
      reads.map(({ status }) => status),
      ["fulfilled", "fulfilled"],
    );
  });

  it("that takes too long is an error which says that nothing was sent", async () => {
    bench = startSender(
      async () => {
        await bench.timing.sleep(8000);
        return response();
      },
      { queueTimeoutMilliseconds: 5000 },
    );
    const first = bench.start();
    const error = await bench.timing.run(thrownBy(() => bench.start()));
    assert.deepEqual([error.code, bench.requests.length, bench.timing.elapsed()], ["API_TIMEOUT", 1, 5000]);
    assert.equal(error.parts.happened, "the read waited 5 s in the queue and was not sent (queueTimeoutSeconds)");
    await bench.timing.run(first);
  });
});
