import assert from "node:assert/strict";
import { gitlab } from "../../../../provider/cli/formats/gitlab";
import { gateResult } from "../../../../provider/doors/testing/gateResult";
import { blockingWarn, lifted, mixed, options, rendered } from "./support/samples";

interface Issue {
  readonly check_name: string;
  readonly description: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function issuesOf(...gates: readonly ReturnType<typeof rendered>[]): Issue[] {
  return JSON.parse(gitlab.render(gates, options)) as Issue[];
}

describe("the code quality output for GitLab", () => {
  it("is information where an override lifts the failure", () => {
    assert.deepEqual(issuesOf(rendered(lifted)), [
      {
        description:
          "gate: overridden (fail): fail (overridden): 1 target; overridden by ops@example.com until 2026-01-02T00:00:00.000Z: restore drill (OPS-1)",
        check_name: "hwbackup/gate",
        fingerprint: "1329c122570ae108fba59fb97297bd68c10f4caa04a2c0ec517961fd5e0712bf",
        severity: "info",
        location: {
          path: "gate.yaml",
          lines: {
            begin: 1,
          },
        },
      },
      {
        description:
          "few minimumRedundancy: overridden (fail): dcs/one instance backup: minimumRedundancy is fail; overridden by ops@example.com until 2026-01-02T00:00:00.000Z: restore drill (OPS-1)",
        check_name: "hwbackup/minimumRedundancy",
        fingerprint: "49ddaff186b83fed95214b10fc32a9f30ec089b23609d3b632ac7bc3d2bffd6c",
        severity: "info",
        location: {
          path: "gate.yaml",
          lines: {
            begin: 1,
          },
        },
      },
    ]);
  });

  it("grades each verdict and leaves passes out", () => {
    assert.deepEqual(
      issuesOf(rendered(mixed)).map(({ check_name: name, severity }) => `${name} ${severity}`),
      [
        "hwbackup/gate critical",
        "hwbackup/lastBackupMaximumAge minor",
        "hwbackup/minimumRedundancy critical",
        "hwbackup/lastBackupMaximumAge critical",
        "hwbackup/lastBackupMaximumAge major",
        "hwbackup/noTaskRunning major",
        "hwbackup/target info",
      ],
    );
    assert.deepEqual(issuesOf(rendered(gateResult())), []);
    assert.deepEqual(issuesOf(), []);
  });

  it("says of a warning that it blocks", () => {
    assert.match(issuesOf(rendered(blockingWarn))[0]!.description, /^gate: warn, blocks: /);
  });

  it("has exactly the documented members, a relative path, and one fingerprint for each issue", () => {
    const issues = issuesOf(
      rendered(mixed, "./gates/a.yaml"),
      rendered(mixed, "./gates/a.yaml"),
      rendered(mixed, "b.yaml"),
    );
    for (const issue of issues) {
      assert.deepEqual(Object.keys(issue).sort(), ["check_name", "description", "fingerprint", "location", "severity"]);
      assert.match(issue.fingerprint, /^[0-9a-f]{64}$/);
      assert.match(issue.location.path, /^(?:gates\/a|b)\.yaml$/);
      assert.equal(issue.location.lines.begin, 1);
    }
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, 21);
  });

  it("keeps the fingerprint of a finding whose message changes", () => {
    const later = { ...mixed, summary: "fail: still" };
    assert.equal(issuesOf(rendered(later))[0]!.fingerprint, issuesOf(rendered(mixed))[0]!.fingerprint);
  });
});
