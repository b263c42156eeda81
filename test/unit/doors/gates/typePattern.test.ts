import assert from "node:assert/strict";
import { typeMatcher } from "../../../../provider/doors/gates/typePattern";

const database = "gcp:sql/databaseInstance:DatabaseInstance";

describe("typeMatcher", () => {
  const cases: readonly (readonly [string | RegExp, string, boolean])[] = [
    [database, database, true],
    [database, `${database}s`, false],
    ["gcp:sql:DatabaseInstance", database, true],
    ["gcp:sql:Database", database, false],
    ["my:index/thing:Thing", "my:index:Thing", true],
    ["gcp:sql/*", database, true],
    ["gcp:*:DatabaseInstance", database, true],
    ["*", database, true],
    ["gcp:s*l/*", database, true],
    ["aws:*", database, false],
    ["a.c:d:E", "abc:d:E", false],
    ["a+(b):c:*", "a+(b):c:D", true],
    [/sql/, database, true],
    [/^sql/, database, false],
    [/SQL/i, database, true],
  ];
  for (const [pattern, type, expected] of cases) {
    it(`${expected ? "matches" : "does not match"} ${String(pattern)} with ${type}`, () => {
      assert.equal(typeMatcher([pattern])(type), expected);
    });
  }

  it("needs one match of several patterns", () => {
    assert.equal(typeMatcher(["aws:*", /sql/])(database), true);
  });

  it("gives the same answer each time for a regular expression with a position of its own", () => {
    for (const pattern of [/sql/g, /gcp/y]) {
      const matches = typeMatcher([pattern]);
      assert.deepEqual([matches(database), matches(database), matches(database)], [true, true, true]);
    }
  });

  it("refuses patterns that would guard nothing", () => {
    for (const none of [[], [""], ["aws:*", ""], ["DatabaseInstance"], ["aws:*", "sql"]])
      assert.throws(() => typeMatcher(none), /\[INPUT_INVALID\]$/);
  });
});
