import assert from "node:assert/strict";
import type { TransportResponse } from "../../../../provider/api/transport/transport";
import { ProviderError } from "../../../../provider/core/errors/providerError";
import { cssCall } from "../support/call";
import { response } from "../support/responses";
import { authorityOf, startSender } from "../support/startSender";
import { thrownBy } from "../support/thrownBy";

const good = response();
const status = (code: number, headers: Record<string, string> = {}): TransportResponse =>
  response({ status: code, headers, body: "" });
const broken = (isTransient: boolean) => (): never => {
  throw new ProviderError({ code: "API_UNREACHABLE", happened: "no answer", ...(isTransient ? { isTransient } : {}) });
};

describe("a request that fails once", () => {
  for (const code of [408, 429, 500, 502, 503, 504]) {
    it(`is sent again after ${code}, and its answer is the answer`, async () => {
      const bench = startSender([status(code), good]);
      assert.equal((await bench.send()).status, 200);
      assert.equal(bench.requests.length, 2);
    });
  }

  it("is sent again when the connection broke", async () => {
    const bench = startSender([broken(true), good]);
    await bench.send();
    assert.equal(bench.requests.length, 2);
  });

  it("is dated and signed anew", async () => {
    const later = status(503, { "retry-after": "2" });
    const bench = startSender([later, later, good], { random: () => 0 });
    await bench.send();
    const dates = bench.requests.map(({ headers }) => headers["x-sdk-date"]);
    assert.deepEqual(dates, ["20250102T030405Z", "20250102T030407Z", "20250102T030409Z"]);
    assert.equal(new Set(bench.requests.map(({ headers }) => headers["authorization"])).size, 3);
  });

  for (const code of [400, 401, 403, 404, 409, 412, 501, 505, 301, 302, 202]) {
    it(`is not sent again after ${code}`, async () => {
      const bench = startSender([status(code), good]);
      const error = await thrownBy(() => bench.send());
      assert.deepEqual([error.parts.httpStatus, bench.requests.length], [code, 1]);
      assert.equal(error.parts.attempts, undefined);
    });
  }

  it("is not sent again when the name does not resolve or the certificate is not trusted", async () => {
    const bench = startSender([broken(false), good]);
    assert.equal((await thrownBy(() => bench.send())).code, "API_UNREACHABLE");
    assert.equal(bench.requests.length, 1);
  });

  for (const [what, lie] of Object.entries({
    "a login page": response({ headers: { "content-type": "text/html" }, body: "<html>" }),
    "an error inside": response({ body: '{"error_code":"A","error_msg":"no"}' }),
    "nothing inside": response({ body: "" }),
  })) {
    it(`is not sent again after a 200 with ${what}`, async () => {
      const bench = startSender([lie, good]);
      assert.match((await thrownBy(() => bench.send())).code, /^WIRE_/);
      assert.equal(bench.requests.length, 1);
    });
  }

  it("is not sent again when a service's own code says that a 500 is no fault", async () => {
    const unknown = response({ status: 500, body: '{"errCode":"CSS.0015","externalMessage":"no such cluster"}' });
    const bench = startSender([unknown, good]);
    assert.equal((await thrownBy(() => bench.send())).code, "API_NOT_FOUND_OR_DENIED");
    assert.equal(bench.requests.length, 1);
  });
});

