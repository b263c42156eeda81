import assert from "node:assert/strict";
import { github } from "../../../../provider/cli/formats/github";
import type { RenderedGate } from "../../../../provider/report/lines/renderedGate";
import { gateResult } from "../../../../provider/doors/testing/gateResult";
import { annotationsOf } from "./support/parsers";
import {
  blockingWarn,
  criterion,
  lifted,
  mixed,
  options,
  rendered,
  target,
  tolerating,
  unnamed,
} from "./support/samples";

/** The step summary alone. */
function stepSummary(gates: readonly RenderedGate[]): string {
  const [summary, ...more] = github.sideOutputs(gates, { GITHUB_STEP_SUMMARY: "summary.md" });
  assert.deepEqual([summary?.name, summary?.path, more], ["step summary", "summary.md", []]);
  return summary?.text ?? "";
}

describe("annotations of GitHub", () => {
  it("are an error, a warning or a notice for everything but a pass", () => {
    assert.equal(
      github.render([rendered(mixed)], options),
      [
        "::error file=gate.yaml,title=gate.yaml gate%3A fail::fail: 5 targets",
        "::warning file=gate.yaml,title=gate.yaml ageing lastBackupMaximumAge%3A warn::dcs/one instance backup: lastBackupMaximumAge is warn",
        "::error file=gate.yaml,title=gate.yaml few minimumRedundancy%3A fail::dcs/one instance backup: minimumRedundancy is fail",
        "::error file=gate.yaml,title=gate.yaml few lastBackupMaximumAge%3A fail::dcs/one instance backup: lastBackupMaximumAge is fail",
        "::error file=gate.yaml,title=gate.yaml unread lastBackupMaximumAge%3A unknown::dcs/one instance backup: lastBackupMaximumAge is unknown",
        "::error file=gate.yaml,title=gate.yaml busy noTaskRunning%3A pending::dcs/one instance backup: noTaskRunning is pending",
        "::notice file=gate.yaml,title=gate.yaml stopped%3A notApplicable::switched off for winter",
        "",
      ].join("\n"),
    );
  });

  it("warn of what an override lifts", () => {
    assert.equal(
      github.render([rendered(lifted)], options),
      [
        "::warning file=gate.yaml,title=gate.yaml gate%3A overridden (fail)::fail (overridden): 1 target; overridden by ops@example.com until 2026-01-02T00:00:00.000Z: restore drill (OPS-1)",
        "::warning file=gate.yaml,title=gate.yaml few minimumRedundancy%3A overridden (fail)::dcs/one instance backup: minimumRedundancy is fail; overridden by ops@example.com until 2026-01-02T00:00:00.000Z: restore drill (OPS-1)",
        "",
      ].join("\n"),
    );
  });

  it("are none for a gate that passes", () => {
    assert.equal(github.render([rendered(gateResult())], options), "");
  });

  it("escape what would end a property or a message", () => {
    const result = gateResult({ verdict: "fail", summary: "100%, a:b" });
    assert.equal(
      github.render([rendered(result, "a,b:c%.yaml")], options).split("\n")[0],
      "::error file=a%2Cb%3Ac%25.yaml,title=a%2Cb%3Ac%25.yaml gate%3A fail::100%25, a:b",
    );
  });

  it("name no file where flags described the gate", () => {
    const gate = unnamed(gateResult({ verdict: "unknown", summary: "unknown" }));
    assert.equal(github.render([gate], options).split("\n")[0], "::error title=hwbackup gate%3A unknown::unknown");
  });

  it("begin with the gates, since ten of a kind are shown", () => {
    const titles = annotationsOf(github.render([rendered(mixed), rendered(blockingWarn, "b.yaml")], options)).map(
      ({ properties }) => properties["title"],
    );
    assert.deepEqual(titles.slice(0, 2), ["gate.yaml gate: fail", "b.yaml gate: warn, blocks"]);
  });
});

describe("the step summary of GitHub", () => {
  it("is a headline for each gate and a table of its findings, the worst first", () => {
    assert.equal(
      stepSummary([rendered(mixed)]),
      [
        "## hwbackup",
        "",
        "### ❌ gate.yaml: fail",
        "",
        "fail&#58; 5 targets",
        "",
        "| Verdict | Target and criterion | Message |",
        "| --- | --- | --- |",
        "| ❌ fail | few minimumRedundancy | dcs/one instance backup&#58; minimumRedundancy is fail |",
        "| ❌ fail | few lastBackupMaximumAge | dcs/one instance backup&#58; lastBackupMaximumAge is fail |",
        "| ? unknown | unread lastBackupMaximumAge | dcs/one instance backup&#58; lastBackupMaximumAge is unknown |",
        "| ⏳ pending | busy noTaskRunning | dcs/one instance backup&#58; noTaskRunning is pending |",
        "| ⚠️ warn | ageing lastBackupMaximumAge | dcs/one instance backup&#58; lastBackupMaximumAge is warn |",
        "| ➖ notApplicable | stopped | switched off for winter |",
        "| ✅ pass | fresh lastBackupMaximumAge | dcs/one instance backup&#58; lastBackupMaximumAge is pass |",
        "",
      ].join("\n"),
    );
  });

  it("says what an override lifts, and what require tolerates", () => {
    assert.match(stepSummary([rendered(lifted)]), /^### 🔓 gate.yaml: overridden \(fail\)$/m);
    assert.match(stepSummary([rendered(tolerating)]), /^\| ⚠️ warn \(fail, tolerated\) \| few minimumRedundancy \|/m);
  });

  it("stays below the size that GitHub takes, and says how much it left out", () => {
    const targets = Array.from({ length: 10_000 }, (_, at) =>
      target(`t${at}`, "fail", [criterion("noTaskRunning", "fail", { message: "|".repeat(2000) })]),
    );
    const result = gateResult({ verdict: "fail", targetResults: targets });
    const summary = stepSummary(Array.from({ length: 3 }, () => rendered(result)));
    assert.ok(Buffer.byteLength(summary) < 1024 * 1024);
    assert.match(summary, /\n29800 more findings are not shown here\.\n$/);
  });
});
