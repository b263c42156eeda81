import assert from "node:assert/strict";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { decodeBody, type EncodedBody } from "../../../../provider/api/transport/decodeBody";
import { thrownBy } from "../support/thrownBy";

const text = '{"items":["集群"]}';
const gzip = gzipSync(text);
const deflate = deflateSync(text);
const brotli = brotliCompressSync(text);

const decode = (bytes: Buffer, encoding?: string, parts: Partial<EncodedBody> = {}): Promise<string> =>
  decodeBody({ bytes, encoding, status: 200, host: "h", maximumBytes: 1000, ...parts });

describe("decodeBody", () => {
  const whole: readonly (readonly [encoding: string | undefined, bytes: Buffer])[] = [
    [undefined, Buffer.from(text)],
    ["", Buffer.from(text)],
    ["identity", Buffer.from(text)],
    ["gzip", gzip],
    [" GZip ", gzip],
    ["x-gzip", gzip],
    ["deflate", deflate],
    ["br", brotli],
  ];
  for (const [encoding, bytes] of whole) {
    it(`reads a whole body with the encoding ${encoding ?? "unset"}`, async () => {
      assert.equal(await decode(bytes, encoding), text);
    });
  }

  it("reads a gzip body of two members as one", async () => {
    assert.equal(await decode(Buffer.concat([gzipSync('{"a":'), gzipSync("1}")]), "gzip"), '{"a":1}');
  });

  const damaged = Buffer.from(gzip);
  damaged[damaged.length - 8]! ^= 1;
  const behind = Buffer.from("xx");
  const unreadable: Readonly<
    Record<string, readonly [encoding: string, bytes: Buffer, happened: string, isCut?: true]>
  > = {
    "gzip without its checksum and length": ["gzip", gzip.subarray(0, -8), "a gzip body that was cut short", true],
    "gzip without its last byte": ["gzip", gzip.subarray(0, -1), "a gzip body that was cut short", true],
    "gzip cut in the middle": ["gzip", gzip.subarray(0, 15), "a gzip body that was cut short", true],
    "an empty body called gzip": ["gzip", Buffer.alloc(0), "a gzip body that was cut short", true],
    "a second member that was cut": [
      "gzip",
      Buffer.concat([gzip, gzip.subarray(0, 12)]),
      "a gzip body that was cut short",
      true,
    ],
    "deflate without its checksum": ["deflate", deflate.subarray(0, -4), "a deflate body that was cut short", true],
    "brotli without its last byte": ["br", brotli.subarray(0, -1), "a br body that was cut short", true],
    "gzip with a wrong checksum": ["gzip", damaged, "a body that is not the gzip that its header names"],
    "plain text called gzip": ["gzip", Buffer.from(text), "a body that is not the gzip that its header names"],
    "plain text called br": ["br", Buffer.from(text), "a body that is not the br that its header names"],
    "a bare stream called deflate": [
      "deflate",
      deflateRawSync(text),
      "a body that is not the deflate that its header names",
    ],
    "gzip with zeros behind it": [
      "gzip",
      Buffer.concat([gzip, Buffer.alloc(3)]),
      "a gzip body with data after its end",
    ],
    "deflate with text behind it": [
      "deflate",
      Buffer.concat([deflate, behind]),
      "a deflate body with data after its end",
    ],
    "brotli with text behind it": ["br", Buffer.concat([brotli, behind]), "a br body with data after its end"],
    "an unknown encoding": ["zstd", gzip, "a body in an unknown encoding that was not requested"],
    "an encoding named like a member of every object": [
      "constructor",
      gzip,
      "a body in an unknown encoding that was not requested",
    ],
    "encodings on top of one another": [
      "gzip, gzip",
      gzipSync(gzip),
      "a body in an unknown encoding that was not requested",
    ],
    "identity on top of another": ["identity, gzip", gzip, "a body in an unknown encoding that was not requested"],
    "bytes that are not UTF-8": ["", Buffer.from('{"id":"\xe9"}', "latin1"), "text that is not UTF-8"],
    "half a character": ["", Buffer.from("集").subarray(0, 2), "text that is not UTF-8"],
    "half of a surrogate pair": ["", Buffer.from([0xed, 0xa0, 0x80]), "text that is not UTF-8"],
    "text in UTF-16": ["", Buffer.from("\ufeff{}", "utf16le"), "text that is not UTF-8"],
    "gzip of bytes that are not UTF-8": ["gzip", gzipSync(Buffer.from([0xff])), "text that is not UTF-8"],
  };
  for (const [what, [encoding, bytes, happened, isCut]] of Object.entries(unreadable)) {
    it(`refuses ${what}, ${isCut === true ? "worth another attempt" : "for good"}`, async () => {
      const { parts } = await thrownBy(() => decode(bytes, encoding));
      assert.deepEqual(parts, {
        code: "WIRE_UNREADABLE",
        happened: `h answered 200 with ${happened}`,
        httpStatus: 200,
        ...(isCut === true ? { isTransient: true } : {}),
      });
    });
  }

  it("passes over a byte order mark at the beginning, and over no other", async () => {
    assert.equal(await decode(Buffer.from('\ufeff{"a":"\ufeff"}')), '{"a":"\ufeff"}');
  });

  it("accepts no body where the status allows none, whatever its encoding is said to be", async () => {
    assert.equal(await decode(Buffer.alloc(0), "gzip", { status: 204 }), "");
  });

  it("keeps a refusal whose text cannot be read: its status counts", async () => {
    const refusal = { status: 401 };
    assert.equal(await decode(Buffer.from("verweigert f\xfcr", "latin1"), undefined, refusal), "verweigert f\ufffdr");
    assert.equal(await decode(gzip, "zstd", refusal), "");
    assert.equal(await decode(Buffer.from(text), "gzip", refusal), "");
  });

  it("does not keep a refusal that was cut short", async () => {
    const { parts } = await thrownBy(() => decode(gzip.subarray(0, -8), "gzip", { status: 503 }));
    assert.deepEqual([parts.code, parts.isTransient], ["WIRE_UNREADABLE", true]);
  });

  for (const [encoding, compress] of [
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ] as const) {
    it(`accepts a ${encoding} body of exactly the size allowed, and none larger`, async () => {
      assert.equal((await decode(compress("x".repeat(1000)), encoding)).length, 1000);
      const { code, parts } = await thrownBy(() => decode(compress("x".repeat(1001)), encoding));
      assert.deepEqual([code, parts.happened], ["WIRE_TOO_LARGE", `h sent more than ${1000 / 1024 / 1024} MiB`]);
    });
  }

  it("needs little memory for a body that swells to 300 MiB", async () => {
    // A hundred members of 3 MiB each, so that making it does not take the memory that is measured.
    const bomb = Buffer.concat(new Array<Buffer>(100).fill(gzipSync(Buffer.alloc(3 * 1024 * 1024))));
    const before = process.memoryUsage().rss;
    let highest = before;
    const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 1);
    const { code } = await thrownBy(() => decode(bomb, "gzip", { maximumBytes: 8 * 1024 * 1024 }));
    clearInterval(watch);
    highest = Math.max(highest, process.memoryUsage().rss);
    assert.equal(code, "WIRE_TOO_LARGE");
    assert.ok(highest - before <= 32 * 1024 * 1024, `${(highest - before) / 1024 / 1024} MiB`);
  });
});
