import assert from "node:assert/strict";
import { readBytes } from "../../../../provider/api/transport/readBytes";
import { thrownBy } from "../support/thrownBy";

async function* chunks(count: number, make: (at: number) => Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < count; at++) yield await Promise.resolve(make(at));
}

/** So many chunks of one byte, numbered by their order. */
const single = (count: number): AsyncGenerator<Buffer> => chunks(count, (at) => Buffer.from([at % 251]));

describe("readBytes", () => {
  for (const count of [0, 1, 1023, 1024, 1025, 2048, 5000]) {
    it(`joins ${count} chunks in their order`, async () => {
      const bytes = await readBytes(single(count), 10_000, "cloud.example");
      assert.deepEqual(bytes, Buffer.from(Array.from({ length: count }, (_, at) => at % 251)));
    });
  }

  it("keeps no more than 1,024 chunks apart, however small they are", async () => {
    const concat = Buffer.concat.bind(Buffer);
    const joined: number[] = [];
    Buffer.concat = (list, length) => {
      joined.push(list.length);
      return concat(list, length);
    };
    try {
      assert.equal((await readBytes(single(5000), 10_000, "cloud.example")).length, 5000);
    } finally {
      Buffer.concat = concat;
    }
    assert.deepEqual(joined, [1024, 1024, 1024, 1024, 908]);
  });

  it("ends at the first byte too many, and asks for no more", async () => {
    let asked = 0;
    const body = chunks(10, (at) => {
      asked = at + 1;
      return Buffer.alloc(1024 * 1024);
    });
    const { code, parts } = await thrownBy(() => readBytes(body, 2 * 1024 * 1024, "cloud.example"));
    assert.deepEqual([code, parts.happened], ["WIRE_TOO_LARGE", "cloud.example sent more than 2 MiB"]);
    assert.equal(asked, 3);
  });
});
