import assert from "node:assert/strict";
import { cssCall, keyPair } from "../support/call";
import { ask } from "../support/ask";
import { now, response } from "../support/responses";
import { startSender } from "../support/startSender";
import { thrownBy } from "../support/thrownBy";

const common = {
  "content-type": "application/json",
  "x-project-id": "0123456789abcdef0123456789abcdef",
  "x-sdk-date": "20250102T030405Z",
  accept: "application/json",
  "cache-control": "no-cache",
  "user-agent": "pulumi-huaweicloud-backup/0.0.0",
};

describe("a request", () => {
  it("goes to the call's address, once", async () => {
    const { answer, requests } = ask(response());
    await answer;
    assert.deepEqual(
      requests.map(({ url }) => url),
      [
        "https://css.cn-north-4.myhuaweicloud.com/v1.0/0123456789abcdef0123456789abcdef/clusters/" +
          "4213d908-f5dc-4633-8401-cfd7175fca0c/logs/records?limit=10&start=1&status=NOT_FAIL",
      ],
    );
  });

  it("carries these headers and no others, with a signature", async () => {
    const { answer, requests } = ask(response());
    await answer;
    const { authorization = "", ...others } = { ...requests[0]?.headers };
    assert.deepEqual(others, common);
    assert.match(authorization, /Signature=082fbe889bd1fe98258e5270ed0adadb1c35672dd6c2f8ac52fb79623abbede0$/);
  });

  it("carries these headers and no others, with a token", async () => {
    const { answer, requests } = ask(response(), { credential: { kind: "authToken", authToken: "t" } });
    await answer;
    assert.deepEqual(requests[0]?.headers, { ...common, "x-auth-token": "t" });
  });

  it("carries the security token of a temporary key pair, signed", async () => {
    const { answer, requests } = ask(response(), { credential: { ...keyPair, securityToken: "st" } });
    await answer;
    const headers = requests[0]?.headers ?? {};
    assert.equal(headers["x-security-token"], "st");
    assert.match(headers["authorization"] ?? "", /SignedHeaders=[a-z;-]*;x-security-token,/);
  });

  it("never carries the secret key", async () => {
    const { answer, requests } = ask(response(), { credential: { ...keyPair, securityToken: "st" } });
    await answer;
    assert.ok(!JSON.stringify(requests).includes(keyPair.secretKey));
  });

  it("may take as long as one attempt, and no longer than the whole read", async () => {
    for (const [whole, timeout] of [
      [60_000, 20_000],
      [20_001, 20_000],
      [7, 7],
      [1, 1],
    ] as const) {
      const { answer, requests } = ask(response(), {}, cssCall(), whole);
      await answer;
      assert.equal(requests[0]?.timeoutMilliseconds, timeout);
    }
  });

  it("is bounded in bytes", async () => {
    const { answer, requests } = ask(response(), { limits: { maximumBytes: 5 } });
    await answer;
    assert.equal(requests[0]?.maximumBytes, 5);
  });

  it("is not sent when no time is left", async () => {
    const { answer, requests } = ask(response(), {}, cssCall(), 0);
    const { code, parts } = await thrownBy(() => answer);
    assert.deepEqual([code, requests.length], ["API_TIMEOUT", 0]);
    assert.equal(parts.happened, "the read reached its timeout of 0 s (totalTimeoutSeconds)");
  });

  it("is not sent when an id would change its path", async () => {
    const { answer, requests } = ask(response(), {}, cssCall({ pathSegments: ["v1", "..", "x"] }));
    assert.equal((await thrownBy(() => answer)).code, "INPUT_INVALID");
    assert.equal(requests.length, 0);
  });

  it("hands on the signal that ends it, and none where there is none", async () => {
    const bench = startSender(response());
    const { signal } = new AbortController();
    await bench.send({ signal });
    await bench.send();
    assert.equal(bench.requests[0]?.signal, signal);
    assert.equal("signal" in (bench.requests[1] ?? {}), false);
  });
});

describe("an answer", () => {
  it("is the JSON body with the server's clock and the request id", async () => {
    const { answer } = ask(response({ headers: { "X-Request-Id": "req-1" }, body: '{"clusterLogRecord":[]}' }));
    const whole = await answer;
    const { body, serverTime, status, requestId } = whole;
    assert.deepEqual(
      { body, serverTime, status, requestId },
      { body: { clusterLogRecord: [] }, serverTime: now, status: 200, requestId: "req-1" },
    );
    assert.equal(whole.header("X-REQUEST-ID"), "req-1");
  });

  it("has neither clock nor request id when the server sent none", async () => {
    const { serverTime, requestId } = await ask(response({ headers: { date: undefined } })).answer;
    assert.deepEqual([serverTime, requestId], [undefined, undefined]);
  });

  it("has no body for a documented empty status, whatever its content type", async () => {
    const empty = response({ status: 204, headers: { "content-type": undefined }, body: "" });
    const { answer } = ask(empty, {}, cssCall({ emptyStatuses: [204] }));
    const { body, serverTime, status } = await answer;
    assert.deepEqual([body, serverTime, status], [undefined, now, 204]);
  });

  it("is no answer with a status that another query documents as empty", async () => {
    const { code } = await thrownBy(() => ask(response({ status: 204, body: "" })).answer);
    assert.equal(code, "WIRE_UNEXPECTED_STATUS");
  });

  it("cleans the request id", async () => {
    const { requestId } = await ask(response({ headers: { "x-request-id": `a\u001b[31m${"b".repeat(400)}` } })).answer;
    assert.equal(requestId, `a [31m${"b".repeat(293)}…`);
  });

  it("is measured against the clock at its arrival, not at its sending", async () => {
    const bench = startSender(
      () => {
        bench.timing.setNow(now + 15 * 60 * 1000 + 1);
        return response();
      },
      { limits: { maxRetries: 0 } },
    );
    assert.equal((await thrownBy(() => bench.send())).code, "WIRE_STALE");
  });
});
