import assert from "node:assert/strict";
import { inspect } from "node:util";
import fc from "fast-check";
import { Warnings } from "../../../../provider/core/records/warnings";
import { camelCase, array, object } from "../../../../provider/core/wire/containers";
import { integer, text } from "../../../../provider/core/wire/scalars";
import { holds } from "../support/holds";

const row = object({ backup_id: text, size: integer });
const body = object({ total_num: integer, backup_record_response: array(row), names: array(text) });

function read(value: unknown): { value: unknown; warnings: string[] } {
  const warnings = new Warnings();
  return { value: body.read(value, "", warnings), warnings: warnings.list() };
}

describe("camelCase", () => {
  const rows: readonly (readonly [wire: string, name: string])[] = [
    ["backup_record_response", "backupRecordResponse"],
    ["clusterLogRecord", "clusterLogRecord"],
    ["id", "id"],
    ["extra_info_2", "extraInfo2"],
    ["_id", "Id"],
    ["apiVersion", "apiVersion"],
  ];
  for (const [wire, name] of rows) it(`makes ${name} of ${wire}`, () => assert.equal(camelCase(wire), name));
});

describe("object", () => {
  it("reads its fields under their names in camelCase", () => {
    const value = { total_num: "1", backup_record_response: [{ backup_id: "a", size: 5 }] };
    assert.deepEqual(read(value), {
      value: { totalNum: 1, backupRecordResponse: [{ backupId: "a", size: 5 }] },
      warnings: [],
    });
  });

  it("leaves out what is missing, null or {}", () => {
    assert.deepEqual(read({ total_num: null, names: undefined, backup_record_response: [{ backup_id: {} }] }).value, {
      backupRecordResponse: [{}],
    });
  });

  it("drops members that it does not name, and those under the documented view's own names", () => {
    assert.deepEqual(read({ total: 1, totalNum: 2, TOTAL_NUM: 3 }).value, {});
  });

  it("drops a hostile __proto__ without a trace", () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"total_num":9,"polluted":1},"constructor":{"prototype":{}}}');
    const { value } = read(hostile);
    assert.deepEqual(value, {});
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
  });

  it("reads own members only", () => {
    assert.deepEqual(read(Object.create({ total_num: 1 })).value, {});
  });

  for (const value of [undefined, null, "text", 1, true]) {
    it(`has nothing for ${inspect(value)}`, () => assert.equal(read(value).value, undefined));
  }

  it("names the whole path of a member in a warning, in the wire's spelling", () => {
    const value = { backup_record_response: [{ size: "big" }, { size: "big" }], names: [["a"]] };
    assert.deepEqual(read(value).warnings, [
      "backup_record_response[].size is not an integer within ±(2^53-1); the field is absent (2 times)",
      "names[] is not a text; the field is absent",
    ]);
  });

  it("tells the validator which members are objects and which are lists", () => {
    assert.deepEqual(body.schema, {
      type: ["object", "null"],
      properties: {
        total_num: {},
        backup_record_response: {
          type: ["array", "null"],
          items: { type: "object", properties: { backup_id: {}, size: {} } },
        },
        names: { type: ["array", "null"], items: {} },
      },
    });
  });

  it("never throws, and gives objects with known members only, for any JSON", () => {
    const rows = fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue());
    const bodies = fc.record({ total_num: fc.jsonValue(), backup_record_response: rows, names: rows });
    holds(
      fc.property(fc.oneof(bodies, fc.jsonValue()), (value) => {
        const known = ["totalNum", "backupRecordResponse", "names"];
        assert.ok(Object.keys(read(value).value ?? {}).every((name) => known.includes(name)));
      }),
    );
  });
});

describe("list", () => {
  const names = (value: unknown): unknown => array(text).read(value, "names", new Warnings());

  it("keeps the order of its elements", () => assert.deepEqual(names(["b", "a", "b"]), ["b", "a", "b"]));

  it("is empty for an empty list, and absent for none", () => {
    assert.deepEqual([names([]), names(null), names(undefined)], [[], undefined, undefined]);
  });

  it("leaves out elements that cannot be read", () => assert.deepEqual(names(["a", null, {}, ["b"], 1]), ["a", "1"]));

  for (const value of [{}, { length: 1, 0: "a" }, "ab", 1]) {
    it(`has nothing for ${JSON.stringify(value)}`, () => assert.equal(names(value), undefined));
  }
});
