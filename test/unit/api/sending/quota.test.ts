import assert from "node:assert/strict";
import { errorCatalogue } from "../../../../provider/core/errors/errorCatalogue";
import type { TransportResponse } from "../../../../provider/api/transport/transport";
import { cssCall } from "../support/call";
import { response } from "../support/responses";
import { startSender } from "../support/startSender";

interface Quota {
  readonly perSecond: number;
  /** Answers are counted in a bucket that refills each second, or in windows that begin anew. */
  readonly counts: "bucket" | "second";
  /** Length of a window; the server accepts `perSecond × windowSeconds` requests in each. Default: 1. */
  readonly windowSeconds?: number;
  /** Milliseconds of the first window that are over when the reads begin. Default: 0. */
  readonly alreadyOver?: number;
  readonly retryAfter?: string;
  /** Of so many resources one is refused whenever it is asked about. Default: none is. */
  readonly onePermanentlyRefusedIn?: number;
}

interface Outcome {
  /** Share of the quota that was used, by whatever was let through, and of the answers that were refusals, in percent. */
  readonly used: number;
  readonly refused: number;
  readonly lost: number;
  readonly mostAtOnce: number;
  readonly milliseconds: number;
}

/** Reads so often, 64 callers at a time, from a server with this quota that takes 20 ms for an answer. In virtual time. */
async function readAll(quota: Quota, reads: number, totalTimeoutMilliseconds = 60_000): Promise<Outcome> {
  const { perSecond, counts, retryAfter, onePermanentlyRefusedIn = 0, windowSeconds = 1, alreadyOver = 0 } = quota;
  const state = {
    tokens: perSecond * windowSeconds,
    granted: 0,
    at: 0,
    second: -1,
    requests: 0,
    refused: 0,
    underWay: 0,
    mostAtOnce: 0,
  };
  const isAllowed = (elapsed: number): boolean => {
    const second = Math.floor((elapsed + alreadyOver) / (windowSeconds * 1000));
    if (counts === "bucket") {
      state.tokens = Math.min(perSecond, state.tokens + ((elapsed - state.at) / 1000) * perSecond);
    } else if (second !== state.second) state.tokens = perSecond * windowSeconds;
    [state.at, state.second] = [elapsed, second];
    if (state.tokens < 1) return false;
    state.tokens -= 1;
    return true;
  };
  let seed = 1;
  const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const bench = startSender(
    async ({ url }): Promise<TransportResponse> => {
      state.mostAtOnce = Math.max(state.mostAtOnce, ++state.underWay);
      await bench.timing.sleep(20);
      state.underWay -= 1;
      state.requests += 1;
      if (isAllowed(bench.timing.elapsed())) {
        state.granted += 1;
        const resource = Number(/start=(\d+)/.exec(url)?.[1]);
        const isOwn = onePermanentlyRefusedIn > 0 && resource % onePermanentlyRefusedIn === 0;
        return isOwn ? response({ status: 429, body: "" }) : response();
      }
      state.refused += 1;
      return response({ status: 429, headers: { "retry-after": retryAfter }, body: "" });
    },
    { random, queueTimeoutMilliseconds: 3_600_000, totalTimeoutMilliseconds },
  );
  let left = reads;
  let lost = 0;
  const caller = async (): Promise<void> => {
    while (left-- > 0) {
      await bench.start({ call: cssCall({ query: [["start", String(left)]] }) }).catch(() => lost++);
    }
  };
  await bench.timing.run(Promise.all(Array.from({ length: 64 }, caller)));
  const possible = perSecond * (bench.timing.elapsed() / 1000) + (counts === "bucket" ? perSecond : 0);
  return {
    used: (state.granted / possible) * 100,
    refused: (state.refused / state.requests) * 100,
    lost,
    mostAtOnce: state.mostAtOnce,
    milliseconds: bench.timing.elapsed(),
  };
}

