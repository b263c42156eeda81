import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { repositoryRoot } from "../../scripts/automation/sandbox";

type Sdk = typeof import("../../dist/sdk/nodejs");

describe("the Node SDK, as the package ships it", () => {
  const calls: pulumi.runtime.MockCallArgs[] = [];
  const resources: pulumi.runtime.MockResourceArgs[] = [];
  let sdk: Sdk;

  before(async () => {
    await pulumi.runtime.setMocks({
      call: (args) => {
        calls.push(args);
        return { openCount: 3 };
      },
      newResource: (args) => {
        resources.push(args);
        return { id: `${args.name}-id`, state: { ...(args.inputs as object), summary: "open" } };
      },
    });
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- what the build made, chosen at run time
    sdk = require(join(repositoryRoot, "dist/sdk/nodejs")) as Sdk;
  });
  beforeEach(() => {
    calls.length = 0;
    resources.length = 0;
  });

  const criteria = { lastBackupMaximumAge: "26h", lastTaskSucceeded: true, minimumRedundancy: 3 };
  const targets = [{ service: "dcs", resourceId: "i", criteria: { maximumSizeDecrease: "50%" }, without: ["newerThan"] }];
  const rest = {
    policy: { require: "95%", minimumTargets: 2 },
    wait: { timeout: "30m", backoff: 1.5, failFast: false },
    overrides: [{ reason: "a long reason", actor: "me", expiresAt: "2026-11-20T12:00:00Z" }],
  };

  it("sends a gate to the function as it is described", async () => {
    await sdk.getGateVerdict({ criteria, targets, ...rest });
    assert.deepEqual(
      calls.map(({ token, inputs }) => [token, inputs as unknown]),
      [["huaweicloud-backup:index:getGateVerdict", { criteria, targets, ...rest }]],
    );
  });

  it("makes a Gate from the same description, and gives its results as Outputs", async () => {
    const more = { onPreview: "warn", triggers: ["1"], always: true };
    const gate = new sdk.Gate("before", { criteria, targets: pulumi.output(targets), ...rest, ...more });
    const summary = await new Promise((resolve) => {
      gate.summary.apply(resolve);
    });
    assert.equal(summary, "open");
    const made = resources.map(({ type, name, inputs }) => [type, name, inputs as unknown]);
    assert.deepEqual(made, [["huaweicloud-backup:index:Gate", "before", { criteria, targets, ...rest, ...more }]]);
  });

  it("sends each function's arguments under their schema names", async () => {
    await sdk.cce.getClusterSnapshotTasks({ clusterId: "c", newest: 5 });
    await sdk.css.getLogBackupRecords({ clusterId: "c", status: "FAIL", limit: 10 });
    await sdk.dws.getClusterAction({ clusterId: "c", actionName: "GROWING", language: "zh-cn", dwsTimeZone: "UTC" });
    await sdk.cbr.getOperationLog({ operationLogId: "o", region: "r", projectId: "p" });
    await sdk.dcs.getInstanceBackups({ instanceId: "i", beginTime: "b", endTime: "e", maxRecords: 9 });
    const sent = calls.map(({ token, inputs }) => [token, JSON.parse(JSON.stringify(inputs)) as unknown]);
    assert.deepEqual(sent, [
      ["huaweicloud-backup:cce:getClusterSnapshotTasks", { clusterId: "c", newest: 5 }],
      ["huaweicloud-backup:css:getLogBackupRecords", { clusterId: "c", status: "FAIL", limit: 10 }],
      [
        "huaweicloud-backup:dws:getClusterAction",
        { clusterId: "c", actionName: "GROWING", language: "zh-cn", dwsTimeZone: "UTC" },
      ],
      ["huaweicloud-backup:cbr:getOperationLog", { operationLogId: "o", region: "r", projectId: "p" }],
      ["huaweicloud-backup:dcs:getInstanceBackups", { instanceId: "i", beginTime: "b", endTime: "e", maxRecords: 9 }],
    ]);
  });

  it("takes Outputs in the Output form and answers with one", async () => {
    const answer = sdk.dcs.getInstanceBackupsOutput({ instanceId: pulumi.output("later") });
    const openCount = await new Promise((resolve) => {
      answer.openCount.apply(resolve);
    });
    assert.equal(openCount, 3);
    assert.deepEqual(calls.map(({ inputs }) => (inputs as Record<string, unknown>)["instanceId"]), ["later"]);
  });

  it("is found under the package's name from a project that links the package", () => {
    const code = 'console.log(Object.keys(require("pulumi-huaweicloud-backup")).sort().join(" "))';
    const output = execFileSync(process.execPath, ["-e", code], {
      cwd: join(repositoryRoot, "examples/data-sources"),
      encoding: "utf8",
    });
    assert.equal(output.trim(), "Gate Provider cbr cce config css dcs dws getGateVerdict getGateVerdictOutput types");
  });
});
