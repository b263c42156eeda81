import assert from "node:assert/strict";
import fc from "fast-check";
import { readJsonBody } from "../../../../provider/api/answer/readBody";
import { holds } from "../../core/support/holds";
import { response, type ResponseParts } from "../support/responses";
import { thrownBy } from "../support/thrownBy";

const read = (parts: ResponseParts): unknown => readJsonBody(response(parts), "h");
const page = "<!DOCTYPE html><title>Sign in</title>";

describe("readJsonBody", () => {
  for (const type of [
    "application/json",
    "application/json;charset=utf-8",
    " application/json ; charset=utf-8",
    "Application/JSON; charset=UTF-8",
    "application/problem+json",
    "application/vnd.api+json; v=1",
  ]) {
    it(`reads a body of the type ${type}`, () => {
      assert.deepEqual(read({ headers: { "content-type": type }, body: '{"a":[1]}' }), { a: [1] });
    });
  }

  it("leaves it to others to judge JSON that is no object", () => {
    assert.deepEqual(
      ["[]", "null", "1", '"a"', " {} \n"].map((body) => read({ body })),
      [[], null, 1, "a", {}],
    );
  });

  const notJson = (type: string): Record<string, string> => ({ "content-type": type });
  const unreadable: Readonly<Record<string, readonly [parts: ResponseParts, happened: string]>> = {
    "a page": [{ headers: notJson("text/html"), body: page }, "a page of HTML or XML (content type text/html)"],
    "a page after blanks": [
      { headers: notJson("text/html"), body: `\n ${page}` },
      "a page of HTML or XML (content type text/html)",
    ],
    "a page that calls itself JSON": [{ body: page }, "a page of HTML or XML, although its content type is JSON"],
    "an empty body": [{ body: "" }, "an empty body, although its content type is JSON"],
    blanks: [{ body: " \r\n " }, "an empty body, although its content type is JSON"],
    "an empty body without a type": [{ headers: notJson(""), body: "" }, "an empty body (no usable content type)"],
    "JSON cut short": [
      { body: '{"clusterLogRecord":[{"id":"a"' },
      "text that is not JSON, although its content type is JSON",
    ],
    "JSON with something behind it": [{ body: "{}x" }, "text that is not JSON, although its content type is JSON"],
    "two answers": [{ body: "{}{}" }, "text that is not JSON, although its content type is JSON"],
    JavaScript: [{ body: "{a:1}" }, "text that is not JSON, although its content type is JSON"],
    "text with an angle bracket": [{ body: "1 < 2" }, "text that is not JSON, although its content type is JSON"],
    "a type with a digit": [
      { headers: notJson("image/jp2"), body: "x" },
      "text that is not JSON (content type image/jp2)",
    ],
    "other text": [{ headers: notJson("text/plain"), body: "OK" }, "text that is not JSON (content type text/plain)"],
    "a type that is odd": [
      { headers: notJson("x y\u0000z"), body: "OK" },
      "text that is not JSON (no usable content type)",
    ],
    "a type that is very long": [
      { headers: notJson("x".repeat(61)), body: "OK" },
      "text that is not JSON (no usable content type)",
    ],
  };
  for (const [what, [parts, happened]] of Object.entries(unreadable)) {
    it(`refuses ${what}`, async () => {
      const error = await thrownBy(() => read(parts));
      assert.deepEqual(error.parts, {
        code: "WIRE_UNREADABLE",
        happened: `h answered 200 with ${happened}`,
        httpStatus: 200,
      });
    });
  }

  it("does not repeat what it cannot read", async () => {
    const { message } = await thrownBy(() => read({ body: '{"token":"CANARY' }));
    assert.ok(!message.includes("CANARY"));
  });

  const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;

  it("accepts 32 containers inside one another", () => assert.ok(Array.isArray(read({ body: nested(32) }))));

  it("refuses 33, of arrays as well as of objects", async () => {
    for (const body of [nested(33), `${'{"a":'.repeat(33)}1${"}".repeat(33)}`]) {
      const { code, parts } = await thrownBy(() => read({ body }));
      assert.deepEqual(
        [code, parts.happened],
        ["WIRE_TOO_LARGE", "h answered 200 with JSON with more than 250000 values or more than 32 levels"],
      );
    }
  });

  const many = (values: number): string => `[${"1,".repeat(values - 2)}1]`;

  it("accepts 250,000 values, the containers among them", () => {
    assert.equal((read({ body: many(250_000) }) as unknown[]).length, 249_999);
  });

  it("refuses one value more, which would keep the process busy", async () => {
    const { code } = await thrownBy(() => read({ body: many(250_001) }));
    assert.equal(code, "WIRE_TOO_LARGE");
  });

  it("refuses a hundred thousand without exhausting the stack", async () => {
    const { code } = await thrownBy(() => read({ body: nested(100_000) }));
    assert.equal(code, "WIRE_TOO_LARGE");
  });

  it("E1 refuses a body in which a key stands twice, written with escapes too", async () => {
    for (const body of ['{"status":"failed","status":"succeed"}', '[{"status":"failed","stat\\u0075s":"succeed"}]']) {
      const { code } = await thrownBy(() => read({ body }));
      assert.equal(code, "WIRE_UNREADABLE");
    }
  });

  it("gives what any JSON text means", () => {
    const values = fc.jsonValue({ maxDepth: 5 });
    holds(
      fc.property(values, (value) =>
        assert.deepEqual(read({ body: JSON.stringify(value) }), JSON.parse(JSON.stringify(value))),
      ),
    );
  });
});

describe("E1 an answer in which a key stands twice", () => {
  for (const body of [
    '{"total_num":1,"backup_record_response":[],"total_num":0}',
    '{"clusterLogRecord":[{"id":"a","status":"FAIL","status":"SUCCESS"}]}',
    '{"items":[{"status":{"phase":"Failed"},"status":{"phase":"Success"}}]}',
  ]) {
    it(`is unreadable: ${body}`, () => {
      assert.throws(() => readJsonBody(response({ body }), "dcs.example"), {
        code: "WIRE_UNREADABLE",
        message: /^dcs\.example answered 200 with JSON with the same key twice in one object/,
      });
    });
  }
});
