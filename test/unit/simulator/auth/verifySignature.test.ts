import assert from "node:assert/strict";
import { parseAuthorization } from "../../../../provider/simulator/auth/parseAuthorization";
import { verifySignature } from "../../../../provider/simulator/auth/verifySignature";
import type { RawRequest } from "../../../../provider/simulator/server/rawRequest";
import { signingCases, vectorAccessKey, vectorSecretKey, type SigningCase } from "../support/signingCases";

function rawRequest(signingCase: SigningCase): RawRequest {
  return {
    method: signingCase.method ?? "GET",
    path: signingCase.path,
    rawQuery: signingCase.rawQuery,
    headers: Object.entries(signingCase.headers),
    body: Buffer.from(signingCase.body ?? ""),
  };
}

function authorization(signingCase: SigningCase, accessKey = vectorAccessKey) {
  const { signedHeaders, signature } = signingCase;
  const header = `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
  const parsed = parseAuthorization(header);
  assert.ok(parsed !== undefined);
  return parsed;
}

/** The security-token case has the most parts that can be altered. */
const example = signingCases.find(({ name }) => name === "cbr-security-token") as SigningCase;
const withQuery = signingCases.find(({ name }) => name === "css-query-start-limit-status") as SigningCase;

describe("verifySignature", () => {
  for (const signingCase of signingCases) {
    it(`accepts ${signingCase.name} and rebuilds its canonical request`, () => {
      const check = verifySignature(rawRequest(signingCase), authorization(signingCase), vectorSecretKey);
      assert.deepEqual(check, { valid: true, canonicalRequest: signingCase.canonicalRequest });
    });
  }

  const altered: Record<string, Partial<RawRequest>> = {
    method: { method: "POST" },
    path: { path: `${example.path}x` },
    "letter case of the path": { path: example.path.toUpperCase() },
    query: { rawQuery: "limit=1" },
    body: { body: Buffer.from("{}") },
    host: { headers: Object.entries({ ...example.headers, host: "cbr.ap-southeast-2.myhuaweicloud.com" }) },
    date: { headers: Object.entries({ ...example.headers, "x-sdk-date": "20250102T030406Z" }) },
    project: { headers: Object.entries({ ...example.headers, "x-project-id": "04f1829c788037ac2fb8c01eb2b04b96" }) },
    token: { headers: Object.entries({ ...example.headers, "x-security-token": "gQpjbi1ub3J0aC00ilTOKENexample+/=" }) },
    "content type": { headers: Object.entries({ ...example.headers, "content-type": "text/plain" }) },
    "added x- header": { headers: Object.entries({ ...example.headers, "x-language": "en-us" }) },
    "repeated header": {
      headers: [...Object.entries(example.headers), ["host", "cbr.ap-southeast-1.myhuaweicloud.com"]],
    },
  };
  for (const [part, change] of Object.entries(altered)) {
    it(`refuses a request whose ${part} is not what was signed`, () => {
      const request = { ...rawRequest(example), ...change };
      assert.equal(verifySignature(request, authorization(example), vectorSecretKey).valid, false);
    });
  }

  it("refuses another secret key", () => {
    assert.equal(verifySignature(rawRequest(example), authorization(example), `${vectorSecretKey}x`).valid, false);
  });

  it("refuses a query that was changed, and accepts one in another order", () => {
    const check = (rawQuery: string): boolean =>
      verifySignature({ ...rawRequest(withQuery), rawQuery }, authorization(withQuery), vectorSecretKey).valid;
    assert.equal(check("status=NOT_FAIL&limit=10&start=1"), true);
    assert.equal(check("status=NOT_FAIL&limit=10&start=2"), false);
    assert.equal(check("status=NOT_FAIL&limit=10"), false);
  });

  it("takes a plus sign for a plus sign, since a space is %20", () => {
    const special = signingCases.find(({ rawQuery }) => rawQuery.includes("%20")) as SigningCase;
    const rawQuery = special.rawQuery.replaceAll("%20", "+");
    assert.equal(
      verifySignature({ ...rawRequest(special), rawQuery }, authorization(special), vectorSecretKey).valid,
      false,
    );
  });
});

describe("parseAuthorization", () => {
  it("reads the three parts", () => {
    assert.deepEqual(authorization(example), {
      accessKey: vectorAccessKey,
      signedHeaders: ["content-type", "host", "x-project-id", "x-sdk-date", "x-security-token"],
      signature: example.signature,
    });
  });

  for (const header of [
    "",
    "Bearer abc",
    `SDK-HMAC-SM3 Access=A, SignedHeaders=host, Signature=${"0".repeat(64)}`,
    `SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=${"0".repeat(63)}`,
    `SDK-HMAC-SHA256 Access=, SignedHeaders=host, Signature=${"0".repeat(64)}`,
  ]) {
    it(`reads nothing out of "${header.slice(0, 50)}"`, () => {
      assert.equal(parseAuthorization(header), undefined);
    });
  }
});
