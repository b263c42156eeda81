import assert from "node:assert/strict";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { systemTiming } from "../../provider/core/timing";
import type { ErrorCode } from "../../provider/core/errors/errorCatalogue";
import type { ReadLimits } from "../../provider/reading/limits";
import type { Reply } from "../../provider/simulator/index";
import { allQueryCases, queryCases, type QueryCase } from "../support/queryCases";
import { readCase, readerAt, useSimulator } from "../support/startReader";

const html = "<!DOCTYPE html><html><body>Bad gateway</body></html>";
const emptyCss = { clusterLogRecord: [] };

describe("a fault on the wire", () => {
  const simulator = useSimulator();

  /** Reads with this reply in the place of the scenario's. */
  const readWith = (query: QueryCase, reply: Reply, limits: Partial<ReadLimits> = {}) => {
    simulator().script({ queryName: query.queryName, ...reply });
    return readCase(readerAt(simulator(), undefined, { limits: { maxRetries: 0, ...limits } }), query);
  };
  const short = { attemptTimeoutMilliseconds: 40 };

  const onEveryQuery: readonly (readonly [what: string, reply: Reply, code: ErrorCode, says: RegExp])[] = [
    [
      "a reset connection",
      { fault: "resetSocket" },
      "API_UNREACHABLE",
      /no answer from 127\.0\.0\.1:\d+: .*ECONNRESET/,
    ],
    ["no answer at all", { fault: "neverAnswer" }, "API_TIMEOUT", /did not answer in full within 0\.04 s\. /],
    ["a body cut short of its length", { fault: "cutBody" }, "API_UNREACHABLE", /no answer from 127\.0\.0\.1:\d+: /],
    ["a chunked body without its end", { fault: "cutChunkedBody" }, "API_UNREACHABLE", /no answer from 127\./],
    ["an HTML page with status 502", { status: 502, body: html }, "API_FAULT", /answered 502: <!DOCTYPE html>/],
    ["an empty 503", { status: 503 }, "API_FAULT", /answered 503\. Try again later/],
    ["a 400", { status: 400, body: {} }, "API_INVALID_REQUEST", /answered 400\. Check the arguments/],
    ["a 408", { status: 408 }, "API_TIMEOUT", /answered 408\. /],
    ["a 409", { status: 409, body: { error_msg: "busy" } }, "API_CONFLICT", /answered 409: busy\. /],
    ["a 412", { status: 412 }, "API_CONFLICT", /answered 412\. /],
    ["a 201", { status: 201, body: {} }, "WIRE_UNEXPECTED_STATUS", /answered 201\. /],
    ["a 204 with a reset", { status: 204, fault: "resetSocket" }, "API_UNREACHABLE", /no answer from/],
  ];
  for (const [what, reply, code, says] of onEveryQuery) {
    for (const query of allQueryCases) {
      it(`is an error, never an empty list: ${what}, ${query.name}`, async () => {
        await assert.rejects(
          readWith(query, reply, reply.fault === "neverAnswer" ? short : {}),
          (error: Error & { code?: string }) => {
            assert.equal(error.code, code);
            assert.match(error.message, says);
            assert.match(
              error.message,
              new RegExp(`^${query.name} of ${query.resource} in region sim-region-1, project `),
            );
            assert.match(error.message, /^[^\r\n]+$/);
            return true;
          },
        );
      });
    }
  }

  for (const service of ["cce", "css", "cbr"] as const) {
    it(`is an error where no 204 is documented: ${queryCases[service].name}`, async () => {
      await assert.rejects(readWith(queryCases[service], { status: 204 }), {
        code: "WIRE_UNEXPECTED_STATUS",
        message: /answered 204\. /,
      });
    });
  }

  for (const service of ["dws", "dcs"] as const) {
    it(`is none where 204 means that there is nothing: ${queryCases[service].name}`, async () => {
      const { records, complete } = await readWith(queryCases[service], { status: 204 });
      assert.deepEqual([records, complete], [[], true]);
    });
  }

  for (const [what, reply, code, says] of [
    [
      "JSON that is called text",
      { headers: { "Content-Type": "text/plain" }, body: emptyCss },
      "WIRE_UNREADABLE",
      /text that is not JSON \(content type text\/plain\)/,
    ],
    [
      "JSON without a content type",
      { headers: { "Content-Type": null }, body: emptyCss },
      "WIRE_UNREADABLE",
      /\(no usable content type\)/,
    ],
    [
      "a compressed body without its end",
      { headers: { "Content-Encoding": "gzip" }, body: gzipSync(JSON.stringify(emptyCss)).subarray(0, -8) },
      "WIRE_UNREADABLE",
      /with a gzip body th/,
    ],
    ["a byte order mark alone", { body: "\ufeff" }, "WIRE_UNREADABLE", /with an empty body/],
    [
      "two JSON values",
      { body: "{}{}" },
      "WIRE_UNREADABLE",
      /text that is not JSON, although its content type is JSON/,
    ],
    ["a bare null", { body: "null" }, "WIRE_WRONG_SHAPE", /JSON that does not match the documented answer/],
    [
      "JSON nested too deep",
      { body: `${"[".repeat(5000)}${"]".repeat(5000)}` },
      "WIRE_TOO_LARGE",
      /JSON with more than 250000 values or more than 32 levels/,
    ],
    [
      "a body over the limit",
      { body: { clusterLogRecord: [], padding: "x".repeat(3000) } },
      "WIRE_TOO_LARGE",
      /sent more than 0\.001953125 MiB/,
    ],
  ] as const) {
    it(`is an error, never an empty list: ${what}`, async () => {
      const reading = readWith(
        queryCases.css,
        reply,
        code === "WIRE_TOO_LARGE" && !what.includes("deep") ? { maximumBytes: 2048 } : {},
      );
      await assert.rejects(reading, { code, message: says });
    });
  }

  it("is none when the content type is another kind of JSON", async () => {
    const headers = { "Content-Type": "application/vnd.huawei+json; charset=utf-8" };
    assert.equal((await readWith(queryCases.css, { headers, body: emptyCss })).complete, true);
  });

  it("keeps what the service says in one printable line of at most 300 characters", async () => {
    const message = `first\r\nsecond\u001b[31m red\u202e ${"long ".repeat(200)}`;
    const reading = readWith(queryCases.css, { status: 400, body: { errCode: "CSS.0001", externalMessage: message } });
    await assert.rejects(reading, (error: Error) => {
      assert.match(error.message, /answered 400: first second \[31m red long long [^\r\n\u001b\u202e]*…\. /);
      assert.ok(error.message.length < 800);
      return true;
    });
  });

  it("ends a read whose time is up between two pages", async () => {
    simulator().setScenario("paging");
    // A minute passes while the first page is read.
    const timing = { ...systemTiming, elapsed: () => (simulator().requests().length > 0 ? 60_000 : 0) };
    await assert.rejects(readCase(readerAt(simulator(), undefined, { timing }), queryCases.css), {
      code: "API_TIMEOUT",
      message: /the read reached its timeout of 60 s \(totalTimeoutSeconds\)\. /,
    });
    assert.equal(simulator().requests().length, 1);
  });

  it("ends one answer with the time that is left for the whole read", async () => {
    const limits = { attemptTimeoutMilliseconds: 60_000, totalTimeoutMilliseconds: 40 };
    await assert.rejects(readWith(queryCases.dcs, { fault: "neverAnswer" }, limits), {
      code: "API_TIMEOUT",
      message: /did not answer in full within 0\.04 s\. /,
    });
  });

  it("is told apart from a read that was cancelled, before it was sent and while it waits", async () => {
    const controller = new AbortController();
    const reader = readerAt(simulator(), undefined, { signal: controller.signal });
    simulator().script({ queryName: "css.getLogBackupRecords", fault: "neverAnswer" });
    const waiting = readCase(reader, queryCases.css);
    const rejected = assert.rejects(waiting, { code: "API_CANCELLED", kind: "service" });
    while (simulator().requests().length === 0) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await rejected;
    await assert.rejects(readCase(reader, queryCases.dcs), { code: "API_CANCELLED" });
    assert.equal(simulator().requests().length, 1);
  });

  it("of a host that nobody listens at is an error that names it", async () => {
    const url = simulator().url;
    await simulator().close();
    await assert.rejects(readCase(readerAt(simulator()), queryCases.cce), {
      code: "API_UNREACHABLE",
      message: new RegExp(`no answer from ${url.slice("http://".length)}: .*ECONNREFUSED`),
    });
  });
});

describe("a credential that a service echoes", () => {
  const keys = {
    accessKey: "ECHOEDACCESSKEY00001",
    secretKey: "echoed/secret+key=0001",
    securityToken: 'echoed "token" 0001'.replaceAll(" ", "-"),
  };
  const simulator = useSimulator(keys);

  it("is shown nowhere: not plain, not encoded, not as a code or a request id", async () => {
    const secrets = Object.values(keys).flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString("base64"),
    ]);
    simulator().script({
      queryName: "css.getLogBackupRecords",
      status: 403,
      headers: { "X-Request-Id": keys.secretKey },
      body: { errCode: keys.accessKey, externalMessage: `you sent ${secrets.join(" and ")}` },
    });
    const reading = readCase(readerAt(simulator(), keys), queryCases.css);
    await assert.rejects(reading, (error: Error) => {
      const everything = inspect(error, { depth: null });
      for (const secret of secrets) assert.equal(everything.includes(secret), false, secret);
      assert.match(error.message, /answered 403: you sent \[redacted\] and \[redacted\]/);
      assert.match(error.message, /\[AUTH_DENIED; HTTP 403; \[redacted\]; request id \[redacted\]\]$/);
      return true;
    });
  });
});
