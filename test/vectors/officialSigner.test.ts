/**
 * The signature against requests that the official Python SDK's own code has signed. test/bench/vectors/generate.py makes
 * the file; all keys in it are invented.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  canonicalQuery,
  canonicalRequest,
  sha256Hex,
  wirePath,
  type SignableRequest,
} from "../../provider/api/signing/canonicalRequest";
import { authorization } from "../../provider/api/signing/signer";

interface Vector {
  readonly family: string;
  readonly method: string;
  /** Raw segments, as ids are. */
  readonly path: readonly string[];
  /** Raw pairs, in the order in which the official signer was given them. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Names and values as they were given to it, the credentials' own among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly date: string;
  /** What goes behind the method on the wire. */
  readonly uri: string;
  readonly canonicalRequestHash: string;
  readonly authorization: string;
}

interface VectorFile {
  readonly signer: string;
  /** Reason by family. */
  readonly setAside: Readonly<Record<string, string>>;
  readonly vectors: readonly Vector[];
}

const file = JSON.parse(readFileSync(join(__dirname, "official-signer.json"), "utf8")) as VectorFile;
const families = new Map<string, Vector[]>();
for (const vector of file.vectors) families.set(vector.family, [...(families.get(vector.family) ?? []), vector]);
const isSetAside = (family: string): boolean => Object.hasOwn(file.setAside, family);

/** What this project sends and signs for the same inputs, under the names that the file uses. */
function signedHere({ method, path, query, headers, body, accessKey, secretKey, date }: Vector) {
  const lowerCase = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const request: SignableRequest = { method, pathSegments: path, query, headers: lowerCase, body };
  const queryText = canonicalQuery(query);
  return {
    uri: `${wirePath(path)}${queryText === "" ? "" : `?${queryText}`}`,
    canonicalRequestHash: sha256Hex(canonicalRequest(request)),
    authorization: authorization(request, accessKey, secretKey, date),
  };
}

function signedThere({ uri, canonicalRequestHash, authorization: header }: Vector) {
  return { uri, canonicalRequestHash, authorization: header };
}

/** Three are enough to see what is wrong. */
function firstDisagreements(vectors: readonly Vector[]): object[] {
  return vectors
    .map((vector) => ({ vector, here: signedHere(vector) }))
    .filter(({ vector, here }) => vector.authorization !== here.authorization || vector.uri !== here.uri)
    .slice(0, 3);
}

describe(`the signature beside the one of ${file.signer}`, () => {
  const compared = file.vectors.filter(({ family }) => !isSetAside(family));

  it("is compared on 2,300 requests in ten families; five more families are set aside", () => {
    assert.deepEqual([compared.length, families.size], [2300, 15]);
    assert.equal(Object.keys(file.setAside).length, 5);
    assert.equal(new Set(compared.map((vector) => vector.authorization)).size, 2300);
  });

  for (const [family, vectors] of families) {
    if (isSetAside(family)) continue;
    it(`is the same, and so is the address on the wire: ${family}, ${vectors.length} requests`, () => {
      assert.deepEqual(firstDisagreements(vectors), []);
      for (const vector of vectors) assert.deepEqual(signedHere(vector), signedThere(vector));
    });
  }

  for (const [family, reason] of Object.entries(file.setAside)) {
    const vectors = families.get(family) ?? [];
    it(`differs, as it should, on ${vectors.length} requests set aside as ${family}`, () => {
      console.log(`      not compared: ${family}. ${reason}`);
      assert.ok(vectors.length > 0);
      for (const vector of vectors) {
        assert.notEqual(signedHere(vector).authorization, vector.authorization, JSON.stringify(vector));
      }
    });
  }
});