describe("a server that takes 20 requests per second", () => {
  for (const [what, quota] of Object.entries<Quota>({
    "a bucket, and says nothing more": { perSecond: 20, counts: "bucket" },
    "a bucket, and says when to come back": { perSecond: 20, counts: "bucket", retryAfter: "1" },
    "whole seconds, and says nothing more": { perSecond: 20, counts: "second" },
    "whole seconds, and says when to come back": { perSecond: 20, counts: "second", retryAfter: "1" },
  })) {
    it(`is used to nine tenths, refuses few, and loses no read, when it counts in ${what}`, async function () {
      this.timeout(600_000);
      const { used, refused, lost, mostAtOnce } = await readAll(quota, 2000);
      assert.equal(lost, 0);
      assert.ok(used >= 90, `${used.toFixed(1)} % used`);
      assert.ok(refused <= 3, `${refused.toFixed(2)} % refused`);
      assert.equal(mostAtOnce, 32);
    });
  }
});

describe("a server that takes 20 requests per second and refuses some resources whenever they are asked about", () => {
  for (const [one, counts, least] of [
    [100, "bucket", 90],
    [100, "second", 80],
    [20, "bucket", 80],
    [20, "second", 60],
    [10, "bucket", 75],
    [10, "second", 50],
  ] as const) {
    it(`is used to ${least} %, and answers about all others, when it is one in ${one} and it counts in a ${counts}`, async function () {
      this.timeout(600_000);
      const { used, lost } = await readAll({ perSecond: 20, counts, onePermanentlyRefusedIn: one }, 2000);
      assert.equal(lost, 2000 / one);
      assert.ok(used >= least, `${used.toFixed(1)} % used`);
    });
  }
});

describe("a fleet at 200 requests per second, of which one resource in 100 is refused whenever it is asked about", () => {
  it("is read in little more than its time: the refused ones of the end do not wait until theirs runs out", async function () {
    this.timeout(600_000);
    const { lost, milliseconds } = await readAll(
      { perSecond: 200, counts: "bucket", onePermanentlyRefusedIn: 100 },
      4000,
    );
    assert.equal(lost, 40);
    assert.ok(milliseconds <= 30_000, `${milliseconds} ms`);
  });
});

describe("a server that never refuses", () => {
  it("is asked as fast as 32 requests at once allow", async () => {
    const { refused, lost, milliseconds } = await readAll({ perSecond: 1_000_000, counts: "bucket" }, 3201);
    // One request alone until the key is known, then a hundred rounds of 32, each 20 ms.
    assert.deepEqual([refused, lost, Math.round(milliseconds)], [0, 0, 2020]);
  });
});

describe("B7 a quota of few requests in long windows", () => {
  // A read has 60 s. Windows of 60 s therefore begin a little earlier than the reads.
  for (const windowSeconds of [1, 10, 60]) {
    for (const perSecond of [1, 2, 5]) {
      for (const over of [0.05, 0.3, 0.7]) {
        it(`loses no read at ${perSecond}/s in windows of ${windowSeconds} s, ${100 * over} % into the first`, async function () {
          this.timeout(600_000);
          const alreadyOver = over * windowSeconds * 1000;
          for (const reads of [30, 100]) {
            const { lost } = await readAll({ perSecond, counts: "second", windowSeconds, alreadyOver }, reads);
            assert.equal(lost, 0);
          }
        });
      }
    }
  }

  it("loses no read of 30 at 20 requests per 10 s", async () => {
    const { lost, milliseconds } = await readAll({ perSecond: 2, counts: "second", windowSeconds: 10 }, 30);
    assert.equal(lost, 0);
    assert.ok(milliseconds < 20_000, `${milliseconds} ms`);
  });

  it("loses reads whose time is too short, and none after the advice of the error is followed", async () => {
    const quota = { perSecond: 0.5, counts: "second", windowSeconds: 10 } as const;
    const short = await readAll(quota, 20, 5000);
    assert.ok(short.lost > 0);
    assert.match(errorCatalogue.API_THROTTLED.advice, /totalTimeoutSeconds/);
    assert.equal((await readAll(quota, 20, 120_000)).lost, 0);
  });
});
