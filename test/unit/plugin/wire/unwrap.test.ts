import assert from "node:assert/strict";
import fc from "fast-check";
import { ForeignValueError, unwrap } from "../../../../provider/plugin/wire/unwrap";
import { archive, asset, output, reference, secret, unknownSignature } from "../../../support/envelopes";

describe("unwrap", () => {
  it("leaves plain values as they are", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.deepEqual(unwrap(value), value);
      }),
    );
  });

  it("takes secrets and outputs off, at any depth and inside each other", () => {
    assert.deepEqual(
      unwrap({
        a: secret("x"),
        b: [secret(1), { c: output(secret([secret(true), output(null)])) }],
        d: secret({ e: { f: output({ g: "y" }) } }),
      }),
      { a: "x", b: [1, { c: [true, null] }], d: { e: { f: { g: "y" } } } },
    );
    assert.deepEqual(unwrap(secret({ a: secret(1) })), { a: 1 });
  });

  it("puts in the place of a value that is not known what its caller says, at any depth", () => {
    const given = { a: output(), b: [secret({ c: output() })], d: secret(output(null)) };
    assert.deepEqual(unwrap(given, "", "?"), { a: "?", b: [{ c: "?" }], d: null });
    assert.deepEqual(unwrap(given), { a: undefined, b: [{ c: undefined }], d: null });
  });

  it("takes any nesting of envelopes off any value", () => {
    const wrapped = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom("text", 1, true, null),
        fc.record({ plain: fc.constant("x"), wrap: fc.constantFrom(secret, output) }),
        fc.array(tie("value"), { maxLength: 3 }),
      ),
    }));
    type Tree = string | number | boolean | null | { plain: string; wrap: typeof secret } | Tree[];
    const wrap = (tree: Tree): unknown =>
      Array.isArray(tree)
        ? secret(tree.map(wrap))
        : typeof tree === "object" && tree !== null
          ? { member: tree.wrap(output(tree.plain)) }
          : output(tree ?? undefined);
    const plain = (tree: Tree): unknown =>
      Array.isArray(tree)
        ? tree.map(plain)
        : typeof tree === "object" && tree !== null
          ? { member: tree.plain }
          : (tree ?? undefined);
    fc.assert(
      fc.property(wrapped.value, (tree) => {
        assert.deepEqual(unwrap(wrap(tree as Tree)), plain(tree as Tree));
      }),
    );
  });

  it("makes an output without a value absent", () => {
    assert.equal(unwrap(output()), undefined);
  });

  for (const [what, value] of [
    ["an asset", asset],
    ["an archive", archive],
    ["a resource reference", reference],
    ["a special value of the engine", unknownSignature],
  ] as const) {
    it(`refuses ${what}, naming the property that holds it`, () => {
      const refused = (given: unknown, property: string) =>
        assert.throws(
          () => unwrap(given),
          (error) =>
            error instanceof ForeignValueError &&
            error.property === property &&
            error.message === `must be a plain value, not ${what}`,
        );
      refused({ clusterId: value }, "clusterId");
      refused({ a: [{ b: 1 }, { b: secret([0, value]) }] }, "a[1].b[1]");
    });
  }

  it("keeps a member that only looks like a signature", () => {
    assert.deepEqual(unwrap({ "4dabf18193072939515e22adb298388d": 7, value: 1 }), {
      "4dabf18193072939515e22adb298388d": 7,
      value: 1,
    });
  });
});