describe("a request that goes on failing", () => {
  it("is sent four times, and says so", async () => {
    const bench = startSender(status(503));
    const error = await thrownBy(() => bench.send());
    assert.deepEqual([error.code, error.parts.attempts, bench.requests.length], ["API_FAULT", 4, 4]);
    assert.match(error.message, /\[API_FAULT; HTTP 503; 4 attempts\]$/);
  });

  it("is sent as often as the limits say", async () => {
    const bench = startSender(status(503), { limits: { maxRetries: 0 } });
    await thrownBy(() => bench.send());
    assert.equal(bench.requests.length, 1);
  });

  it("waits twice as long each time, by chance between nothing and all of it", async () => {
    for (const [random, waits] of [
      [0.5, [50, 100, 200]],
      [0, [0, 0, 0]],
      [1, [100, 200, 400]],
    ] as const) {
      const bench = startSender(status(500), { random: () => random });
      await thrownBy(() => bench.send());
      assert.deepEqual(bench.timing.slept, waits);
    }
  });

  it("waits longer where the server is busy", async () => {
    const bench = startSender(broken(true), { random: () => 1 });
    await thrownBy(() => bench.send());
    const busy = startSender([status(429), status(429), status(429), good], { random: () => 1 });
    await busy.send();
    assert.ok(busy.timing.elapsed() > bench.timing.elapsed());
    assert.ok(busy.timing.elapsed() >= 500 + 1000 + 2000);
  });

  it("never waits longer than 20 s for one attempt", async () => {
    const bench = startSender(status(500), {
      limits: { maxRetries: 10 },
      totalTimeoutMilliseconds: 3_600_000,
      random: () => 1,
    });
    await thrownBy(() => bench.send());
    assert.deepEqual(bench.timing.slept, [100, 200, 400, 800, 1600, 3200, 6400, 12_800, 20_000, 20_000]);
  });

  it("ends with what went wrong when the next wait would be beyond its time", async () => {
    const bench = startSender(status(500), { totalTimeoutMilliseconds: 120 });
    const error = await thrownBy(() => bench.send());
    assert.deepEqual([error.code, error.parts.attempts, bench.timing.elapsed()], ["API_FAULT", 2, 50]);
  });

  it("says what went wrong before the time ran out", async () => {
    const authority = authorityOf();
    const bench = startSender(
      () => {
        // Others take every turn there is, the one of this request included once it is over.
        const lane = bench.shared.lane("css.cn-north-4.myhuaweicloud.com", authority.identity);
        for (let turn = 0; turn < 32; turn++) {
          const others = bench.budget();
          others.start();
          void lane.enter(others);
        }
        return status(500);
      },
      { totalTimeoutMilliseconds: 1000 },
    );
    const error = await thrownBy(() => bench.send({ authority }));
    assert.deepEqual([error.code, bench.timing.elapsed(), bench.requests.length], ["API_FAULT", 1000, 1]);
    assert.match(
      error.parts.happened,
      /answered 500; then the read reached its timeout of 1 s \(totalTimeoutSeconds\)$/,
    );
  });

  it("gives each attempt no more than what is left of the whole time", async () => {
    const bench = startSender(
      async ({ timeoutMilliseconds }) => {
        await bench.timing.sleep(timeoutMilliseconds);
        throw new ProviderError({ code: "API_TIMEOUT", happened: "h did not answer", isTransient: true });
      },
      { totalTimeoutMilliseconds: 50_000, random: () => 0 },
    );
    const error = await thrownBy(() => bench.send());
    assert.deepEqual(
      bench.requests.map(({ timeoutMilliseconds }) => timeoutMilliseconds),
      [20_000, 20_000, 10_000],
    );
    assert.deepEqual([error.code, bench.timing.elapsed()], ["API_TIMEOUT", 50_000]);
    assert.match(error.message, /^h did not answer; then the read reached its timeout of 50 s \(totalTimeoutSeconds\)/);
  });

  it("says what went wrong before an attempt that its time cut short", async () => {
    const bench = startSender(
      async ({ timeoutMilliseconds }) => {
        if (bench.requests.length < 3) return status(429);
        await bench.timing.sleep(timeoutMilliseconds);
        throw new ProviderError({ code: "API_TIMEOUT", happened: "h did not answer", isTransient: true });
      },
      { totalTimeoutMilliseconds: 5000 },
    );
    const error = await thrownBy(() => bench.send());
    assert.deepEqual([error.code, error.parts.attempts, bench.timing.elapsed()], ["API_THROTTLED", 3, 5000]);
    assert.match(
      error.parts.happened,
      /answered 429; then the read reached its timeout of 5 s \(totalTimeoutSeconds\)$/,
    );
  });
});

