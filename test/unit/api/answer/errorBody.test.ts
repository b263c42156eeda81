import assert from "node:assert/strict";
import fc from "fast-check";
import { readErrorBody } from "../../../../provider/api/answer/errorBody";
import { holds } from "../../core/support/holds";

describe("readErrorBody", () => {
  const shapes: Readonly<Record<string, readonly [body: unknown, read: unknown]>> = {
    "gateway, CBR, DCS and DWS": [
      { error_code: "APIGW.0301", error_msg: "m", request_id: "r", error_ext_msg: null },
      { code: "APIGW.0301", message: "m", requestId: "r" },
    ],
    CSS: [
      { errCode: "CSS.0015", externalMessage: "m" },
      { code: "CSS.0015", message: "m" },
    ],
    CCE: [
      { errorCode: "CCE.01400001", errorMessage: "m" },
      { code: "CCE.01400001", message: "m" },
    ],
    "CCE with errorMsg": [
      { errorCode: "c", errorMsg: "m" },
      { code: "c", message: "m" },
    ],
    IAM: [{ error: { code: 401, message: "m", title: "Unauthorized" } }, { code: "401", message: "m" }],
    Kubernetes: [
      { kind: "Status", apiVersion: "v1", code: 403, message: "m", reason: "Forbidden" },
      { code: "403", message: "m" },
    ],
    "Kubernetes without a message": [
      { code: 403, reason: "Forbidden" },
      { code: "403", message: "Forbidden" },
    ],
    "an error that is text": [{ error: "invalid_token" }, { message: "invalid_token" }],
    "a code alone": [{ error_code: "c" }, { code: "c" }],
    "a message alone": [{ error_msg: "m" }, { message: "m" }],
    "a numeric code": [{ error_code: 0 }, { code: "0" }],
    "a numeric request id": [
      { error_code: "c", request_id: 7 },
      { code: "c", requestId: "7" },
    ],
  };
  for (const [who, [body, read]] of Object.entries(shapes)) {
    it(`reads the shape of ${who}`, () => assert.deepEqual(readErrorBody(body), read));
  }

  /** The members that may hold a code or a message, the one that rules first. */
  const codes = ["error_code", "errCode", "errorCode", "error.code", "code"];
  const messages = ["error_msg", "externalMessage", "errorMessage", "errorMsg", "error.message", "message", "reason"];
  /** A body in which each of the members holds its own name. */
  const bodyWith = (names: readonly string[]): unknown => {
    const plain = names.filter((name) => !name.includes(".")).map((name) => [name, name]);
    const nested = names.filter((name) => name.includes(".")).map((name) => [name.replace("error.", ""), name]);
    return Object.fromEntries(nested.length === 0 ? plain : [...plain, ["error", Object.fromEntries(nested)]]);
  };
  for (const [at, name] of codes.entries()) {
    it(`prefers ${name} to the codes that follow it`, () => {
      assert.equal(readErrorBody(bodyWith(codes.slice(at).reverse()))?.code, name);
    });
  }
  for (const [at, name] of messages.entries()) {
    it(`prefers ${name} to the messages that follow it`, () => {
      assert.equal(readErrorBody(bodyWith(messages.slice(at).reverse()))?.message, name);
    });
  }

  it("reads a doubled body by error_code", () => {
    const body = { errCode: "DWS.1", externalMessage: "other", error_code: "DWS.0047", error_msg: "m" };
    assert.deepEqual(readErrorBody(body), { code: "DWS.0047", message: "m" });
  });

  for (const empty of ["", " ", null, {}, [], true]) {
    it(`passes over ${JSON.stringify(empty)} to the next member`, () => {
      assert.deepEqual(readErrorBody({ error_code: empty, errCode: "c" }), { code: "c" });
    });
  }

  const unnamed = { message: "the answer reports an error without details" };
  const vague = [{ error: true }, { error: ["x"] }, { error: { title: "x" } }, { errors: [{}] }, { errors: { a: 1 } }];
  for (const body of [...vague, { errors: true, items: [] }]) {
    it(`sees an error that it cannot name in ${JSON.stringify(body)}`, () => {
      assert.deepEqual(readErrorBody(body), unnamed);
    });
  }

  it("prefers a code or a message to an error that it cannot name", () => {
    assert.deepEqual(readErrorBody({ error: true, errors: [1], code: "c" }), { code: "c" });
  });

  const others: readonly unknown[] = [
    { error: false, errors: [] },
    { error: [], errors: {} },
    { errors: null },
    { errors: 0 },
    {},
    { error_code: "", error_msg: "" },
    { error_code: null },
    { error: {} },
    { error: null },
    { request_id: "r" },
    { errorcode: "c", ERROR_CODE: "c" },
    { clusterLogRecord: [], totalSize: 0 },
    { operation_log: { error_info: { code: "c", message: "m" } } },
    [],
    [{ error_code: "c" }],
    null,
    undefined,
    "error_code",
    404,
  ];
  for (const body of others) {
    it(`sees no error in ${JSON.stringify(body)}`, () => assert.equal(readErrorBody(body), undefined));
  }

  it("does not read inherited members", () => {
    assert.equal(readErrorBody(Object.create({ error_code: "c" })), undefined);
  });

  it("gives texts only, for any JSON", () => {
    const names = [...codes, ...messages, "error", "request_id"].filter((name) => !name.includes("."));
    const bodies = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
    holds(
      fc.property(bodies, (body) => {
        for (const text of Object.values(readErrorBody(body) ?? {})) assert.equal(typeof text, "string");
      }),
    );
  });
});
