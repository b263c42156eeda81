import assert from "node:assert/strict";
import fc from "fast-check";
import { authorization, sdkDate, stringToSign } from "../../../../provider/api/signing/signer";
import { holds } from "../../core/support/holds";
import { cssCall, keyPair } from "../support/call";
import { now } from "../support/responses";

const { pathSegments, query, projectId } = cssCall();
const date = "20250102T030405Z";
const request = {
  method: "GET",
  pathSegments,
  query,
  headers: {
    "content-type": "application/json",
    host: "css.cn-north-4.myhuaweicloud.com",
    "x-project-id": projectId,
    "x-sdk-date": date,
  },
  body: "",
};
const sign = (changed: Partial<typeof request>, secretKey = keyPair.secretKey): string =>
  authorization({ ...request, ...changed }, keyPair.accessKey, secretKey, date);

describe("sdkDate", () => {
  it("writes UTC without separators, in whole seconds that have begun", () => {
    assert.deepEqual([now, now + 999].map(sdkDate), [date, date]);
  });
});

describe("stringToSign", () => {
  it("names algorithm and date and hashes the canonical request", () => {
    const hash = "498bacd254e5427e18239f00270b8dd2a9750b9577d39a4479824c63eac8f681";
    assert.equal(stringToSign(request, date), `SDK-HMAC-SHA256\n${date}\n${hash}`);
  });
});

describe("authorization", () => {
  it("gives the signature of the worked case", () => {
    assert.equal(
      sign({}),
      "SDK-HMAC-SHA256 Access=AKEXAMPLE0123456789A, SignedHeaders=content-type;host;x-project-id;x-sdk-date, " +
        "Signature=082fbe889bd1fe98258e5270ed0adadb1c35672dd6c2f8ac52fb79623abbede0",
    );
  });

  const changes: Readonly<Record<string, Partial<typeof request>>> = {
    method: { method: "POST" },
    path: { pathSegments: [...pathSegments, "x"] },
    query: { query: [] },
    host: { headers: { ...request.headers, host: "css.cn-north-1.myhuaweicloud.com" } },
    project: { headers: { ...request.headers, "x-project-id": "0" } },
    body: { body: "{}" },
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`changes with the ${what}`, () =>
      assert.notEqual(sign(change).split("Signature=")[1], sign({}).split("Signature=")[1]));
  }

  it("changes with the secret key", () => assert.notEqual(sign({}, "another"), sign({})));

  it("never holds the secret key", () => {
    holds(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{20,40}$/), (secretKey) => !sign({}, secretKey).includes(secretKey)),
    );
  });
});
