import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import type { SeenRequest } from "../../support/faultServer";
import * as faults from "../../support/faultServer/faults";
import * as lies from "../../support/faultServer/lies";
import { fullPage, samePages } from "../../support/faultServer/pages";
import { createQuota } from "../../support/faultServer/quota";
import { wholeReply } from "../../support/faultServer/wireReply";
import { getRequest, openConnection, serverNow, useFaultServers } from "./exchange";

const body = '{"list":[1,2,3]}';
const good = (): string => body;
const request: SeenRequest = {
  line: "GET / HTTP/1.1",
  method: "GET",
  target: "/",
  headers: [],
  body: Buffer.alloc(0),
  connection: 0,
};

const common =
  "Date: Thu, 15 Jan 2026 12:00:00 GMT\r\nContent-Type: application/json;charset=utf8\r\nX-Request-Id: 0123456789abcdef0123456789abcdef\r\n";
const ok = `HTTP/1.1 200 Status\r\n${common}`;

describe("a fault of the network", () => {
  const start = useFaultServers();

  const exactly: readonly (readonly [what: string, fault: faults.Fault, text: string, end: string])[] = [
    ["a reset before an answer", faults.resetAtOnce, "", "ECONNRESET"],
    ["an end before an answer", faults.closedAtOnce, "", "end of stream"],
    [
      "a body shorter than its length",
      faults.shortBody(good),
      `${ok}Content-Length: 16\r\n\r\n{"list":`,
      "end of stream",
    ],
    ["a reset in the middle", faults.resetInTheMiddle(good), `${ok}Content-Length: 16\r\n\r\n{"list":`, "ECONNRESET"],
    [
      "a chunked body cut short",
      faults.shortChunkedBody(good),
      `${ok}Transfer-Encoding: chunked\r\n\r\n8\r\n{"list":\r\n`,
      "end of stream",
    ],
    [
      "a chunked body cut behind complete JSON",
      faults.wholeChunkedBodyWithoutEnd(good),
      `${ok}Transfer-Encoding: chunked\r\n\r\n10\r\n${body}\r\n`,
      "end of stream",
    ],
  ];
  for (const [what, fault, text, end] of exactly) {
    it(`is just these bytes, and this end: ${what}`, async () => {
      const server = await start({ answer: fault });
      const connection = openConnection(server);
      connection.send(getRequest("/"));
      // A reset may overtake bytes that the client's side had not handed on yet: those are waited for.
      if (end === "ECONNRESET" && text !== "") await connection.received(text.length);
      assert.deepEqual(await connection.ended(), { text, end });
    });
  }

  const refusal = (status: number): string =>
    `{"error_code":"APIGW.0${status}","error_msg":"Not now","request_id":"0123456789abcdef"}`;
  for (const status of [429, 500, 502, 503, 504]) {
    it(`is a ${status} in the gateway's shape, on a connection that lives on`, async () => {
      const server = await start({ answer: faults.failing(status) });
      const connection = openConnection(server);
      const text = `HTTP/1.1 ${status} Status\r\n${common}Content-Length: ${refusal(status).length}\r\n\r\n${refusal(status)}`;
      connection.send(getRequest("/") + getRequest("/"));
      assert.equal(await connection.received(2 * text.length), text + text);
    });
  }

  it("says Retry-After when it is told to", () => {
    const { pieces } = faults.failing(429, { "Retry-After": "7" })(request, serverNow);
    assert.match(Buffer.concat([...pieces]).toString(), /\r\nRetry-After: 7\r\n/);
  });

  it("is silence that lasts until the server closes", async () => {
    const server = await start({ answer: faults.silence });
    const connection = openConnection(server);
    connection.send(getRequest("/"));
    await server.arrived(1);
    await server.close();
    assert.equal((await connection.ended()).text, "");
  });

  it("is a gzip stream that lacks just its last eight bytes", () => {
    const [head, bytes] = [...faults.gzipWithoutTrailer(good)(request, serverNow).pieces] as [Buffer, Buffer];
    assert.match(
      head.toString(),
      new RegExp(`Content-Length: ${bytes.length}\\r\\nContent-Encoding: gzip\\r\\n\\r\\n$`),
    );
    assert.throws(() => gunzipSync(bytes), { code: "Z_BUF_ERROR" });
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(body.length, 4);
    // With a trailer of the right length and no checksum, only the checksum is missed: the data was whole.
    assert.throws(() => gunzipSync(Buffer.concat([bytes, trailer])), {
      code: "Z_DATA_ERROR",
      message: "incorrect data check",
    });
  });

  it("is a gzip bomb of the size that it says", () => {
    const [, ...members] = [...faults.gzipBomb(3)(request, serverNow).pieces];
    assert.equal(gunzipSync(Buffer.concat(members)).length, 3 * 1024 * 1024);
    assert.ok(Buffer.concat(members).length < 4 * 1024);
  });

  it("is one byte at a time for a drip", () => {
    const { pieces, pauseMilliseconds } = faults.drip(good)(request, serverNow);
    const [, ...bytes] = [...pieces];
    assert.equal(pauseMilliseconds, 200);
    assert.equal(Buffer.concat(bytes).toString(), body);
    assert.ok(bytes.every(({ length }) => length === 1));
  });

  for (const [what, fault] of [
    ["headers", faults.endlessHeaders],
    ["a body", faults.endlessBody],
  ] as const) {
    it(`is ${what} without end, as fast as they are read`, async () => {
      const server = await start({ answer: fault });
      const connection = openConnection(server);
      connection.send(getRequest("/"));
      const text = await connection.received(1024 * 1024);
      connection.socket.destroy();
      assert.ok(text.startsWith(ok));
      await server.quiet();
    });
  }

  for (const status of [301, 302, 303, 307, 308]) {
    it(`is a ${status} that names an address and has no body`, () => {
      const { pieces } = faults.redirect(status, "http://elsewhere.invalid/a")(request, serverNow);
      const text = `HTTP/1.1 ${status} Status\r\n${common}Content-Length: 0\r\nLocation: http://elsewhere.invalid/a\r\n\r\n`;
      assert.equal(Buffer.concat([...pieces]).toString(), text);
    });
  }
});

