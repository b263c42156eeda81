import assert from "node:assert/strict";
import fc from "fast-check";
import { omitAbsent } from "../../../provider/core/omitAbsent";
import { holds } from "./support/holds";

describe("omitAbsent", () => {
  it("leaves out the members that are undefined", () => {
    assert.deepEqual(Object.keys(omitAbsent<{ a?: number; b: number }>({ a: undefined, b: 1 })), ["b"]);
  });

  it("keeps every other value that looks like nothing", () => {
    const members = { zero: 0, no: false, empty: "", nothing: null, none: [] as number[], nan: Number.NaN };
    assert.deepEqual(omitAbsent<typeof members>(members), members);
  });

  it("makes a copy", () => {
    const members = { a: 1 };
    assert.notEqual(omitAbsent<typeof members>(members), members);
  });

  it("gives what JSON makes of a flat object, and never a member that is undefined", () => {
    const values = fc.option(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { nil: undefined });
    holds(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), values), (members) => {
        assert.deepEqual(JSON.parse(JSON.stringify(members)), { ...omitAbsent<Record<string, unknown>>(members) });
        assert.ok(Object.values(omitAbsent<Record<string, unknown>>(members)).every((value) => value !== undefined));
      }),
    );
  });
});
