import assert from "node:assert/strict";
import fc from "fast-check";
import { isOpen, states, wordsToStates } from "../../../../provider/core/records/state";
import { holds } from "../support/holds";

describe("states", () => {
  it("are the seven that every service is mapped to", () => {
    assert.deepEqual(states, ["waiting", "running", "succeeded", "failed", "skipped", "gone", "unknown"]);
  });
});

describe("isOpen", () => {
  it("is true for waiting and running alone", () => {
    assert.deepEqual(states.filter(isOpen), ["waiting", "running"]);
  });
});

describe("wordsToStates", () => {
  const read = wordsToStates({ SUCCESS: "succeeded", FAIL: "failed", RUNNING: "running" });

  it("reads a documented word and keeps it", () => {
    assert.deepEqual(read("SUCCESS"), { state: "succeeded", rawState: "SUCCESS" });
  });

  it("takes a missing word for unknown", () => {
    assert.deepEqual(read(undefined), { state: "unknown", rawState: undefined });
  });

  const near = ["success", "Success", "SUCCESS ", " SUCCESS", "SUCCES", "SUCCESSFUL", "SUCCESS\n", "SUCCESS,FAIL", ""];
  for (const word of [...near, "ＳＵＣＣＥＳＳ", "constructor", "toString", "__proto__", "hasOwnProperty"]) {
    it(`takes ${JSON.stringify(word)} for unknown and keeps it`, () => {
      assert.deepEqual(read(word), { state: "unknown", rawState: word });
    });
  }

  it("never takes a word outside of the table for anything but unknown", () => {
    const others = fc.string().filter((word) => !["SUCCESS", "FAIL", "RUNNING"].includes(word));
    holds(fc.property(others, (word) => read(word).state === "unknown" && read(word).rawState === word));
  });
});
