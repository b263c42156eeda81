import assert from "node:assert/strict";
import { prometheus } from "../../../../provider/cli/formats/prometheus";
import { gateResult } from "../../../../provider/doors/testing/gateResult";
import { hour, judge, readAt, success as judgedSuccess, type Judgement } from "../../../support/gates/judged";
import { metricsOf, valueOf } from "./support/parsers";
import { criterion, lifted, mixed, options, rendered, target } from "./support/samples";

const seen = {
  id: "b1",
  rawState: "succeed",
  completedAt: "2026-01-01T11:00:00.5Z",
  evidenceGrade: "artefact",
} as const;

function metricsFor(...criteria: readonly ReturnType<typeof criterion>[]): string {
  const result = gateResult({ targetResults: [target("one", criteria[0]?.verdict ?? "pass", criteria)] });
  return prometheus.render([rendered(result)], options);
}

function success(text: string): { at: number; never: number } {
  return {
    at: valueOf(text, "hwbackup_target_last_success_timestamp_seconds", {}),
    never: valueOf(text, "hwbackup_target_never_succeeded", {}),
  };
}

describe("the metrics for Prometheus", () => {
  it("are verdicts, limits and instants as gauges", () => {
    assert.equal(
      prometheus.render([rendered(lifted)], options),
      [
        "# HELP hwbackup_gate_verdict 1 for the verdict of the gate as computed, 0 for every other.",
        "# TYPE hwbackup_gate_verdict gauge",
        'hwbackup_gate_verdict{gate="gate.yaml",verdict="fail"} 1',
        'hwbackup_gate_verdict{gate="gate.yaml",verdict="unknown"} 0',
        'hwbackup_gate_verdict{gate="gate.yaml",verdict="pending"} 0',
        'hwbackup_gate_verdict{gate="gate.yaml",verdict="warn"} 0',
        'hwbackup_gate_verdict{gate="gate.yaml",verdict="pass"} 0',
        "# HELP hwbackup_gate_blocks 1 if the gate stops the deployment.",
        "# TYPE hwbackup_gate_blocks gauge",
        'hwbackup_gate_blocks{gate="gate.yaml"} 0',
        "# HELP hwbackup_gate_overridden 1 if an override lifts what the gate would block.",
        "# TYPE hwbackup_gate_overridden gauge",
        'hwbackup_gate_overridden{gate="gate.yaml"} 1',
        "# HELP hwbackup_gate_cancelled 1 if the evaluation was cancelled and its result is partial.",
        "# TYPE hwbackup_gate_cancelled gauge",
        'hwbackup_gate_cancelled{gate="gate.yaml"} 0',
        "# HELP hwbackup_gate_evaluated_timestamp_seconds When the gate was evaluated, by the services' clock.",
        "# TYPE hwbackup_gate_evaluated_timestamp_seconds gauge",
        'hwbackup_gate_evaluated_timestamp_seconds{gate="gate.yaml"} 1767268800',
        "# HELP hwbackup_gate_valid_until_timestamp_seconds Until when a pass holds, if nothing changes but time.",
        "# TYPE hwbackup_gate_valid_until_timestamp_seconds gauge",
        'hwbackup_gate_valid_until_timestamp_seconds{gate="gate.yaml"} 1767290400',
        "# HELP hwbackup_target_verdict 1 for the verdict of the target, 0 for every other.",
        "# TYPE hwbackup_target_verdict gauge",
        'hwbackup_target_verdict{gate="gate.yaml",target="few",service="dcs",resource_id="id-few",verdict="fail"} 1',
        'hwbackup_target_verdict{gate="gate.yaml",target="few",service="dcs",resource_id="id-few",verdict="unknown"} 0',
        'hwbackup_target_verdict{gate="gate.yaml",target="few",service="dcs",resource_id="id-few",verdict="pending"} 0',
        'hwbackup_target_verdict{gate="gate.yaml",target="few",service="dcs",resource_id="id-few",verdict="warn"} 0',
        'hwbackup_target_verdict{gate="gate.yaml",target="few",service="dcs",resource_id="id-few",verdict="pass"} 0',
        'hwbackup_target_verdict{gate="gate.yaml",target="few",service="dcs",resource_id="id-few",verdict="notApplicable"} 0',
        "# HELP hwbackup_target_complete 1 if the records of the target were read to their end.",
        "# TYPE hwbackup_target_complete gauge",
        'hwbackup_target_complete{gate="gate.yaml",target="few",service="dcs",resource_id="id-few"} 1',
        "# HELP hwbackup_target_last_success_timestamp_seconds When the newest success ended; NaN if there is none or it was not read.",
        "# TYPE hwbackup_target_last_success_timestamp_seconds gauge",
        'hwbackup_target_last_success_timestamp_seconds{gate="gate.yaml",target="few",service="dcs",resource_id="id-few"} NaN',
        "# HELP hwbackup_target_never_succeeded 1 if a complete reading has no success, 0 if it has one, NaN if unknown.",
        "# TYPE hwbackup_target_never_succeeded gauge",
        'hwbackup_target_never_succeeded{gate="gate.yaml",target="few",service="dcs",resource_id="id-few"} 0',
        "# HELP hwbackup_criterion_verdict 1 for the verdict of the criterion, 0 for every other.",
        "# TYPE hwbackup_criterion_verdict gauge",
        'hwbackup_criterion_verdict{gate="gate.yaml",target="few",service="dcs",resource_id="id-few",criterion="minimumRedundancy",verdict="fail"} 1',
        'hwbackup_criterion_verdict{gate="gate.yaml",target="few",service="dcs",resource_id="id-few",criterion="minimumRedundancy",verdict="unknown"} 0',
        'hwbackup_criterion_verdict{gate="gate.yaml",target="few",service="dcs",resource_id="id-few",criterion="minimumRedundancy",verdict="pending"} 0',
        'hwbackup_criterion_verdict{gate="gate.yaml",target="few",service="dcs",resource_id="id-few",criterion="minimumRedundancy",verdict="warn"} 0',
        'hwbackup_criterion_verdict{gate="gate.yaml",target="few",service="dcs",resource_id="id-few",criterion="minimumRedundancy",verdict="pass"} 0',
        "# HELP hwbackup_criterion_observed Measured value, in the unit of the threshold; NaN if unknown.",
        "# TYPE hwbackup_criterion_observed gauge",
        'hwbackup_criterion_observed{gate="gate.yaml",target="few",service="dcs",resource_id="id-few",criterion="minimumRedundancy",unit="backups"} 1',
        "# HELP hwbackup_criterion_threshold The limit of the criterion.",
        "# TYPE hwbackup_criterion_threshold gauge",
        'hwbackup_criterion_threshold{gate="gate.yaml",target="few",service="dcs",resource_id="id-few",criterion="minimumRedundancy",unit="backups"} 3',
        "",
      ].join("\n"),
    );
  });

  it("have the same series whatever the verdict is", () => {
    const series = (text: string): string[] =>
      [...metricsOf(text).values()].flatMap(({ name, metrics }) =>
        metrics.map(({ labels }) => `${name} ${JSON.stringify(labels)}`),
      );
    const ofPass = series(metricsFor(criterion("lastBackupMaximumAge", "pass", { observed: 3600, evidence: seen })));
    for (const verdict of ["warn", "fail", "unknown", "pending"] as const) {
      assert.deepEqual(series(metricsFor(criterion("lastBackupMaximumAge", verdict))), ofPass);
    }
  });

  it("are read by another parser, each family with its help and type", () => {
    const families = metricsOf(prometheus.render([rendered(mixed), rendered(lifted)], options));
    assert.equal(families.size, 13);
    for (const { name, help, type } of families.values()) {
      assert.match(name, /^hwbackup_[a-z_]+$/);
      assert.equal(type, "GAUGE");
      assert.match(help, /^[A-Z0-9].*\.$/);
    }
  });

  it("never repeat a series, even where one file is given twice", () => {
    const lines = prometheus.render([rendered(mixed), rendered(mixed)], options).split("\n");
    const series = lines
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.replace(/ \S+$/, ""));
    assert.equal(new Set(series).size, series.length);
  });

  it("give the newest success as an instant", () => {
    const passing = criterion("lastBackupMaximumAge", "pass", { observed: 3600, evidence: seen });
    assert.deepEqual(success(metricsFor(passing)), { at: Date.UTC(2026, 0, 1, 11, 0, 0, 500) / 1000, never: 0 });
  });

  it("give the newest success by its age while the open task decides", () => {
    const open = { id: "b2", rawState: "backuping", evidenceGrade: "artefact" } as const;
    const pending = criterion("lastBackupMaximumAge", "pending", { observed: 90_000, evidence: open });
    assert.deepEqual(success(metricsFor(pending)), { at: Date.UTC(2026, 0, 1, 12) / 1000 - 90_000, never: 0 });
  });

  it("say that a target never succeeded only where the reading shows it", () => {
    const none = { at: Number.NaN, never: 1 };
    const nobodyKnows = { at: Number.NaN, never: Number.NaN };
    const age = (verdict: "warn" | "fail" | "unknown" | "pending", reason?: string) =>
      success(metricsFor(criterion("lastBackupMaximumAge", verdict, reason === undefined ? {} : { reason })));
    assert.deepEqual(age("fail"), none);
    assert.deepEqual(age("pending"), none);
    assert.deepEqual(age("warn", "graceForNew"), none);
    assert.deepEqual(age("unknown", "noRecords"), none);
    assert.deepEqual(age("unknown", "throttled"), nobodyKnows);
    assert.deepEqual(age("warn", "incomplete"), nobodyKnows);
    assert.deepEqual(success(metricsFor(criterion("noTaskRunning", "pass"))), nobodyKnows);
  });

  it("escape labels so that they are read back", () => {
    const name = 'a "quoted" \\ back';
    const text = prometheus.render([rendered(gateResult({ targetResults: [{ name }] }))], options);
    assert.equal(metricsOf(text).get("hwbackup_target_complete")!.metrics[0]!.labels["target"], name);
  });

  it("C1 have the older reading of a newest success whose times carry no zone", () => {
    const zoneless = { service: "cbr", backupType: undefined, zoneProven: false };
    const lastSuccess = (
      age: number,
      criteria: NonNullable<Judgement["criteria"]>,
      more: object = zoneless,
    ): number => {
      const result = judge([judgedSuccess(age, more)], { service: "cbr", criteria });
      return success(prometheus.render([rendered(result)], options)).at;
    };
    const seconds = (age: number): number => (readAt - age) / 1000;
    const aged = { lastBackupMaximumAge: "26h" };
    const ended = { lastTaskSucceeded: true };
    for (const criteria of [aged, ended, { ...aged, ...ended }]) {
      assert.equal(lastSuccess(hour, criteria), seconds(9 * hour), JSON.stringify(criteria));
      assert.equal(lastSuccess(hour, criteria, { ...zoneless, zoneProven: true }), seconds(hour));
    }
    // The readings differ here: it is 20 hours old as UTC, and 28 hours as +08:00.
    assert.equal(lastSuccess(20 * hour, aged), seconds(28 * hour));
    assert.equal(lastSuccess(20 * hour, { ...aged, ...ended }), seconds(28 * hour));
  });
});
