import assert from "node:assert/strict";
import { Warnings } from "../../../provider/core/records/warnings";
import type { State } from "../../../provider/core/records/state";
import { outcomeOf, type OwnStatements } from "../../../provider/queries/outcomeOf";
import { parseGoTime } from "../../../provider/core/instants/goTime";
import { parseRfc3339 } from "../../../provider/core/instants/rfc3339";
import { parseZonelessTime } from "../../../provider/core/instants/zonelessTime";
import { parseEpochMilliseconds } from "../../../provider/core/instants/epochMilliseconds";
import { readInstant } from "../../../provider/queries/readInstant";

function told(statements: OwnStatements): [State, number | undefined, number] {
  const warnings = new Warnings();
  const { state, failedParts } = outcomeOf(statements, "task", warnings);
  return [state, failedParts, warnings.list().length];
}

describe("A3 what a record says of its own outcome", () => {
  const cases: readonly (readonly [string, OwnStatements, State, number | undefined, number])[] = [
    ["a success with a failed part is partial", { state: "succeeded", parts: ["failed"] }, "succeeded", 1, 1],
    [
      "two of three failed parts are counted",
      { state: "succeeded", parts: ["failed", "succeeded", "failed"] },
      "succeeded",
      2,
      1,
    ],
    ["a running part beside a success is unknown", { state: "succeeded", parts: ["running"] }, "unknown", undefined, 1],
    [
      "a waiting part beside a success is unknown",
      { state: "succeeded", parts: ["succeeded", "waiting"] },
      "unknown",
      undefined,
      1,
    ],
    [
      "an unmapped part beside a success is unknown",
      { state: "succeeded", parts: ["unknown"] },
      "unknown",
      undefined,
      1,
    ],
    [
      "an unmapped part outranks a failed one",
      { state: "succeeded", parts: ["failed", "unknown"] },
      "unknown",
      undefined,
      1,
    ],
    ["good parts change nothing", { state: "succeeded", parts: ["succeeded", "skipped"] }, "succeeded", undefined, 0],
    ["progress 40 beside a success is a warning", { state: "succeeded", progress: 40 }, "succeeded", undefined, 1],
    [
      "progress 99.99 beside a success is a warning",
      { state: "succeeded", progress: 99.99 },
      "succeeded",
      undefined,
      1,
    ],
    ["progress 100 is none", { state: "succeeded", progress: 100 }, "succeeded", undefined, 0],
    [
      "an error code beside a success is unknown",
      { state: "succeeded", errorCode: "BackupService.1" },
      "unknown",
      undefined,
      1,
    ],
    ["an error code beside a failure changes nothing", { state: "failed", errorCode: "E" }, "failed", undefined, 0],
    ["a counter of 2 is kept", { state: "succeeded", failedParts: 2 }, "succeeded", 2, 1],
    ["a counter below 0 cannot be right", { state: "succeeded", failedParts: -1 }, "unknown", -1, 1],
    [
      "a failure stays one whatever its parts say",
      { state: "failed", parts: ["succeeded", "running"], progress: 3 },
      "failed",
      undefined,
      0,
    ],
    [
      "an open task stays open",
      { state: "running", parts: ["failed", "succeeded"], progress: 40 },
      "running",
      undefined,
      0,
    ],
  ];
  for (const [title, statements, ...expected] of cases) {
    it(title, () => assert.deepEqual(told(statements), expected));
  }
});

describe("C13 Go's zero time is absent, without a warning", () => {
  const rfc = ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z", "0001-01-01T00:00:00+08:00", "0001-06-01T10:00:00Z"];
  const go = ["0001-01-01 00:00:00 +0000 UTC", "0001-01-01 08:05:43 +0805 LMT", "0001-01-01T00:00:00Z"];
  const check = (read: (warnings: Warnings) => string | undefined): void => {
    const warnings = new Warnings();
    assert.deepEqual([read(warnings), warnings.list()], [undefined, []]);
  };
  for (const text of rfc) it(`in RFC 3339: ${text}`, () => check((w) => readInstant(text, parseRfc3339, "at", w)));
  for (const text of go) it(`as Go prints it: ${text}`, () => check((w) => readInstant(text, parseGoTime, "at", w)));
  for (const text of ["0001-01-01 00:00:00.0", "0001-01-01 00:00:00"]) {
    it(`without a zone: ${text}`, () =>
      check((w) => readInstant(text, (time) => parseZonelessTime(time, "+08:00"), "at", w)));
  }
  it("in milliseconds", () => check((w) => readInstant(-62_135_596_800_000, parseEpochMilliseconds, "at", w)));
  it("and year 2 is a time", () => {
    const warnings = new Warnings();
    assert.equal(readInstant("0002-01-01T00:00:00Z", parseRfc3339, "at", warnings), "0002-01-01T00:00:00.000Z");
  });
});
