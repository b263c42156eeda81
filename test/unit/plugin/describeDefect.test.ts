import assert from "node:assert/strict";
import { describeDefect } from "../../../provider/plugin/describeDefect";

describe("describeDefect", () => {
  it("names kind, file and line, and not the text", () => {
    const text = describeDefect(new TypeError("CANARY\n    at CANARY (canary.ts:1:2)"));
    assert.match(text, /^TypeError at describeDefect\.test\.ts:\d+$/);
  });

  it("names the kind alone where no place is known", () => {
    const error = new RangeError("CANARY");
    error.stack = "";
    assert.equal(describeDefect(error), "RangeError");
    assert.equal(describeDefect("CANARY"), "string");
    assert.equal(describeDefect(undefined), "undefined");
  });
});
