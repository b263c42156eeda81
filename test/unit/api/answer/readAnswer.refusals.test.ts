import assert from "node:assert/strict";
import type { ErrorCode } from "../../../../provider/core/errors/errorCatalogue";
import { cssCall } from "../support/call";
import { ask } from "../support/ask";
import { response, type ResponseParts } from "../support/responses";
import { thrownBy } from "../support/thrownBy";

const host = "css.cn-north-4.myhuaweicloud.com";
const refused = (parts: ResponseParts) => thrownBy(() => ask(response(parts)).answer);
const happened = async (parts: ResponseParts): Promise<string> => (await refused(parts)).parts.happened;
const json = (body: unknown): string => JSON.stringify(body);

describe("a refusal", () => {
  it("holds status, the service's code and message, and the request id", async () => {
    const { parts } = await refused({
      status: 400,
      headers: { "x-request-id": "req-1" },
      body: json({ errCode: "CSS.0001", externalMessage: "CSS.0001 : Incorrect parameters." }),
    });
    assert.deepEqual(parts, {
      code: "API_INVALID_REQUEST",
      happened: `${host} answered 400: CSS.0001 : Incorrect parameters`,
      httpStatus: 400,
      serviceCode: "CSS.0001",
      requestId: "req-1",
    });
  });

  const rows: readonly (readonly [status: number, serviceCode: string, code: ErrorCode])[] = [
    [401, "APIGW.0301", "AUTH_REJECTED"],
    [403, "IAM.0002", "AUTH_DENIED"],
    [403, "CSS.0015", "API_NOT_FOUND_OR_DENIED"],
    [429, "APIGW.0308", "API_THROTTLED"],
    [500, "CSS.9999", "API_FAULT"],
    [302, "", "WIRE_UNEXPECTED_STATUS"],
  ];
  for (const [status, serviceCode, code] of rows) {
    it(`is ${code} for ${status} ${serviceCode}`, async () => {
      assert.equal((await refused({ status, body: json({ error_code: serviceCode }) })).code, code);
    });
  }

  it("names the permission when the read is denied, and only then", async () => {
    const advice = "Grant css:log:listJob to these credentials, or check region and project.";
    assert.equal((await refused({ status: 403 })).parts.advice, advice);
    assert.equal((await refused({ status: 401 })).parts.advice, undefined);
    const unknown = await refused({ status: 403, body: json({ errCode: "CSS.0015" }) });
    assert.equal(unknown.parts.advice, undefined);
  });

  const redirects: readonly (readonly [location: string, target: string])[] = [
    ["https://login.example/path?x-security-token=abc", "login.example"],
    ["https://user:password@login.example:8443/", "login.example:8443"],
    ["//login.example/path", "login.example"],
    ["/login?next=abc", host],
    ["http://[", "an address that cannot be read"],
    ["mailto:a@login.example", "an address that cannot be read"],
    ["", "an address that cannot be read"],
  ];
  for (const [location, target] of redirects) {
    it(`names of the redirect to ${location || "nothing"} the host alone`, async () => {
      const message = await happened({ status: 302, headers: { location }, body: "" });
      assert.equal(message, `${host} answered 302 and points to ${target}`);
    });
  }

  for (const [status, points] of [
    [300, true],
    [304, true],
    [399, true],
    [400, false],
    [202, false],
  ] as const) {
    it(`${points ? "speaks" : "does not speak"} of another address at ${status}`, async () => {
      assert.equal((await happened({ status, body: "" })).includes(" and points to "), points);
    });
  }

  const messages: readonly (readonly [what: string, body: string, tail: string])[] = [
    ["nothing for an empty body", "", ""],
    ["nothing for a body of blanks", " \n ", ""],
    ["nothing for JSON that says nothing", '{"a":1}', ""],
    ["nothing for null", "null", ""],
    ["the text of a body that is not JSON", "upstream connect error", ": upstream connect error"],
    ["a page's text in one line", "<html>\n  <b>Bad</b>\n</html>", ": <html> <b>Bad</b> </html>"],
    ["the message without the full stops at its end", '{"error_msg":"No...  "}', ": No"],
    ["300 characters of a long one", json({ error_msg: "x".repeat(500) }), `: ${"x".repeat(299)}…`],
    [
      "one line, whatever the service sends",
      json({ error_msg: "a\r\n::error::b\u001b[2J\u202ec" }),
      ": a ::error::b [2J c",
    ],
  ];
  for (const [what, body, tail] of messages) {
    it(`repeats ${what}`, async () =>
      assert.equal(await happened({ status: 500, body }), `${host} answered 500${tail}`));
  }

  for (const separator of [", ", " ", ". ", ",server-side "]) {
    it(`leaves out the gateway's canonical request after ${JSON.stringify(separator)}`, async () => {
      const echoed = `verify aksk signature fail${separator}canonicalRequest:GET|/v1.0/|limit=1|host:h|x-security-token:abc`;
      const message = await happened({ status: 401, body: json({ error_code: "APIGW.0301", error_msg: echoed }) });
      assert.equal(message, `${host} answered 401: verify aksk signature fail`);
    });
  }

  it("cleans the service's code and the request id as well", async () => {
    const body = json({ error_code: "A\nB", error_msg: "m", request_id: "r\n::error::x\u001b[31m" });
    const { parts, message } = await refused({ status: 500, body });
    assert.deepEqual([parts.serviceCode, parts.requestId], ["A B", "r ::error::x [31m"]);
    assert.doesNotMatch(message, /[\n\u001b]/);
  });

  it("takes the request id of the header before that of the body", async () => {
    const body = json({ error_code: "A", request_id: "body" });
    assert.equal(
      (await refused({ status: 500, headers: { "x-request-id": "header" }, body })).parts.requestId,
      "header",
    );
    assert.equal((await refused({ status: 500, body })).parts.requestId, "body");
  });

  it("reads a page of two hundred thousand blanks in no time", async () => {
    assert.equal(await happened({ status: 502, body: `a${" ".repeat(200_000)}b` }), `${host} answered 502: a`);
  });
});

