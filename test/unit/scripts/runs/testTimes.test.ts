import assert from "node:assert/strict";
import { longestFirst } from "../../../../scripts/testTimes";

describe("the order in which test files begin", () => {
  const files = ["test/cli/help.test.ts", "test/engine/agreement.test.ts", "test/unit/gates/oracle.test.ts"];

  it("is by what files of their names took once, where nothing is known of this checkout", () => {
    assert.deepEqual(longestFirst(files, new Map()), [
      "test/unit/gates/oracle.test.ts",
      "test/engine/agreement.test.ts",
      "test/cli/help.test.ts",
    ]);
  });

  it("is by the processor time of the last run, beside which other files keep their place", () => {
    const times = new Map([
      ["test/cli/help.test.ts", { wall: 1, processor: 105 }],
      ["test/unit/gates/oracle.test.ts", { wall: 900, processor: 50 }],
    ]);
    assert.deepEqual(longestFirst(files, times), [
      "test/cli/help.test.ts",
      "test/engine/agreement.test.ts",
      "test/unit/gates/oracle.test.ts",
    ]);
  });
});
