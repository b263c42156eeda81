import assert from "node:assert/strict";
import fc from "fast-check";
import { signedRequest } from "../../../provider/api/signedRequest";
import { holds } from "../core/support/holds";
import { cssCall, keyPair } from "./support/call";
import { now } from "./support/responses";
import { thrownBy } from "./support/thrownBy";

const projectId = "0123456789abcdef0123456789abcdef";
const path = `/v1.0/${projectId}/clusters/4213d908-f5dc-4633-8401-cfd7175fca0c/logs/records`;
const securityToken = "gQpjbi1ub3J0aC00ilTOKENexample+/==";
const signatureOf = (headers: Record<string, string>): string | undefined =>
  headers["authorization"]?.split(", Signature=")[1];

describe("signedRequest", () => {
  it("names URL and host, the query sorted as it is signed", () => {
    const { url } = signedRequest(cssCall(), keyPair, now);
    assert.equal(url, `https://css.cn-north-4.myhuaweicloud.com${path}?limit=10&start=1&status=NOT_FAIL`);
  });

  it("has no question mark without a query, and no slash at the end of the path", () => {
    assert.ok(signedRequest(cssCall({ query: [] }), keyPair, now).url.endsWith("/logs/records"));
  });

  it("signs the worked case, and sends no other header", () => {
    assert.deepEqual(signedRequest(cssCall(), keyPair, now).headers, {
      "content-type": "application/json",
      "x-project-id": projectId,
      "x-sdk-date": "20250102T030405Z",
      authorization:
        "SDK-HMAC-SHA256 Access=AKEXAMPLE0123456789A, SignedHeaders=content-type;host;x-project-id;x-sdk-date, " +
        "Signature=082fbe889bd1fe98258e5270ed0adadb1c35672dd6c2f8ac52fb79623abbede0",
    });
  });

  it("sends a security token and signs it", () => {
    const call = cssCall({
      baseUrl: "https://cbr.ap-southeast-1.myhuaweicloud.com",
      pathSegments: [
        "v3",
        "04f1829c788037ac2fb8c01eb2b04b95",
        "operation-logs",
        "4827f2da-b008-4507-ab7d-42d0df5ed912",
      ],
      query: [],
      projectId: "04f1829c788037ac2fb8c01eb2b04b95",
    });
    const { headers } = signedRequest(call, { ...keyPair, securityToken }, now);
    assert.equal(headers["x-security-token"], securityToken);
    assert.equal(signatureOf(headers), "1fc975b1d03f69e7148e9679439bb33825f9b7e1fc830a25f73e11a69143a1cc");
  });

  it("sends the query's own headers and signs them", () => {
    const project = "05f2cff45100d5112f4bc00b794ea08e";
    const cluster = "9f76c502-fc9c-4a52-8656-65d0da6e3d57";
    const call = cssCall({
      baseUrl: "https://dws.eu-west-101.myhuaweicloud.eu",
      pathSegments: ["v1", project, "clusters", cluster, "actions", "SNAPSHOTTING_FAILED"],
      query: [],
      headers: { "x-language": "en-us" },
      projectId: project,
    });
    const { headers } = signedRequest(call, keyPair, now);
    assert.equal(headers["x-language"], "en-us");
    assert.equal(signatureOf(headers), "c2a80b385a5516bcc20d4c2623a0afaa089010fc4db7d829e363ea3adef295f8");
  });

  it("sends a token in the place of a signature", () => {
    assert.deepEqual(signedRequest(cssCall(), { kind: "authToken", authToken: "t" }, now).headers, {
      "content-type": "application/json",
      "x-project-id": projectId,
      "x-sdk-date": "20250102T030405Z",
      "x-auth-token": "t",
    });
  });

  it("signs a port that is not the scheme's own as part of the host", () => {
    const { url } = signedRequest(cssCall({ baseUrl: "http://127.0.0.1:8080" }), keyPair, now);
    assert.equal(new URL(url).host, "127.0.0.1:8080");
  });

  for (const [given, usual] of [
    ["https://h:443", "https://h"],
    ["http://127.0.0.1:80", "http://127.0.0.1"],
  ] as const) {
    it(`signs ${given} as ${usual}`, () => {
      const [one, other] = [given, usual].map((baseUrl) => signedRequest(cssCall({ baseUrl }), keyPair, now));
      assert.deepEqual(one, other);
    });
  }

  for (const id of ["..", "."]) {
    for (const at of [1, 3, 5]) {
      it(`refuses ${JSON.stringify(id)} in place ${at} of the path, which would change it`, async () => {
        const pathSegments = cssCall().pathSegments.with(at, id);
        const error = await thrownBy(() => signedRequest(cssCall({ pathSegments }), keyPair, now));
        assert.deepEqual(
          [error.code, error.parts.happened],
          ["INPUT_INVALID", "the ids would change the path of the request"],
        );
      });
    }
  }

  const kept: readonly (readonly [id: string, onTheWire: string])[] = [
    ["a/b", "a%2Fb"],
    ["../..", "..%2F.."],
    ["%2e%2e", "%252e%252e"],
    ["%2f", "%252f"],
    ["a?b=c", "a%3Fb%3Dc"],
    ["a#b", "a%23b"],
    ["a\\b", "a%5Cb"],
    ["a;b", "a%3Bb"],
    ["@evil.example", "%40evil.example"],
    ["a\nb", "a%0Ab"],
    ["...", "..."],
  ];
  for (const [id, onTheWire] of kept) {
    it(`keeps ${JSON.stringify(id)} one segment, ${onTheWire}`, () => {
      const pathSegments = cssCall().pathSegments.with(3, id);
      const { pathname, hash, search } = new URL(signedRequest(cssCall({ pathSegments }), keyPair, now).url);
      assert.equal(pathname, `/v1.0/${projectId}/clusters/${onTheWire}/logs/records`);
      assert.deepEqual([hash, search], ["", "?limit=10&start=1&status=NOT_FAIL"]);
    });
  }

  it("never leaves the host, and never changes the number of segments, whatever the ids hold", () => {
    const ids = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("..", ".", "//evil.example", "\t", "%2e", "%2E%2e"),
    );
    holds(
      fc.property(ids, ids, (project, cluster) => {
        const pathSegments = ["v1.0", project, "clusters", cluster, "logs"];
        try {
          const url = new URL(signedRequest(cssCall({ pathSegments }), keyPair, now).url);
          assert.equal(url.origin, "https://css.cn-north-4.myhuaweicloud.com");
          assert.deepEqual(url.pathname.slice(1).split("/").map(decodeURIComponent), pathSegments);
        } catch (error) {
          assert.equal((error as { code?: unknown }).code, "INPUT_INVALID");
          assert.ok([project, cluster].some((id) => id === "." || id === ".."));
        }
      }),
      1000,
    );
  });
});
