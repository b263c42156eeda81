import assert from "node:assert/strict";
import { connectionFailure, isTransientFailure } from "../../../../provider/api/transport/failure";

const coded = (code: string, cause?: unknown): Error =>
  Object.assign(new Error("broken", cause === undefined ? {} : { cause }), { code });

/** An error with so many others around it. */
function wrapped(error: Error, layers: number): Error {
  let outer = error;
  for (let layer = 0; layer < layers; layer++) outer = new Error("outer", { cause: outer });
  return outer;
}

describe("isTransientFailure", () => {
  const codes: Readonly<Record<string, boolean>> = {
    ECONNRESET: true,
    ECONNREFUSED: true,
    EPIPE: true,
    ETIMEDOUT: true,
    EHOSTUNREACH: true,
    ENETUNREACH: true,
    EAI_AGAIN: true,
    ERR_STREAM_PREMATURE_CLOSE: true,
    HPE_INVALID_EOF_STATE: true,
    HPE_INVALID_CONSTANT: false,
    HPE_HEADER_OVERFLOW: false,
    ENOTFOUND: false,
    ERR_TLS_CERT_ALTNAME_INVALID: false,
    CERT_HAS_EXPIRED: false,
    DEPTH_ZERO_SELF_SIGNED_CERT: false,
    EPROTO: false,
    ABORT_ERR: false,
  };
  for (const [code, expected] of Object.entries(codes)) {
    it(`says ${expected ? "yes" : "no"} to ${code}`, () => assert.equal(isTransientFailure(coded(code)), expected));
  }

  it("follows causes ten deep, no further", () => {
    assert.equal(isTransientFailure(wrapped(coded("ECONNRESET"), 9)), true);
    assert.equal(isTransientFailure(wrapped(coded("ECONNRESET"), 10)), false);
  });

  it("ends on causes that run in a circle", () => {
    const error = coded("ENOTFOUND");
    error.cause = error;
    assert.equal(isTransientFailure(error), false);
  });
});

describe("connectionFailure", () => {
  const exchange = { signal: new AbortController().signal, proxy: undefined };

  it("names the code alone where several addresses failed and left no text", () => {
    const error = Object.assign(new Error("request to https://h/path?a=b failed, reason: "), {
      name: "FetchError",
      code: "ECONNREFUSED",
    });
    assert.equal(connectionFailure(error, "h", exchange)?.parts.happened, "no answer from h: ECONNREFUSED");
  });

  it("leaves alone what is no failure of a connection", () => {
    assert.equal(connectionFailure(new TypeError("undefined is not a function"), "h", exchange), undefined);
  });
});
