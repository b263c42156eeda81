import assert from "node:assert/strict";
import { Warnings } from "../../../../provider/core/records/warnings";

function listOf(...sentences: readonly string[]): string[] {
  const warnings = new Warnings();
  for (const sentence of sentences) warnings.add(sentence);
  return warnings.list();
}

describe("Warnings", () => {
  it("are empty at first", () => assert.deepEqual(listOf(), []));

  it("show a sentence that came once as it is", () => assert.deepEqual(listOf("odd"), ["odd"]));

  it("show a sentence that came often once, with how often", () => {
    assert.deepEqual(listOf("odd", "odd", "odd"), ["odd (3 times)"]);
  });

  it("stand in the order in which each came first", () => {
    assert.deepEqual(listOf("b", "a", "b"), ["b (2 times)", "a"]);
  });

  const kinds = (count: number): string[] => Array.from({ length: count }, (_, at) => `kind ${at}`);

  it("show up to 50 kinds", () => assert.deepEqual(listOf(...kinds(50)), kinds(50)));

  it("count the kinds beyond 50 without showing them", () => {
    assert.deepEqual(listOf(...kinds(53)), [...kinds(50), "3 further kinds of warnings are not shown"]);
  });

  it("can be listed and added to again", () => {
    const warnings = new Warnings();
    warnings.add("odd");
    warnings.list();
    warnings.add("odd");
    assert.deepEqual(warnings.list(), ["odd (2 times)"]);
  });

  it("show the first of the times that cannot be read, by field, cut and without control characters", () => {
    const warnings = new Warnings();
    for (const value of ["yesterday", "19 May 2025"]) warnings.addUnreadable("end_time", value);
    warnings.addUnreadable("start_time", `a\nb${"c".repeat(60)}`);
    assert.deepEqual(warnings.list(), [
      "end_time cannot be read: yesterday (2 times)",
      `start_time cannot be read: a b${"c".repeat(36)}…`,
    ]);
  });

  it("keep the first value after they were taken", () => {
    const [rows, answer] = [new Warnings(), new Warnings()];
    rows.addUnreadable("end_time", "0");
    for (const [sentence, times] of rows.take() ?? []) answer.add(sentence, times, rows.exampleOf(sentence));
    assert.deepEqual(answer.list(), ["end_time cannot be read: 0"]);
  });
});
