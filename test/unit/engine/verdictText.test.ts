import assert from "node:assert/strict";
import { causeKey, shortVerdictText, verdictText } from "../../../provider/engine/verdictText";

const lineOf = (name: string, cause: string): string => `${name} (dcs/${name}) instance backup: ${cause}`;

describe("the text of a verdict", () => {
  it("is the summary where one target did not pass, or a plugin gives no lines", () => {
    assert.equal(verdictText({ summary: "fail: 1 target; a: old", lines: ["a: old"] }), "fail: 1 target; a: old");
    assert.equal(verdictText({ summary: "fail: 2 targets" }), "fail: 2 targets");
  });

  it("D2 has a line for each target, ten at most, and counts the others", () => {
    const lines = Array.from({ length: 13 }, (_, at) => lineOf(`t${at}`, `newest success ${at}d old`));
    const text = verdictText({ summary: "fail: 13 targets (13 fail)", lines }).split("\n");
    assert.deepEqual(text, [
      "fail: 13 targets (13 fail):",
      ...lines.slice(0, 10).map((line) => `  ${line}`),
      "  and 3 more targets",
    ]);
  });

  it("D6 groups equal causes, request ids aside, and counts them", () => {
    const denied = (id: number): string => `no permission. Grant it. [AUTH_DENIED; HTTP 403; request id ${id}]`;
    const lines = Array.from({ length: 500 }, (_, at) => lineOf(`t${at}`, denied(at)));
    const other = lineOf("x", "newest success 9d old");
    assert.deepEqual(verdictText({ summary: "unknown: 501 targets", lines: [...lines, other] }).split("\n"), [
      "unknown: 501 targets:",
      `  ${lines[0]} (499 more with this cause: ${[1, 2, 3, 4, 5].map((at) => `t${at}`).join(", ")}, …)`,
      `  ${other}`,
    ]);
  });

  it("cannot be given further lines by a plugin of another version", () => {
    const text = verdictText({ summary: "fail\n[x]", lines: ["a: b\n::error::", "c: d\u001b[31m"] });
    assert.deepEqual(text.split("\n"), ["fail [x]:", "  a: b ::error::", "  c: d [31m"]);
  });

  it("D6 is short where it was said before: verdict and count", () => {
    assert.equal(shortVerdictText({ summary: "fail: 1 target (1 fail); a: old" }), "fail: 1 target (1 fail)");
  });

  it("D6 has one key for equal causes, whatever ages and request ids are, and another for another cause", () => {
    const key = (cause: string): string => causeKey({ summary: `fail: 1 target; ${cause}` });
    assert.equal(key("newest success 9d3h old (limit 26h)"), key("newest success 9d4h old (limit 26h)"));
    assert.equal(key("x [API_FAULT; HTTP 500; request id 1]"), key("x [API_FAULT; HTTP 503; request id 2]"));
    assert.notEqual(key("task a failed"), key("task b failed"));
    assert.notEqual(causeKey({ summary: "s", lines: ["a: x"] }), causeKey({ summary: "s", lines: ["b: x"] }));
  });
});
