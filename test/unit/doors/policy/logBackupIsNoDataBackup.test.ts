import assert from "node:assert/strict";
import { logBackupIsNoDataBackup } from "../../../../provider/doors/policy/rules/logBackupIsNoDataBackup";
import { gateType, runStackRule, stackOf, target, unknown } from "./support/runRule";

const rule = logBackupIsNoDataBackup();
const criteria = { lastBackupMaximumAge: "26h" };
const dataTypes = ["huaweicloud:Css/cluster:Cluster"];
function run(gate: object | undefined, config: object = { dataTypes }): ReturnType<typeof runStackRule> {
  const gates = gate === undefined ? [] : [{ type: gateType, name: "gate", props: { criteria, ...gate } }];
  const dependsOn = gates.map(({ name }) => name);
  const data = { type: "huaweicloud:Css/cluster:Cluster", name: "search", dependsOn };
  return runStackRule(rule, stackOf(...gates, data), config);
}

const onlyLogs =
  "search: search holds data and depends only on gate, which could open on log backups alone; add a target whose backups hold data";

describe("the rule that a log backup is no data backup", () => {
  it("refuses a gate about log backups of CSS alone", async () => {
    assert.deepEqual(await run({ targets: [target("css", { evidence: "logBackups" })] }), { violations: [onlyLogs] });
  });

  it("accepts a gate that also asks for a backup of data", async () => {
    assert.deepEqual(await run({ targets: [target("css", { evidence: "logBackups" }), target("cbr")] }), {
      violations: [],
    });
  });

  it("accepts a gate on the data of the cluster whose logs do not count", async () => {
    const data = target("css", { evidence: "dataSnapshots" });
    assert.deepEqual(await run({ targets: [data] }), { violations: [] });
    const either = [data, target("css", { evidence: "logBackups" })];
    assert.deepEqual(await run({ targets: either, policy: { require: "any" } }), { violations: [onlyLogs] });
  });

  it("refuses one that could do without the backup of data", async () => {
    const targets = [target("css", { evidence: "logBackups" }), target("cbr")];
    for (const require of ["any", "1", "50%"]) {
      assert.deepEqual(await run({ targets, policy: { require } }), { violations: [onlyLogs] });
    }
    const skipped = [
      target("css", { evidence: "logBackups" }),
      target("cbr", { notApplicable: "stopped for the winter" }),
    ];
    assert.deepEqual(await run({ targets: skipped }), { violations: [onlyLogs] });
  });

  it("refuses data without a gate", async () => {
    assert.deepEqual(await run(undefined), {
      violations: ["search: search holds data and depends on no gate; name a Gate in its dependsOn"],
    });
  });

  it("says what a preview does not know, instead of passing it", async () => {
    assert.deepEqual(await run({ targets: unknown }), {
      violations: [
        "advisory: search: cannot check search in this preview, because not every target of gate is known; the update will",
      ],
    });
  });

  it("refuses a gate that it cannot read", async () => {
    assert.deepEqual(await run({ targets: [] }), { violations: [onlyLogs] });
  });

  it("takes other services for logs where that is configured", async () => {
    const config = { dataTypes, logServices: ["cce"] };
    assert.deepEqual(await run({ targets: [target("cce")] }, config), { violations: [onlyLogs] });
    assert.deepEqual(await run({ targets: [target("cce")] }), { violations: [] });
  });

  it("does not apply without dataTypes, and takes wrong ones for a violation", async () => {
    assert.deepEqual(await run(undefined, {}), { violations: [], notApplicable: "no dataTypes are configured" });
    const { violations } = await run(undefined, { dataTypes, logServices: ["es"] });
    assert.deepEqual(violations, [
      "the configuration of log-backup-is-no-data-backup is wrong: logServices must be a list, not empty, of one of cce, css, dws, cbr, dcs",
    ]);
  });
});
