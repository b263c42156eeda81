import assert from "node:assert/strict";
import fc from "fast-check";
import {
  canonicalQuery,
  canonicalRequest,
  canonicalUri,
  sha256Hex,
  signedHeaders,
  wirePath,
} from "../../../../provider/api/signing/canonicalRequest";
import { holds } from "../../core/support/holds";

const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

describe("wirePath", () => {
  const rows: readonly (readonly [segments: readonly string[], path: string])[] = [
    [[], "/"],
    [[""], "/"],
    [["v3", "projects"], "/v3/projects"],
    [["v3", "regions", ""], "/v3/regions/"],
    [["a b", "é"], "/a%20b/%C3%A9"],
    [["a/b", "%2e%2e"], "/a%2Fb/%252e%252e"],
  ];
  for (const [segments, path] of rows) {
    it(`of ${JSON.stringify(segments)} is ${path}`, () => assert.equal(wirePath(segments), path));
  }
});

describe("canonicalUri", () => {
  const rows: readonly (readonly [segments: readonly string[], uri: string])[] = [
    [[], "/"],
    [[""], "/"],
    [["v3", "projects"], "/v3/projects/"],
    [["v3", "regions", ""], "/v3/regions/"],
    [["a b"], "/a%20b/"],
  ];
  for (const [segments, uri] of rows) {
    it(`of ${JSON.stringify(segments)} is ${uri}`, () => assert.equal(canonicalUri(segments), uri));
  }
});

describe("canonicalQuery", () => {
  it("of nothing is empty", () => assert.equal(canonicalQuery([]), ""));

  it("sorts names by code unit: upper case before lower, punctuation between", () => {
    const names = ["b", "a_b", "a.b", "a-b", "a", "B", "A"];
    assert.equal(canonicalQuery(names.map((name) => [name, "1"])), "A=1&B=1&a=1&a-b=1&a.b=1&a_b=1&b=1");
  });

  it("sorts by the raw name and not by the encoded one", () => {
    // Encoded, é begins with a percent sign and would come before z.
    assert.equal(
      canonicalQuery([
        ["é", "1"],
        ["z", "2"],
      ]),
      "z=2&%C3%A9=1",
    );
  });

  it("sorts repeated names by their values", () => {
    assert.equal(
      canonicalQuery([
        ["tag", "b"],
        ["tag", "a"],
        ["limit", "5"],
      ]),
      "limit=5&tag=a&tag=b",
    );
  });

  it("writes an empty value with its equals sign", () => {
    assert.equal(canonicalQuery([["status", ""]]), "status=");
  });

  it("writes a blank as %20 and a plus sign as %2B, in names too", () => {
    assert.equal(canonicalQuery([["a b", "c+d e"]]), "a%20b=c%2Bd%20e");
  });

  const queries = fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" })), {
    maxLength: 8,
  });

  it("does not depend on the order of the pairs, and does not change them", () => {
    const shuffled = queries.chain((query) =>
      fc.tuple(fc.constant(query), fc.shuffledSubarray(query, { minLength: query.length, maxLength: query.length })),
    );
    holds(fc.property(shuffled, ([query, other]) => canonicalQuery(query) === canonicalQuery(other)));
  });

  it("is read back as the same pairs by another parser", () => {
    holds(
      fc.property(queries, (query) => {
        const sorted = (pairs: Iterable<[string, string]>): string[] =>
          Array.from(pairs, (pair) => JSON.stringify(pair)).sort();
        assert.deepEqual(sorted(new URLSearchParams(canonicalQuery(query))), sorted(query));
      }),
    );
  });
});

describe("signedHeaders", () => {
  it("names the headers in order, joined by semicolons", () => {
    assert.equal(signedHeaders({ "x-sdk-date": "", host: "", "content-type": "" }), "content-type;host;x-sdk-date");
  });

  it("leaves out names with an underscore", () => assert.equal(signedHeaders({ host: "", x_y: "" }), "host"));
});

describe("sha256Hex", () => {
  it("of nothing is the known hash", () => assert.equal(sha256Hex(""), emptyHash));

  it("hashes a text as UTF-8", () => {
    assert.equal(sha256Hex("é"), "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
  });
});

describe("canonicalRequest", () => {
  it("joins its six parts by line feeds, with an empty line behind the headers", () => {
    const request = {
      method: "GET",
      pathSegments: ["v3", "projects"],
      query: [["name", "cn-north-4"]] as const,
      headers: { "x-sdk-date": "20250102T030405Z", host: "127.0.0.1:8443" },
      body: "",
    };
    assert.equal(
      canonicalRequest(request),
      `GET\n/v3/projects/\nname=cn-north-4\nhost:127.0.0.1:8443\nx-sdk-date:20250102T030405Z\n\nhost;x-sdk-date\n${emptyHash}`,
    );
  });

  it("trims header values and hashes the body", () => {
    const request = { method: "POST", pathSegments: [], query: [], headers: { host: " h \t" }, body: "{}" };
    const hash = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    assert.equal(canonicalRequest(request), `POST\n/\n\nhost:h\n\nhost\n${hash}`);
  });
});
