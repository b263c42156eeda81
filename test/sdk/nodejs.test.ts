import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { repositoryRoot } from "../../scripts/automation/sandbox";

type Sdk = typeof import("../../dist/sdk/nodejs");

describe("the Node SDK, as the package ships it", () => {
  const calls: pulumi.runtime.MockCallArgs[] = [];
  let sdk: Sdk;

  before(async () => {
    await pulumi.runtime.setMocks({
      call: (args) => {
        calls.push(args);
        return { openCount: 3 };
      },
      newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: inputs as Record<string, unknown> }),
    });
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- what the build made, chosen at run time
    sdk = require(join(repositoryRoot, "dist/sdk/nodejs")) as Sdk;
  });
  beforeEach(() => {
    calls.length = 0;
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
    assert.equal(output.trim(), "Provider cbr cce config css dcs dws types");
  });
});
