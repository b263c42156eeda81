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

  describe("A5 a key that the schema does not know", () => {
    type Call = (args: unknown) => unknown;
    const functions = (): [string, Call][] => [
      ["getGateVerdict", sdk.getGateVerdict as Call],
      ["cce", sdk.cce.getClusterSnapshotTasks as Call],
      ["css", sdk.css.getLogBackupRecords as Call],
      ["dws", sdk.dws.getClusterAction as Call],
      ["cbr", sdk.cbr.getOperationLog as Call],
      ["dcs", sdk.dcs.getInstanceBackups as Call],
    ];
    const outputForms = (): [string, Call][] => [
      ["getGateVerdictOutput", sdk.getGateVerdictOutput as Call],
      ["cceOutput", sdk.cce.getClusterSnapshotTasksOutput as Call],
      ["cssOutput", sdk.css.getLogBackupRecordsOutput as Call],
      ["dwsOutput", sdk.dws.getClusterActionOutput as Call],
      ["cbrOutput", sdk.cbr.getOperationLogOutput as Call],
      ["dcsOutput", sdk.dcs.getInstanceBackupsOutput as Call],
    ];
    const sentBy = async (call: Call, args: unknown): Promise<unknown> => {
      calls.length = 0;
      const answer = call(args);
      if (pulumi.Output.isInstance(answer)) await new Promise((resolve) => void answer.apply(resolve));
      else await answer;
      return JSON.parse(JSON.stringify(calls.map(({ inputs }) => inputs as unknown))) as unknown;
    };
    const unknown = { polcy: { minimumTargets: 2 }, toString: "own", none: null };

    it("reaches the provider from each function and its Output form", async () => {
      for (const [name, call] of [...functions(), ...outputForms()]) {
        assert.deepEqual(await sentBy(call, unknown), [unknown], name);
      }
    });

    it("reaches it from a prototype as well, since known keys do", async () => {
      const args: unknown = Object.create(unknown);
      assert.deepEqual(await sentBy(sdk.getGateVerdict as Call, args), [unknown]);
    });

    it("says nothing without a value, as a symbol, or where it is not enumerable", async () => {
      const args = Object.defineProperty({ polcy: undefined, [Symbol("polcy")]: 1, criteria }, "hidden", { value: 1 });
      assert.deepEqual(await sentBy(sdk.getGateVerdict as Call, args), [{ criteria }]);
    });

    it("is refused by the SDK where it would be lost: __proto__, at any depth", () => {
      for (const text of ['{"__proto__":{"policy":{}}}', '{"policy":{"__proto__":{"minimumTargets":2}}}']) {
        for (const [name, call] of [...functions(), ...outputForms()]) {
          assert.throws(() => call(JSON.parse(text)), /"__proto__" is unknown.*\[INPUT_UNKNOWN\]$/, name);
        }
        assert.throws(() => new sdk.Gate("g", { targets, ...(JSON.parse(text) as object) }), /__proto__|^$/);
      }
    });

    it("is refused by the SDK where it would be lost: in a Map, a class or a prototype, at any depth", () => {
      const lost = /The value of "policy" must be a plain object.*\[INPUT_INVALID\]$/;
      for (const policy of [new Map([["minimumTargets", 2]]), Object.create({ minimumTargets: 2 }) as object]) {
        for (const [name, call] of [...functions(), ...outputForms()]) assert.throws(() => call({ policy }), lost, name);
        assert.throws(() => new sdk.Gate("g", { targets, ...{ policy } }), lost);
      }
      const endpoints = new Map([["dcs", "https://dcs.example.com"]]);
      assert.throws(() => new sdk.Provider("p", { endpoints } as never), /The value of "endpoints" must be/);
      assert.throws(() => sdk.getGateVerdict({ targets: [[new Set()]] } as never), /The value of "0" must be/);
    });

    it("cannot hide in an Output of the whole", () => {
      for (const [name, call] of [...functions(), ...outputForms()]) {
        assert.throws(() => call(pulumi.output({ polcy: {} })), /\[INPUT_INVALID\]$/, name);
      }
    });

    it("reaches the provider from a Gate, an output's name among them, and not where one is looked up", async () => {
      const args = { targets, polcy: { minimumTargets: 2 }, verdict: "pass" };
      const made = [new sdk.Gate("typo", args), sdk.Gate.get("found", "id")];
      for (const { urn } of made) await new Promise((resolve) => void urn.apply(resolve));
      const sent = resources.map(({ name, inputs }) => [name, { ...(inputs as object) }] as const);
      assert.deepEqual(Object.fromEntries(sent), { typo: args, found: {} });
    });

    it("reaches the provider from a Provider, as a secret: it may be a mistyped credential", async () => {
      const { urn } = new sdk.Provider("typo", { region: "cn-north-4", secretkey: "canary" } as object);
      await new Promise((resolve) => void urn.apply(resolve));
      const { secretkey } = resources[0]!.inputs as Record<string, unknown>;
      assert.deepEqual(secretkey, { [pulumi.runtime.specialSigKey]: pulumi.runtime.specialSecretSig, value: "canary" });
    });
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
