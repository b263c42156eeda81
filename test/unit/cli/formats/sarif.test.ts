import assert from "node:assert/strict";
import { sarif } from "../../../../provider/cli/formats/sarif";
import { gateResult } from "../../../../provider/doors/testing/gateResult";
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
    assert.deepEqual(gradesOf(rendered(tolerating)), ["minimumRedundancy fail warning"]);
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

  it("C10 gives a location to each result where flags described the gate, since GitHub refuses a log without", () => {
    const physicalLocation = { artifactLocation: { uri: "hwbackup" }, region: { startLine: 1 } };
    const { results = [] } = runOf(unnamed(mixed));
    assert.deepEqual(results[0]!.locations, [{ physicalLocation }]);
    assert.deepEqual(
      results.map(({ locations }) => locations?.[0]?.physicalLocation),
      Array(7).fill(physicalLocation),
    );
  });

  it("C10 lists nothing that passes", () => {
    assert.deepEqual(runOf(rendered(gateResult())).results, []);
  });

  const uris: readonly (readonly [file: string, uri: string])[] = [
    ["gates/a b.yaml", "gates/a%20b.yaml"],
    ["./gates/x.yaml", "gates/x.yaml"],
    ["gate#1.yaml", "gate%231.yaml"],
    ["gate?x=1.yaml", "gate%3Fx%3D1.yaml"],
    ["a:gate.yaml", "a%3Agate.yaml"],
    ["50%.yaml", "50%25.yaml"],
    ["C:\\gates\\x.yaml", "C%3A/gates/x.yaml"],
    ["/etc/gate#.yaml", "file:///etc/gate%23.yaml"],
    ["//server/gate.yaml", "file:///server/gate.yaml"],
  ];
  for (const [file, uri] of uris) {
    it(`C10 encodes each segment of the file name ${file}`, () => {
      const [first] = runOf(rendered(mixed, file)).results!;
      assert.equal(first!.locations![0]!.physicalLocation!.artifactLocation!.uri, uri);
      const read = new URL(uri, "file:///repository/");
      assert.deepEqual([read.protocol, read.search, read.hash], ["file:", "", ""]);
    });
  }

  // Source: GitHub Docs, "SARIF support for code scanning", "Supported SARIF output file properties" and its limits.
  it("C10 has what GitHub requires of a log, a run, a rule and a result", () => {
    for (const gate of [rendered(mixed), unnamed(mixed), rendered(lifted), rendered(tolerating)]) {
      const { version, runs } = assertSarif(sarif.render([gate], options));
      assert.equal(version, "2.1.0");
      for (const { tool, results = [] } of runs) {
        assert.equal(tool.driver.name, "hwbackup");
        const ids = tool.driver.rules!.map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const { message, locations = [], ruleId, kind, partialFingerprints } of results) {
          assert.notEqual(message.text, "");
          assert.equal(ids.includes(ruleId ?? ""), true);
          assert.notEqual(kind, "pass");
          assert.equal(locations.length, 1);
          assert.equal(locations[0]!.physicalLocation!.region!.startLine, 1);
          assert.notEqual(locations[0]!.physicalLocation!.artifactLocation!.uri, "");
          assert.match(partialFingerprints!["primaryLocationLineHash"]!, /^[0-9a-f]{64}:1$/);
        }
      }
    }
  });
});
