import assert from "node:assert/strict";
import type { TransportRequest, TransportResponse } from "../../../../provider/api/transport/transport";
import { parseSdkDate } from "../../../../provider/simulator/wire/times";
import { cssCall, keyPair } from "../support/call";
import { now, response } from "../support/responses";
import { authorityOf, startSender } from "../support/startSender";
import { thrownBy } from "../support/thrownBy";

const minute = 60_000;
const day = 24 * 60 * minute;

/** A gateway with a clock of its own, so far from this machine's; it knows one access key, or none. */
function gateway(offset: number, knows = true) {
  return (request: TransportRequest): TransportResponse => {
    const date = new Date(now + offset).toUTCString();
    const signedAt = parseSdkDate(request.headers["x-sdk-date"] ?? "") ?? 0;
    const isFresh = Math.abs(now + offset - signedAt) <= 15 * minute;
    if (isFresh && knows) return response({ headers: { date } });
    const message = isFresh ? "verify aksk signature fail" : "signature expired";
    const body = JSON.stringify({ error_code: "APIGW.0301", error_msg: message });
    return response({ status: 401, headers: { date }, body });
  };
}

const tomorrow = { date: "Fri, 03 Jan 2025 03:04:05 GMT" };

describe("a wrong clock", () => {
  for (const [name, offset] of [
    ["16 minutes", 16 * minute],
    ["a day", day],
    ["a year", 365 * day],
  ] as const) {
    for (const sign of [1, -1]) {
      it(`that is ${name} ${sign > 0 ? "slow" : "fast"} costs one request more, once`, async () => {
        const bench = startSender(gateway(sign * offset));
        const answer = await bench.send();
        assert.deepEqual([answer.serverTime, bench.requests.length], [now + sign * offset, 2]);
        await bench.send();
        assert.equal(bench.requests.length, 3);
        assert.equal(bench.shared.clock.offset, sign * offset);
      });
    }
  }

  it("of less than 5 minutes explains no refusal", async () => {
    const bench = startSender(gateway(5 * minute - 1000, false));
    await thrownBy(() => bench.send());
    assert.deepEqual([bench.requests.length, bench.shared.clock.offset], [1, 0]);
  });

  it("together with a wrong key costs two requests, and the correction is taken back", async () => {
    const bench = startSender(gateway(day, false));
    const error = await thrownBy(() => bench.send());
    assert.deepEqual([error.code, bench.requests.length, bench.shared.clock.offset], ["AUTH_REJECTED", 2, 0]);
    await thrownBy(() => bench.send());
    assert.equal(bench.requests.length, 2);
  });

  it("is read from the gateway's message where the refusal has no Date", async () => {
    const body = JSON.stringify({
      error_code: "APIGW.0303",
      error_msg: "signature expired, signature time:20250102T030405Z,server time:20250103T030405Z",
    });
    const refusal = response({ status: 401, headers: { date: undefined }, body });
    const bench = startSender([refusal, response({ headers: tomorrow })]);
    await bench.send();
    assert.equal(bench.requests[1]?.headers["x-sdk-date"], "20250103T030405Z");
  });

  it("costs one request more, whatever the read that met it ends with", async () => {
    for (const ending of [
      response({ status: 404, headers: tomorrow, body: '{"error_code":"DCS.3022","error_msg":"no such instance"}' }),
      response({ status: 503, headers: tomorrow, body: "" }),
      response({ headers: { ...tomorrow, "content-type": "text/html" }, body: "<html>" }),
    ]) {
      const bench = startSender((request, at) => (at === 1 ? ending : gateway(day)(request)), {
        limits: { maxRetries: 0 },
      });
      const first = thrownBy(() => bench.start());
      const others = Array.from({ length: 100 }, () => bench.start());
      const outcomes = await bench.timing.run(Promise.allSettled(others));
      await first;
      assert.equal(outcomes.filter(({ status }) => status === "fulfilled").length, 100);
      assert.ok(bench.requests.length <= 104, `${bench.requests.length} requests`);
    }
  });

  it("is found for two keys at the same time", async () => {
    const bench = startSender(async (request) => {
      await bench.timing.sleep(20);
      return gateway(day)(request);
    });
    const keys = ["one", "two"].map((secretKey) => authorityOf({ ...keyPair, secretKey }));
    const answers = await bench.timing.run(Promise.all(keys.map((authority) => bench.start({ authority }))));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    );
  });

  it("that is set while ten reads are under way costs each of them one request more", async () => {
    let isJumped = false;
    const bench = startSender(async (request) => {
      await bench.timing.sleep(20);
      return gateway(isJumped ? day : 0)(request);
    });
    await bench.send();
    const reads = Array.from({ length: 10 }, () => bench.start());
    await bench.timing.advance(10);
    isJumped = true;
    assert.equal((await bench.timing.run(Promise.all(reads))).length, 10);
    assert.equal(bench.requests.length, 1 + 10 + 10);
  });

  it("that is set right afterwards needs no correction any more", async () => {
    const bench = startSender(gateway(day));
    await bench.send();
    assert.equal(bench.shared.clock.offset, day);
    bench.timing.setNow(now + day);
    assert.equal(bench.shared.clock.offset, 0);
    await bench.send();
    assert.equal(bench.requests.length, 3);
  });

  it("is not concluded from a cache's answer, or from a page without the gateway's code", async () => {
    for (const lie of [
      response({ status: 401, headers: { ...tomorrow, age: "86400" }, body: '{"error_code":"APIGW.0301"}' }),
      response({ status: 401, headers: { ...tomorrow, "content-type": "text/html" }, body: "<html>" }),
    ]) {
      const bench = startSender([lie, response({ headers: tomorrow })]);
      await thrownBy(() => bench.send());
      assert.deepEqual([bench.requests.length, bench.shared.clock.offset], [1, 0]);
    }
  });

  it("is no reason to send a token twice", async () => {
    const bench = startSender(gateway(day, false));
    const authority = authorityOf({ kind: "authToken", authToken: "token" });
    await thrownBy(() => bench.send({ authority }));
    assert.deepEqual([bench.requests.length, bench.shared.clock.offset], [1, 0]);
  });

  it("does not let an old answer pass: it is measured by the corrected clock", async () => {
    const bench = startSender([gateway(day), gateway(day), () => response()]);
    await bench.send();
    // Dated by this machine's clock, which is a day slow: an answer of yesterday.
    assert.equal((await thrownBy(() => bench.send())).code, "WIRE_STALE");
  });
});