describe("B7 a request that is refused as one too many", () => {
  it("takes neither an attempt nor a token, and is sent until it is accepted", async () => {
    const bench = startSender([...Array.from({ length: 9 }, () => status(429)), good]);
    await bench.send();
    assert.equal(bench.requests.length, 10);
    const before = bench.requests.length;
    const down = startSender([...Array.from({ length: 9 }, () => status(429)), status(503)]);
    const error = await thrownBy(() => down.send());
    assert.deepEqual([error.code, down.requests.length, before], ["API_FAULT", 13, 10]);
  });

  it("takes no token of the calls that fail otherwise", async () => {
    let isBusy = true;
    const bench = startSender(() => (isBusy ? status(429) : status(503)), { totalTimeoutMilliseconds: 30_000 });
    await bench.timing.run(Promise.allSettled(Array.from({ length: 40 }, () => bench.start())));
    isBusy = false;
    const before = bench.requests.length;
    await bench.timing.run(Promise.allSettled(Array.from({ length: 100 }, () => bench.start())));
    assert.equal(bench.requests.length - before, 150);
  });

  it("ends with the time of the read, and says what happened", async () => {
    const bench = startSender(status(429));
    const error = await thrownBy(() => bench.send());
    assert.equal(error.code, "API_THROTTLED");
    assert.ok(bench.timing.elapsed() > 55_000 && bench.timing.elapsed() <= 60_000, `${bench.timing.elapsed()} ms`);
    assert.ok(bench.requests.length < 80, `${bench.requests.length} requests`);
  });

  it("ends with the signal of the read", async () => {
    const stop = new AbortController();
    const bench = startSender(status(429));
    const sent = thrownBy(() => bench.start({ signal: stop.signal }));
    await bench.timing.advance(5000);
    stop.abort();
    assert.equal((await sent).code, "API_CANCELLED");
    assert.equal(bench.timing.sleepers(), 0);
  });

  it("is sent once where retries are switched off", async () => {
    const bench = startSender(status(429), { limits: { maxRetries: 0 } });
    assert.equal((await thrownBy(() => bench.send())).code, "API_THROTTLED");
    assert.equal(bench.requests.length, 1);
  });

  it("ends early where the service refuses one resource and accepts all others", async () => {
    const bench = startSender(({ url }) => (url.includes("start=0") ? status(429) : good));
    const call = (start: number): Parameters<typeof bench.start>[0] => ({
      call: cssCall({ query: [["start", String(start)]] }),
    });
    const others = async (): Promise<void> => {
      for (let at = 1; at <= 300; at++) {
        await bench.start(call(at));
        await bench.timing.sleep(50);
      }
    };
    let ended = Infinity;
    const refused = thrownBy(() => bench.start(call(0))).then((error) => {
      ended = bench.timing.elapsed();
      return error;
    });
    await bench.timing.run(Promise.all([others(), refused]));
    assert.equal((await refused).code, "API_THROTTLED");
    assert.ok(ended < 20_000, `${ended} ms`);
  });
});

describe("the budget for retries", () => {
  it("lets 1,000 calls of an outage send 1,050 requests", async () => {
    const bench = startSender(status(503));
    const calls = Array.from({ length: 1000 }, () => thrownBy(() => bench.start()));
    const errors = await bench.timing.run(Promise.all(calls));
    assert.equal(errors.length, 1000);
    assert.equal(bench.requests.length, 1050);
    assert.match(
      errors.at(-1)?.message ?? "",
      /the provider did not retry, because too many requests to this host fail/,
    );
  });

  it("comes back with what succeeds", async () => {
    let isDown = true;
    const bench = startSender(() => (isDown ? status(503) : good));
    await bench.timing.run(Promise.allSettled(Array.from({ length: 200 }, () => bench.start())));
    isDown = false;
    for (let call = 0; call < 30; call++) await bench.send();
    isDown = true;
    const before = bench.requests.length;
    await thrownBy(() => bench.send());
    assert.equal(bench.requests.length - before, 4);
  });

  it("is one for each host", async () => {
    const bench = startSender(status(503));
    await bench.timing.run(Promise.allSettled(Array.from({ length: 200 }, () => bench.start())));
    const before = bench.requests.length;
    await thrownBy(() => bench.send({ call: cssCall({ baseUrl: "https://dcs.cn-north-4.myhuaweicloud.com" }) }));
    assert.equal(bench.requests.length - before, 4);
  });
});
