import assert from "node:assert/strict";
import { retryAfter } from "../../../../provider/api/sending/requestedPause";
import { now, response } from "../support/responses";
import { startSender } from "../support/startSender";
import { thrownBy } from "../support/thrownBy";

/** By the server's clock, which is {@link now}. */
const asked: readonly (readonly [text: string | undefined, milliseconds: number | undefined])[] = [
  ["0", 0],
  ["1", 1000],
  ["30", 30_000],
  [" 2 ", 2000],
  ["007", 7000],
  ["1000000000", 1e12],
  ["99999999999999", 99999999999999e3],
  ["999999999999999", 999999999999999e3],
  ["Thu, 02 Jan 2025 03:04:06 GMT", 1000],
  ["Thu, 02 Jan 2025 04:04:05 GMT", 3_600_000],
  ["Thu, 02 Jan 2025 03:04:05 GMT", undefined],
  ["Thu, 02 Jan 2025 03:04:04 GMT", undefined],
  ["Wed, 01 Jan 2025 03:04:05 GMT", undefined],
  ["Thu, 31 Feb 2025 03:04:05 GMT", undefined],
  ["Thursday, 02-Jan-25 04:04:05 GMT", undefined],
  ["2025-01-02T04:04:05Z", undefined],
  ["-1", undefined],
  ["-1000", undefined],
  ["+1", undefined],
  ["1.5", undefined],
  ["1e3", undefined],
  ["0x10", undefined],
  ["1 s", undefined],
  ["1,2", undefined],
  ["soon", undefined],
  ["NaN", undefined],
  ["Infinity", undefined],
  ["null", undefined],
  ["", undefined],
  [" ", undefined],
  ["9".repeat(16), undefined],
  [undefined, undefined],
];

describe("Retry-After", () => {
  it(`is read in ${asked.length} of ${asked.length} forms`, () => {
    assert.deepEqual(
      asked.map(([text]) => retryAfter(text, now)),
      asked.map(([, milliseconds]) => milliseconds),
    );
  });

  it("never makes a read sleep beyond its time, whatever it says", async () => {
    for (const [text, milliseconds] of asked) {
      const headers = { "retry-after": text };
      const bench = startSender(response({ status: 429, headers, body: "" }));
      const error = await thrownBy(() => bench.send());
      assert.equal(error.code, "API_THROTTLED");
      assert.ok(bench.timing.elapsed() < 60_000, `${text}: ${bench.timing.elapsed()} ms`);
      if (milliseconds !== undefined && milliseconds >= 60_000) assert.deepEqual(bench.timing.slept, [], text);
    }
  });

  it("inside the time of the read is obeyed, with a little chance on top", async () => {
    const busy = response({ status: 429, headers: { "retry-after": "7" }, body: "" });
    const bench = startSender([busy, response()]);
    await bench.send();
    assert.equal(bench.timing.elapsed(), 7125);
  });

  it("beyond it ends the read at once and says until when", async () => {
    const busy = response({ status: 429, headers: { "retry-after": "3600" }, body: "" });
    const bench = startSender([busy, response()]);
    const error = await thrownBy(() => bench.send());
    assert.equal(bench.timing.elapsed(), 0);
    assert.match(error.message, /answered 429, and asks to wait until 2025-01-02T04:04:05\.000Z, which is longer than/);
  });

  it("holds back all other reads of that host and credential", async () => {
    const busy = response({ status: 429, headers: { "retry-after": "7" }, body: "" });
    const at: number[] = [];
    const bench = startSender((_, index) => {
      at.push(bench.timing.elapsed());
      return index === 1 ? busy : response();
    });
    await bench.send();
    const others = bench.timing.run(Promise.all([bench.start(), bench.start(), bench.start()]));
    await others;
    const late = at.slice(4);
    assert.ok(late.length > 0 && late.every((instant) => instant >= 7000), String(at));
    await bench.send();
    assert.ok((at.at(-1) ?? 0) >= 7000);
  });

  it("beyond all that a date can say is given in seconds", async () => {
    const bench = startSender(response({ status: 429, headers: { "retry-after": "999999999999999" }, body: "" }));
    assert.match(
      (await thrownBy(() => bench.send())).message,
      /asks to wait for 999999999999999 s, which is longer than/,
    );
  });

  it("too long for the reads under way holds back those that wait for their turn", async () => {
    const busy = response({ status: 429, headers: { "retry-after": "120" }, body: "" });
    const bench = startSender((_, at) => (at > 0 && bench.timing.elapsed() < 120_000 ? busy : response()));
    await bench.send();
    const outcomes = await bench.timing.run(Promise.allSettled(Array.from({ length: 200 }, () => bench.start())));
    assert.equal(outcomes.filter(({ status }) => status === "rejected").length, 32);
    assert.equal(bench.requests.length, 1 + 200);
  });

  it("beyond what anybody can wait for is asked for once: the others are told so without a request", async () => {
    const bench = startSender(response({ status: 429, headers: { "retry-after": "3600" }, body: "" }));
    const errors = await bench.timing.run(Promise.all(Array.from({ length: 20 }, () => thrownBy(() => bench.start()))));
    assert.deepEqual(new Set(errors.map(({ code }) => code)), new Set(["API_THROTTLED"]));
    assert.deepEqual([bench.requests.length, bench.timing.elapsed()], [1, 0]);
  });

  it("is kept where reads may not wait long for their turn", async () => {
    const busy = response({ status: 429, headers: { "retry-after": "30" }, body: "" });
    const at: number[] = [];
    const bench = startSender(
      (_, index) => {
        at.push(bench.timing.elapsed());
        return index === 1 ? busy : response();
      },
      { queueTimeoutMilliseconds: 5000 },
    );
    await bench.send();
    const first = bench.start();
    await bench.timing.advance(0);
    await bench.timing.advance(2000);
    assert.equal((await thrownBy(() => bench.start())).code, "API_THROTTLED");
    await bench.timing.run(first);
    assert.deepEqual(
      at.map((instant) => Math.floor(instant / 1000)),
      [0, 0, 30],
    );
  });

  it("of a 503 is obeyed as well", async () => {
    const bench = startSender([response({ status: 503, headers: { "retry-after": "5" }, body: "" }), response()]);
    await bench.send();
    assert.equal(bench.timing.elapsed(), 5125);
  });
});
