import assert from "node:assert/strict";
import { sarif } from "../../../../provider/cli/formats/sarif";
import { gateResult } from "../../../../provider/testing/gateResult";
import { assertSarif } from "./support/sarifSchema";
import { blockingWarn, lifted, mixed, options, rendered, tolerating, unnamed } from "./support/samples";

function runOf(gate: ReturnType<typeof rendered>) {
  return assertSarif(sarif.render([gate], options)).runs[0]!;
}

function gradesOf(gate: ReturnType<typeof rendered>): string[] {
  return (runOf(gate).results ?? []).map(({ ruleId, kind, level }) => `${ruleId ?? ""} ${kind ?? ""} ${level ?? ""}`);
}

describe("the SARIF output", () => {
  it("suppresses what an override lifts, and keeps the finding as computed", () => {
    assert.deepEqual(runOf(rendered(lifted)).results, [
      {
        ruleId: "gate",
        ruleIndex: 11,
        kind: "fail",
        level: "error",
        message: {
          text: "gate: fail (overridden): 1 target; overridden by ops@example.com until 2026-01-02T00:00:00.000Z: restore drill (OPS-1)",
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: {
                uri: "gate.yaml",
              },
              region: {
                startLine: 1,
              },
            },
          },
        ],
        partialFingerprints: {
          primaryLocationLineHash: "1329c122570ae108fba59fb97297bd68c10f4caa04a2c0ec517961fd5e0712bf:1",
        },
        suppressions: [
          {
            kind: "external",
            status: "accepted",
            justification: "restore drill",
            properties: {
              actor: "ops@example.com",
              ticket: "OPS-1",
              expiresAt: "2026-01-02T00:00:00.000Z",
            },
          },
        ],
        properties: {
          verdict: "fail",
          blocks: false,
        },
      },
      {
        ruleId: "minimumRedundancy",
        ruleIndex: 5,
        kind: "fail",
        level: "error",
        message: {
          text: "few minimumRedundancy: dcs/one instance backup: minimumRedundancy is fail; overridden by ops@example.com until 2026-01-02T00:00:00.000Z: restore drill (OPS-1)",
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: {
                uri: "gate.yaml",
              },
              region: {
                startLine: 1,
              },
            },
            logicalLocations: [
              {
                name: "few",
                fullyQualifiedName: "dcs/id-few",
                kind: "resource",
              },
            ],
          },
        ],
        partialFingerprints: {
          primaryLocationLineHash: "49ddaff186b83fed95214b10fc32a9f30ec089b23609d3b632ac7bc3d2bffd6c:1",
        },
        suppressions: [
          {
            kind: "external",
            status: "accepted",
            justification: "restore drill",
            properties: {
              actor: "ops@example.com",
              ticket: "OPS-1",
              expiresAt: "2026-01-02T00:00:00.000Z",
            },
          },
        ],
        properties: {
          verdict: "fail",
          blocks: false,
          criterion: "minimumRedundancy",
          observed: 1,
          threshold: 3,
          unit: "backups",
        },
      },
    ]);
  });

  it("grades each verdict, with a rule of its own where nothing could be decided", () => {
    assert.deepEqual(gradesOf(rendered(mixed)), [
      "gate fail error",
      "lastBackupMaximumAge pass none",
      "lastBackupMaximumAge fail warning",
      "minimumRedundancy fail error",
      "lastBackupMaximumAge fail error",
      "unknown fail error",
      "pending fail error",
      "target notApplicable none",
    ]);
  });

  it("says that the run did not succeed where something could not be decided", () => {
    const [invocation] = runOf(rendered(mixed)).invocations!;
    assert.deepEqual(invocation, {
      executionSuccessful: false,
      exitCode: 2,
      endTimeUtc: "2026-01-01T12:00:00.000Z",
      toolExecutionNotifications: [
        { level: "warning", message: { text: "the override by ops (drill) expired and is ignored" } },
      ],
    });
    assert.equal(runOf(rendered(lifted)).invocations![0]!.executionSuccessful, true);
  });

  it("warns of what require tolerates, and says which warning blocks", () => {
    assert.deepEqual(gradesOf(rendered(tolerating)), [
      "gate pass none",
      "lastBackupMaximumAge pass none",
      "minimumRedundancy fail warning",
    ]);
    const [gate] = runOf(rendered(blockingWarn)).results!;
    assert.deepEqual([gate!.level, gate!.properties], ["warning", { verdict: "warn", blocks: true }]);
  });

  it("is a run of its own category for each gate", () => {
    const log = assertSarif(
      sarif.render([rendered(mixed), rendered(mixed), rendered(gateResult(), "b.yaml")], options),
    );
    assert.deepEqual(
      log.runs.map(({ automationDetails }) => automationDetails?.id),
      ["hwbackup/gate.yaml/", "hwbackup/gate.yaml (2)/", "hwbackup/b.yaml/"],
    );
    const prints = log.runs.flatMap(({ results = [] }) =>
      results.map(({ partialFingerprints }) => partialFingerprints?.["primaryLocationLineHash"]),
    );
    assert.equal(new Set(prints).size, prints.length);
  });

  it("names no file where flags described the gate", () => {
    const gate = unnamed(mixed);
    assert.deepEqual(runOf(gate).results![0]!.locations, []);
    assert.deepEqual(runOf(gate).results![1]!.locations, [
      { logicalLocations: [{ name: "fresh", fullyQualifiedName: "dcs/id-fresh", kind: "resource" }] },
    ]);
  });
});