const refused = response({ status: 401, body: '{"error_code":"APIGW.0301","error_msg":"ak not exist"}' });

describe("a refused key", () => {
  it("with 100 reads queued is sent once", async () => {
    const bench = startSender(refused);
    const errors = await bench.timing.run(
      Promise.all(Array.from({ length: 100 }, () => thrownBy(() => bench.start()))),
    );
    assert.equal(bench.requests.length, 1);
    const others = errors.map(({ message }) => message).filter((message) => message.startsWith("not sent, because"));
    assert.equal(others.length, 99);
    assert.match(
      others[0] ?? "",
      /^not sent, because the credentials were refused before \(.* answered 401: ak not exist\)\. .*\[AUTH_REJECTED; HTTP 401;/,
    );
  });

  it("that was accepted before stops what has not been sent yet", async () => {
    let isGood = true;
    const bench = startSender(async () => {
      await bench.timing.sleep(20);
      return isGood ? response() : refused;
    });
    await bench.send();
    isGood = false;
    await bench.timing.run(Promise.allSettled(Array.from({ length: 1000 }, () => bench.start())));
    assert.equal(bench.requests.length, 1 + 32);
  });

  it("fails five times at most, whatever else goes wrong", async () => {
    for (const others of [
      [response({ status: 503, body: "" }), response({ status: 503, body: "" })],
      [response({ status: 404, body: '{"error_code":"APIGW.0101","error_msg":"no such API"}' })],
      [response({ status: 403, body: '{"code":403,"message":"blocked"}' })],
      [response({ status: 401, headers: { "content-type": "text/html" }, body: "<html>" })],
    ]) {
      for (const offset of [0, day]) {
        const bench = startSender((request, at) => others[at] ?? gateway(offset, false)(request));
        await bench.timing.run(Promise.allSettled(Array.from({ length: 100 }, () => bench.start())));
        const failures = bench.requests.length - others.length;
        assert.ok(failures <= 4, `${failures} failures`);
      }
    }
  });

  it("is told apart from a login page: only so many of those stop a key", async () => {
    const page = response({ status: 401, headers: { "content-type": "text/html" }, body: "<html>" });
    const bench = startSender([page, page, page, response()]);
    for (let at = 0; at < 3; at++) assert.equal((await thrownBy(() => bench.send())).code, "AUTH_REJECTED");
    assert.equal((await bench.send()).status, 200);
    const stopped = startSender(page);
    for (let at = 0; at < 10; at++) await thrownBy(() => stopped.send());
    assert.equal(stopped.requests.length, 4);
  });

  it("is not sent to another host either", async () => {
    const bench = startSender(refused);
    await thrownBy(() => bench.send());
    const call = cssCall({ baseUrl: "https://dcs.cn-north-4.myhuaweicloud.com" });
    assert.equal((await thrownBy(() => bench.send({ call }))).code, "AUTH_REJECTED");
    assert.equal(bench.requests.length, 1);
  });

  it("stops no other key", async () => {
    const bench = startSender([refused, response()]);
    await thrownBy(() => bench.send());
    const authority = authorityOf({ ...keyPair, secretKey: "another" });
    assert.equal((await bench.send({ authority })).status, 200);
  });

  it("that was accepted before is not sent again either", async () => {
    const bench = startSender([response(), refused, response()]);
    await bench.send();
    await thrownBy(() => bench.send());
    await thrownBy(() => bench.send());
    assert.equal(bench.requests.length, 2);
  });
});

describe("a key of which nothing is known", () => {
  it("has one request under way, and as many as may be once it was accepted", async () => {
    let underWay = 0;
    const most: number[] = [];
    const bench = startSender(async () => {
      most.push(++underWay);
      await bench.timing.sleep(10);
      underWay -= 1;
      return response();
    });
    await bench.timing.run(Promise.all(Array.from({ length: 200 }, () => bench.start())));
    assert.equal(most[1], 1);
    assert.equal(Math.max(...most), 32);
  });

  for (const [what, answer] of Object.entries({
    "a permission that is missing": response({ status: 403, body: '{"error_code":"IAM.0002"}' }),
    "a cluster that is not there": response({ status: 403, body: '{"errCode":"CSS.0015"}' }),
    "a code with an underscore": response({ status: 404, body: '{"errorCode":"CCE_CM.0003"}' }),
    "a code of three parts": response({ status: 403, body: '{"error_code":"SVCSTG.CCE-ADDONMGR.4040204"}' }),
  })) {
    it(`counts as accepted after ${what}: only that read fails`, async () => {
      const bench = startSender([answer, response()]);
      const outcomes = await bench.timing.run(Promise.allSettled(Array.from({ length: 100 }, () => bench.start())));
      assert.equal(outcomes.filter(({ status }) => status === "fulfilled").length, 99);
    });
  }

  it("is not stopped by a 401 that means an unknown cluster", async () => {
    const unknown = response({ status: 401, body: '{"error_code":"DWS.0047","error_msg":"no such cluster"}' });
    const bench = startSender([unknown, response()]);
    const call = cssCall({ errorCodes: { "DWS.0047": "API_NOT_FOUND" } });
    assert.equal((await thrownBy(() => bench.send({ call }))).code, "API_NOT_FOUND");
    assert.equal((await bench.send({ call })).status, 200);
  });

  it("is not held for all hosts while one of them wants to be left alone", async () => {
    const host = (name: string): ReturnType<typeof cssCall> =>
      cssCall({ baseUrl: `https://${name}.cn-north-4.myhuaweicloud.com` });
    const busy = response({ status: 429, headers: { "retry-after": "880" }, body: "" });
    const bench = startSender(({ url }) =>
      url.includes("//css.") && bench.timing.elapsed() < 880_000 ? busy : response(),
    );
    const first = thrownBy(() => bench.start({ call: host("css") }));
    const ended: string[] = [];
    const end = (name: string) => (): void =>
      void ended.push(`${name} at ${Math.round(bench.timing.elapsed() / 1000)} s`);
    const others = ["css", "dcs", "css", "dws"].map((name) => bench.start({ call: host(name) }).then(end(name)));
    await bench.timing.run(Promise.all(others));
    assert.equal((await first).code, "API_THROTTLED");
    assert.deepEqual(ended, ["dcs at 0 s", "dws at 0 s", "css at 880 s", "css at 880 s"]);
  });

  it("does not count as accepted after a page of something in between", async () => {
    let underWay = 0;
    let most = 0;
    const page = response({ status: 403, headers: { "content-type": "text/html" }, body: "<html>blocked" });
    const bench = startSender(async () => {
      most = Math.max(most, ++underWay);
      await bench.timing.sleep(10);
      underWay -= 1;
      return page;
    });
    await bench.timing.run(Promise.allSettled(Array.from({ length: 100 }, () => bench.start())));
    assert.equal(most, 2);
  });
});

describe("a token that was fetched here", () => {
  const renewing = () => {
    const given = ["token-1"];
    const credential = () => Promise.resolve({ kind: "authToken" as const, authToken: given.at(-1) ?? "" });
    const forget = (): boolean => given.push(`token-${given.length + 1}`) > 0;
    return { given, authority: { ...authorityOf(), credential, forget } };
  };

  it("is renewed once after a refusal, and the read goes on", async () => {
    const { authority, given } = renewing();
    const bench = startSender([refused, response()]);
    assert.equal((await bench.send({ authority })).status, 200);
    assert.deepEqual(
      bench.requests.map(({ headers }) => headers["x-auth-token"]),
      given,
    );
    assert.equal(given.length, 2);
  });

  it("is asked for when it is a read's turn: what was good before a long wait may have ended", async () => {
    const { authority, given } = renewing();
    const busy = response({ status: 429, headers: { "retry-after": "30" }, body: "" });
    const bench = startSender([response(), busy, response()]);
    await bench.send({ authority });
    const waiting = bench.timing.run(Promise.all([bench.start({ authority }), bench.start({ authority })]));
    void bench.timing.sleep(10_000).then(() => given.push("renewed meanwhile"));
    await waiting;
    assert.deepEqual(
      bench.requests.slice(3).map(({ headers }) => headers["x-auth-token"]),
      bench.requests.slice(3).map(() => "renewed meanwhile"),
    );
    assert.ok(bench.requests.length > 3);
  });

  it("that is refused again is refused for good", async () => {
    const { authority } = renewing();
    const bench = startSender(refused);
    assert.equal((await thrownBy(() => bench.send({ authority }))).code, "AUTH_REJECTED");
    assert.equal(bench.requests.length, 2);
    await thrownBy(() => bench.send({ authority }));
    assert.equal(bench.requests.length, 2);
  });
});