describe("a success that is none", () => {
  const headers = { "x-request-id": "req-1" };

  it("is an error when it carries one inside", async () => {
    const body = json({ error_code: "APIGW.0106", error_msg: "Orchestration of v1.0 failed." });
    assert.deepEqual((await refused({ headers, body })).parts, {
      code: "WIRE_ERROR_IN_SUCCESS",
      happened: `${host} answered 200 with an error inside: Orchestration of v1.0 failed`,
      httpStatus: 200,
      serviceCode: "APIGW.0106",
      requestId: "req-1",
    });
  });

  it("takes the request id of that error when no header has one", async () => {
    const { parts } = await refused({ body: json({ error_code: "A", request_id: "req-2\n" }) });
    assert.deepEqual(
      [parts.requestId, parts.happened],
      ["req-2", `${host} answered 200 with an error inside: no message`],
    );
  });

  const lies: Readonly<Record<string, readonly [parts: ResponseParts, code: ErrorCode]>> = {
    "a page": [{ headers: { ...headers, "content-type": "text/html" }, body: "<html>" }, "WIRE_UNREADABLE"],
    "cut JSON": [{ headers, body: '{"a":' }, "WIRE_UNREADABLE"],
    "JSON without a bottom": [{ headers, body: `${"[".repeat(40)}${"]".repeat(40)}` }, "WIRE_TOO_LARGE"],
    "an answer from a cache": [{ headers: { ...headers, age: "61" } }, "WIRE_STALE"],
    "an undocumented status": [{ status: 202, headers }, "WIRE_UNEXPECTED_STATUS"],
  };
  for (const [what, [parts, code]] of Object.entries(lies)) {
    it(`keeps the request id of ${what}`, async () => {
      const error = await refused(parts);
      assert.deepEqual([error.code, error.parts.requestId], [code, "req-1"]);
    });
  }

  it("is not believed with a documented empty status from a cache", async () => {
    const stale = response({ status: 204, headers: { age: "61" }, body: "" });
    const { code } = await thrownBy(() => ask(stale, {}, cssCall({ emptyStatuses: [204] })).answer);
    assert.equal(code, "WIRE_STALE");
  });
});
