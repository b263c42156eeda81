import assert from "node:assert/strict";
import { junit } from "../../../../provider/cli/formats/junit";
import { gateResult } from "../../../../provider/doors/testing/gateResult";
import { assertJunitShape } from "./support/junitShape";
import { elements, parseXml } from "./support/parsers";
import { blockingWarn, lifted, mixed, options, rendered, tolerating } from "./support/samples";

describe("the JUnit output", () => {
  it("C11 is a case for the gate and one for each criterion of each target", () => {
    assert.equal(
      junit.render([rendered(mixed)], options),
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="hwbackup" tests="8" failures="3" errors="2" time="0">',
        '  <testsuite name="gate.yaml" tests="8" failures="3" errors="2" skipped="1" time="0" timestamp="2026-01-01T12:00:00.000Z">',
        "    <properties>",
        '      <property name="verdict" value="fail"/>',
        '      <property name="blocks" value="true"/>',
        '      <property name="overridden" value="false"/>',
        '      <property name="reason" value="criteria"/>',
        '      <property name="exitCode" value="2"/>',
        '      <property name="evidenceId" value="mocked"/>',
        "    </properties>",
        '    <testcase name="gate" classname="gate.yaml" time="0">',
        '      <failure type="fail" message="fail: 5 targets">fail: 5 targets</failure>',
        "    </testcase>",
        '    <testcase name="fresh lastBackupMaximumAge" classname="gate.yaml" time="0"/>',
        '    <testcase name="ageing lastBackupMaximumAge" classname="gate.yaml" time="0">',
        "      <system-out>dcs/one instance backup: lastBackupMaximumAge is warn</system-out>",
        "    </testcase>",
        '    <testcase name="few minimumRedundancy" classname="gate.yaml" time="0">',
        '      <failure type="fail" message="dcs/one instance backup: minimumRedundancy is fail">dcs/one instance backup: minimumRedundancy is fail</failure>',
        "    </testcase>",
        '    <testcase name="few lastBackupMaximumAge" classname="gate.yaml" time="0">',
        '      <failure type="fail" message="dcs/one instance backup: lastBackupMaximumAge is fail">dcs/one instance backup: lastBackupMaximumAge is fail</failure>',
        "    </testcase>",
        '    <testcase name="unread lastBackupMaximumAge" classname="gate.yaml" time="0">',
        '      <error type="unknown" message="dcs/one instance backup: lastBackupMaximumAge is unknown">dcs/one instance backup: lastBackupMaximumAge is unknown</error>',
        "    </testcase>",
        '    <testcase name="busy noTaskRunning" classname="gate.yaml" time="0">',
        '      <error type="pending" message="dcs/one instance backup: noTaskRunning is pending">dcs/one instance backup: noTaskRunning is pending</error>',
        "    </testcase>",
        '    <testcase name="stopped" classname="gate.yaml" time="0">',
        '      <skipped message="switched off for winter"/>',
        "    </testcase>",
        "    <system-err>the override by ops (drill) expired and is ignored</system-err>",
        "  </testsuite>",
        "</testsuites>",
        "",
      ].join("\n"),
    );
  });

  it("C11 passes what an override lifts, and says in properties of the suite who lifted it, why and until when", () => {
    assert.equal(
      junit.render([rendered(lifted)], options),
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="hwbackup" tests="2" failures="0" errors="0" time="0">',
        '  <testsuite name="gate.yaml" tests="2" failures="0" errors="0" skipped="0" time="0" timestamp="2026-01-01T12:00:00.000Z">',
        "    <properties>",
        '      <property name="verdict" value="fail"/>',
        '      <property name="blocks" value="false"/>',
        '      <property name="overridden" value="true"/>',
        '      <property name="reason" value="overridden"/>',
        '      <property name="exitCode" value="0"/>',
        '      <property name="evidenceId" value="mocked"/>',
        '      <property name="overridden gate" value="fail"/>',
        '      <property name="overridden few minimumRedundancy" value="fail"/>',
        '      <property name="override.1.reason" value="restore drill"/>',
        '      <property name="override.1.actor" value="ops@example.com"/>',
        '      <property name="override.1.ticket" value="OPS-1"/>',
        '      <property name="override.1.expiresAt" value="2026-01-02T00:00:00.000Z"/>',
        "    </properties>",
        '    <testcase name="gate" classname="gate.yaml" time="0">',
        "      <system-out>fail (overridden): 1 target; overridden by ops@example.com until 2026-01-02T00:00:00.000Z: restore drill (OPS-1)</system-out>",
        "    </testcase>",
        '    <testcase name="few minimumRedundancy" classname="gate.yaml" time="0">',
        "      <system-out>dcs/one instance backup: minimumRedundancy is fail; overridden by ops@example.com until 2026-01-02T00:00:00.000Z: restore drill (OPS-1)</system-out>",
        "    </testcase>",
        "  </testsuite>",
        "</testsuites>",
        "",
      ].join("\n"),
    );
  });

  it("fails a warning that blocks, and keeps its text", () => {
    const document = parseXml(junit.render([rendered(blockingWarn)], options));
    assertJunitShape(document);
    assert.deepEqual(
      elements(document, "failure").map((failure) => failure.getAttribute("type")),
      ["warn", "warn"],
    );
    assert.equal(elements(document, "system-out").length, 2);
  });

  it("fails nothing that require tolerates", () => {
    const document = parseXml(junit.render([rendered(tolerating)], options));
    assert.equal(elements(document, "failure").length, 0);
    assert.deepEqual(
      elements(document, "system-out").map(({ textContent }) => textContent),
      ["dcs/one instance backup: minimumRedundancy is fail; fail, but tolerated"],
    );
  });

  it("is a suite for each gate, told apart where one file is given twice", () => {
    const gates = [rendered(mixed), rendered(lifted), rendered(gateResult(), "other.yaml")];
    const document = parseXml(junit.render(gates, options));
    assertJunitShape(document);
    assert.deepEqual(
      elements(document, "testsuite").map((suite) => suite.getAttribute("name")),
      ["gate.yaml", "gate.yaml (2)", "other.yaml"],
    );
  });

  it("fails a gate that has too few targets, though each of them passes", () => {
    const result = gateResult({ verdict: "fail", reason: "minimumTargets", summary: "fail: at least 2 required" });
    const document = parseXml(junit.render([rendered(result)], options));
    assert.equal(elements(document, "failure")[0]!.getAttribute("message"), "fail: at least 2 required");
  });

  it("has the shape that Jenkins reads", () => {
    for (const result of [mixed, lifted, tolerating, blockingWarn]) {
      assertJunitShape(parseXml(junit.render([rendered(result)], options)));
    }
    assertJunitShape(parseXml(junit.render([], options)));
  });
});
