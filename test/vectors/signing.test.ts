/**
 * The signature, step by step, against vectors made with the vendor's own signers and against the published ones. All
 * keys in them are invented or part of a published sample.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  canonicalQuery,
  canonicalRequest,
  canonicalUri,
  sha256Hex,
  signedHeaders,
  wirePath,
  type SignableRequest,
} from "../../provider/api/signing/canonicalRequest";
import { authorization, stringToSign } from "../../provider/api/signing/signer";
import { checkArguments } from "../../provider/reading/checkArguments";
import { argumentRules } from "../../provider/generated/argumentRules";
import type { FunctionToken } from "../../provider/generated/types";

interface Vector {
  readonly name: string;
  /** Where the vector was published; absent for those that were made. */
  readonly source?: string;
  /** Why this one is not signed here. */
  readonly setAside?: string;
  readonly inputs: SignableRequest & { readonly accessKey: string; readonly secretKey: string; readonly date: string };
  readonly expected: Readonly<Record<Step, string>>;
}

const steps = {
  wirePath: ({ pathSegments }) => wirePath(pathSegments),
  canonicalUri: ({ pathSegments }) => canonicalUri(pathSegments),
  canonicalQuery: ({ query }) => canonicalQuery(query),
  signedHeaders: ({ headers }) => signedHeaders(headers),
  payloadHash: ({ body }) => sha256Hex(body),
  canonicalRequest: (inputs) => canonicalRequest(inputs),
  stringToSign: (inputs) => stringToSign(inputs, inputs.date),
  authorization: (inputs) => authorization(inputs, inputs.accessKey, inputs.secretKey, inputs.date),
} as const satisfies Record<string, (inputs: Vector["inputs"]) => string>;
type Step = keyof typeof steps;

const { vectors } = JSON.parse(readFileSync(join(__dirname, "signing.json"), "utf8")) as { vectors: Vector[] };
const [signed, aside] = [
  vectors.filter((v) => v.setAside === undefined),
  vectors.filter((v) => v.setAside !== undefined),
];

describe("the signature", () => {
  it("is proven by 27 vectors, 4 of them published, of which one is set aside", () => {
    const published = vectors.filter(({ source }) => source !== undefined);
    assert.deepEqual([vectors.length, published.length, signed.length], [27, 4, 26]);
    assert.equal(new Set(vectors.map(({ name }) => name)).size, 27);
  });

  for (const { name, source, inputs, expected } of signed) {
    describe(`of the vector ${name}${source === undefined ? "" : `, from ${source}`}`, () => {
      for (const [step, make] of Object.entries(steps)) {
        it(`has the expected ${step}`, () => assert.equal(make(inputs), expected[step as Step]));
      }
    });
  }
});

describe("the vector that is set aside", () => {
  for (const { name, setAside = "", inputs } of aside) {
    const withSlash = inputs.pathSegments.filter((segment) => segment.includes("/"));

    it(`is ${name}: ${setAside}`, () => {
      console.log(`      not signed here: ${name}. ${setAside}`);
      assert.deepEqual(withSlash, ["a/b"]);
    });

    for (const [token, rules] of Object.entries(argumentRules)) {
      const ids = Object.keys(rules).filter((argument) => argument.endsWith("Id"));
      for (const [argument, segment] of ids.flatMap((id) => withSlash.map((text) => [id, text] as const))) {
        it(`cannot arise: ${token.replace("huaweicloud-backup:", "")} refuses the ${argument} "${segment}"`, () => {
          const checked = checkArguments(token as FunctionToken, { [argument]: segment });
          const faults = "faults" in checked ? checked.faults : [];
          assert.ok(faults.some(({ code, property }) => code === "INPUT_INVALID" && property === argument));
        });
      }
    }
  }
});