describe("a lie", () => {
  const told = (fault: faults.Fault): string => Buffer.concat([...fault(request, serverNow).pieces]).toString();

  it("is an HTML page, called so or called JSON", () => {
    assert.match(
      told(lies.htmlPage),
      /^HTTP\/1\.1 200 [^]*Content-Type: text\/html;charset=utf-8\r\n[^]*<!DOCTYPE html>/,
    );
    assert.match(told(lies.htmlCalledJson), /Content-Type: application\/json;charset=utf8\r\n[^]*<!DOCTYPE html>/);
  });

  it("is nothing at all, with and without a content type", () => {
    assert.ok(told(lies.emptyBody).endsWith("Content-Length: 0\r\n\r\n"));
    assert.equal(told(lies.emptyBodyWithoutType).includes("Content-Type"), false);
  });

  it("is an error in each of the four shapes", () => {
    const keys = Object.values(lies.errorsInSuccess).map((fault) => {
      const { error, ...flat } = JSON.parse(told(fault).split("\r\n\r\n")[1] ?? "") as Record<string, unknown>;
      return Object.keys(error ?? flat).slice(0, 2);
    });
    assert.deepEqual(keys, [
      ["error_code", "error_msg"],
      ["errorCode", "errorMessage"],
      ["errCode", "externalMessage"],
      ["code", "message"],
    ]);
  });

  it("is the good answer under a wrong name, broken off, nested too deep, or padded", () => {
    assert.match(told(lies.wrongContentType(good)), /Content-Type: text\/plain\r\n/);
    assert.ok(told(lies.brokenOffJson(good)).endsWith('Content-Length: 8\r\n\r\n{"list":'));
    assert.ok(told(lies.depthBomb(good, 3)).endsWith('{"list":[1,2,3],"padding":[[[]]]}'));
    assert.ok(told(lies.oversized(good, 5)).endsWith('{"list":[1,2,3],"padding":"xxxxx"}'));
  });

  it("is a 204 without a length", () => {
    assert.equal(told(lies.noContent), `HTTP/1.1 204 Status\r\n${common}\r\n`);
  });

  it("is one page for ever, or several in turn", () => {
    const answer = samePages("dcs.getInstanceBackups", 2);
    const ids = [1, 2, 3].map(() => {
      const text = Buffer.concat([...answer(request, serverNow).pieces]).toString();
      return /"backup_id":"([^"]+)"/.exec(text)?.[1];
    });
    assert.deepEqual(ids, ["row-0-0", "row-1-0", "row-0-0"]);
    const page = JSON.parse(fullPage("css.getLogBackupRecords", 4)) as { clusterLogRecord: { id: string }[] };
    assert.equal(page.clusterLogRecord.length, 100);
    assert.equal(page.clusterLogRecord.at(-1)?.id, "row-4-99");
  });
});

describe("a server's quota", () => {
  const ask = (options: Omit<Parameters<typeof createQuota>[0], "elapsed">) => {
    let elapsed = 0;
    const quota = createQuota({ ...options, elapsed: () => elapsed });
    const limited = quota.limit((_, now) => wholeReply(now, "{}"));
    /** The status of so many requests at an instant, and what the last one says of coming back. */
    return (at: number, count: number): string => {
      elapsed = at;
      const texts = Array.from({ length: count }, () =>
        Buffer.concat([...limited(request, serverNow).pieces]).toString(),
      );
      const wait = /Retry-After: \d+/.exec(texts.at(-1) ?? "")?.[0];
      return [texts.filter((text) => text.startsWith("HTTP/1.1 200")).length, wait].join(" ").trim();
    };
  };

  it("of a bucket lets a burst through, and then its rate", () => {
    const granted = ask({ kind: "bucket", rate: 20, burst: 5, retryAfter: false });
    assert.deepEqual([granted(0, 10), granted(50, 3), granted(100, 3), granted(10_000, 10)], ["5", "1", "1", "5"]);
  });

  it("of a window lets its number through, and the next in the next one", () => {
    const granted = ask({ kind: "window", rate: 20, windowSeconds: 2, retryAfter: false });
    assert.deepEqual([granted(0, 50), granted(1999, 1), granted(2000, 50)], ["40", "0", "40"]);
  });

  it("says in whole seconds when to come back, where it is told to", () => {
    const granted = ask({ kind: "window", rate: 0.1, windowSeconds: 10, retryAfter: true });
    assert.deepEqual(
      [granted(0, 2), granted(7500, 1), granted(10_000, 1)],
      ["1 Retry-After: 10", "0 Retry-After: 3", "1"],
    );
  });
});
