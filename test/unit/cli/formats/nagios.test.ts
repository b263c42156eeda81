import assert from "node:assert/strict";
import { nagios } from "../../../../provider/cli/formats/nagios";
import { gateResult } from "../../../../provider/doors/testing/gateResult";
import { nagiosLine } from "./support/parsers";
import { blockingWarn, criterion, lifted, mixed, options, rendered, target, tolerating } from "./support/samples";

function line(...gates: readonly ReturnType<typeof rendered>[]): string {
  return nagios.render(gates, options);
}

describe("the output of a monitoring plugin", () => {
  it("is one line with the counts and what was measured, the worst first", () => {
    assert.equal(
      line(rendered(mixed)),
      "HWBACKUP CRITICAL - fail: 5 targets | 'targets'=6 'pass'=1 'warn'=1 'fail'=1 'unknown'=1 'pending'=1 'notApplicable'=1 'few minimumRedundancy'=1;;3: 'few lastBackupMaximumAge'=U;;86400 'unread lastBackupMaximumAge'=U;;86400 'busy noTaskRunning'=1;;0 'ageing lastBackupMaximumAge'=80000.5s;;86400 'fresh lastBackupMaximumAge'=3600s;;86400\n",
    );
  });

  it("is OK where an override lifts the failure, and says so", () => {
    assert.equal(
      line(rendered(lifted)),
      "HWBACKUP OK - fail (overridden): 1 target; overridden by ops@example.com until 2026-01-02T00:00:00.000Z: restore drill (OPS-1) | 'targets'=1 'pass'=0 'warn'=0 'fail'=1 'unknown'=0 'pending'=0 'notApplicable'=0 'few minimumRedundancy'=1;;3:\n",
    );
  });

  it("keeps to the guidelines", () => {
    for (const result of [mixed, lifted, tolerating, blockingWarn]) assert.match(line(rendered(result)), nagiosLine);
    assert.match(line(rendered(mixed), rendered(lifted, "b.yaml")), nagiosLine);
    assert.match(line(), nagiosLine);
  });

  it("ends with 0 to 3, whether or not a warning blocks", () => {
    const code = (verdict: Parameters<typeof gateResult>[0]) => nagios.exitCode([rendered(gateResult(verdict))]);
    assert.equal(code({ verdict: "pass" }), 0);
    assert.equal(code({ verdict: "warn" }), 1);
    assert.equal(code({ verdict: "warn", blocks: true }), 1);
    assert.equal(code({ verdict: "fail" }), 2);
    assert.equal(code({ verdict: "fail", overridden: true }), 0);
    assert.equal(code({ verdict: "unknown" }), 3);
    assert.equal(code({ verdict: "pending" }), 3);
    assert.equal(code({ verdict: "pass", blocks: true, reason: "waitTimeout" }), 3);
    assert.equal(nagios.exitCode([]), 3);
  });

  it("is critical while a task is open that comes too late", () => {
    const late = criterion("lastBackupMaximumAge", "pending", { observed: 86400.001 });
    const inTime = criterion("lastBackupMaximumAge", "pending", { observed: 86400 });
    const pending = (one: typeof late) =>
      rendered(gateResult({ verdict: "pending", targetResults: [target("busy", "pending", [one])] }));
    assert.equal(nagios.exitCode([pending(late)]), 2);
    assert.match(line(pending(late)), /^HWBACKUP CRITICAL - /);
    assert.equal(nagios.exitCode([pending(inTime)]), 3);
  });

  it("takes the worst of several gates and names it first", () => {
    const gates = [rendered(gateResult(), "a.yaml"), rendered(gateResult({ verdict: "unknown" }), "b.yaml")];
    assert.equal(nagios.exitCode(gates), 3);
    assert.match(line(...gates), /^HWBACKUP UNKNOWN - b\.yaml: unknown: mocked; a\.yaml: pass: mocked \| /);
  });

  it("stays below what the core reads, with whole numbers", () => {
    const targets = Array.from({ length: 10_000 }, (_, at) =>
      target(`target ${at}`, "fail", [criterion("lastBackupMaximumAge", "fail", { observed: 1e9 + at })]),
    );
    const long = line(rendered(gateResult({ verdict: "fail", targetResults: targets })));
    assert.ok(Buffer.byteLength(long) <= 8000);
    assert.match(long, nagiosLine);
    assert.match(long, / 'targets'=10000 /);
  });
});
