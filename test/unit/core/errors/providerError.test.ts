import assert from "node:assert/strict";
import { inspect } from "node:util";
import { errorCatalogue } from "../../../../provider/core/errors/errorCatalogue";
import { isProviderError, ProviderError, type ErrorParts } from "../../../../provider/core/errors/providerError";

const full: ErrorParts = {
  code: "AUTH_DENIED",
  happened: "css.example.com answered 403: no permission",
  advice: "Grant css:log:listJob.",
  attempt: { query: "css:getLogBackupRecords", resource: "cluster 4213", region: "cn-north-4", projectId: "0123" },
  property: "clusterId",
  httpStatus: 403,
  serviceCode: "CSS.0015",
  requestId: "req-1",
};
const messageOf = (parts: ErrorParts): string => new ProviderError(parts).message;

describe("ProviderError's message", () => {
  it("says what was tried on what, what happened, what to do, and the marks, in this order", () => {
    assert.equal(
      messageOf(full),
      "css:getLogBackupRecords of cluster 4213 in region cn-north-4, project 0123: " +
        "css.example.com answered 403: no permission. Grant css:log:listJob. " +
        "[AUTH_DENIED; HTTP 403; CSS.0015; request id req-1]",
    );
  });

  it("holds the code and the catalogue's advice when there is nothing else to say", () => {
    assert.equal(
      messageOf({ code: "INPUT_INVALID", happened: "limit is 0" }),
      "limit is 0. Correct the argument. [INPUT_INVALID]",
    );
  });

  const attempts: readonly (readonly [attempt: NonNullable<ErrorParts["attempt"]>, start: string])[] = [
    [{ query: "q" }, "q: x."],
    [{ query: "q", resource: "cluster 1" }, "q of cluster 1: x."],
    [{ query: "q", region: "r" }, "q in region r: x."],
    [{ query: "q", projectId: "p" }, "q in project p: x."],
    [{ query: "q", resource: "cluster 1", projectId: "p" }, "q of cluster 1 in project p: x."],
  ];
  for (const [attempt, start] of attempts) {
    it(`begins with "${start}" when that is all that is known of the read`, () => {
      const message = messageOf({ code: "API_FAULT", happened: "x", attempt });
      assert.ok(message.startsWith(`${start} Try again`), message);
    });
  }

  const marks: readonly (readonly [Partial<ErrorParts>, string])[] = [
    [{ httpStatus: 500 }, "[API_FAULT; HTTP 500]"],
    [{ serviceCode: "DWS.9999" }, "[API_FAULT; DWS.9999]"],
    [{ requestId: "r" }, "[API_FAULT; request id r]"],
  ];
  for (const [parts, mark] of marks) {
    it(`ends in ${mark} when that is known`, () => {
      assert.ok(messageOf({ code: "API_FAULT", happened: "x", ...parts }).endsWith(` ${mark}`));
    });
  }
});

describe("ProviderError", () => {
  const names = {
    input: "InputError",
    config: "ConfigError",
    auth: "AuthError",
    service: "ServiceError",
    wire: "WireError",
    gate: "GateError",
  };
  for (const [code, { kind }] of Object.entries(errorCatalogue)) {
    it(`is called ${names[kind]} and is of kind ${kind} for ${code}`, () => {
      const error = new ProviderError({ code: code as keyof typeof errorCatalogue, happened: "x" });
      assert.deepEqual([error.name, error.kind, error.code], [names[kind], kind, code]);
    });
  }

  it("is an Error whose stack begins with its message", () => {
    const error = new ProviderError(full);
    assert.ok(error instanceof Error && error.stack?.includes(error.message) === true);
  });

  it("keeps its parts as data", () => assert.deepEqual(new ProviderError(full).parts, full));

  it("holds words and numbers only, in JSON as well as inspected", () => {
    const error = new ProviderError(full);
    assert.deepEqual(Object.keys(JSON.parse(JSON.stringify(error)) as object).sort(), [
      "code",
      "isHuaweiCloudBackupError",
      "kind",
      "name",
      "parts",
    ]);
    assert.equal("cause" in error, false);
    assert.match(inspect(error), /AUTH_DENIED/);
  });
});

describe("ProviderError.during", () => {
  const bare = new ProviderError({ code: "API_FAULT", happened: "x answered 500", httpStatus: 500, requestId: "r" });

  it("puts the read in front and keeps everything else", () => {
    const { parts, message } = bare.during({ query: "q", region: "cn-north-4" });
    assert.deepEqual(parts, { ...bare.parts, attempt: { query: "q", region: "cn-north-4" } });
    assert.ok(message.startsWith("q in region cn-north-4: x answered 500. "));
  });

  it("leaves the error that it was called on as it was", () => {
    bare.during({ query: "q" });
    assert.equal(bare.parts.attempt, undefined);
  });

  it("adds what is not yet said about the read, and changes nothing that is", () => {
    const once = bare.during({ query: "first", region: "r1" });
    assert.deepEqual(once.during({ query: "second", region: "r2", projectId: "p" }).parts.attempt, {
      query: "first",
      region: "r1",
      projectId: "p",
    });
  });
});

describe("isProviderError", () => {
  it("knows an error of this copy of the package", () => assert.equal(isProviderError(new ProviderError(full)), true));

  it("knows one of another copy by its brand", () => {
    assert.equal(isProviderError(Object.assign(new Error("x"), { isHuaweiCloudBackupError: true })), true);
  });

  for (const [what, value] of Object.entries({
    "another error": new Error("x"),
    text: "x",
    null: null,
    nothing: undefined,
  })) {
    it(`does not know ${what}`, () => assert.equal(isProviderError(value), false));
  }
});
