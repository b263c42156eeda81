import assert from "node:assert/strict";
import { setImmediate as turn } from "node:timers/promises";
import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";
import { assertGate, gateHooks, isGateClosedError, requireAnswer } from "../../../../provider/doors/gates";
import { mockGates, withGates } from "../../../../provider/doors/testing";
import type { GateMocks } from "../../../../provider/doors/testing/mockedVerdict";

const targets = [{ name: "redis", service: "dcs", resourceId: "i-1" }];
const gate = { targets, criteria: { lastBackupMaximumAge: "26h" } };

class Release extends pulumi.CustomResource {
  constructor(name: string, options?: pulumi.CustomResourceOptions) {
    super("test:index:Release", name, {}, options);
  }
}

/** Mocks that also tell which resources were registered. */
async function recording(mocks: GateMocks): Promise<string[]> {
  const registered: string[] = [];
  const own: pulumi.runtime.Mocks = {
    call: () => ({}),
    newResource: ({ name, inputs }) => {
      registered.push(name);
      return { id: `${name}-id`, state: inputs as Record<string, unknown> };
    },
  };
  await pulumi.runtime.setMocks(withGates(own, mocks));
  return registered;
}

const valueOf = <Value>(output: pulumi.Output<Value>): Promise<Value> =>
  new Promise((resolve) => void output.apply((value) => resolve(value)));

/** Lets everything that is under way come to rest: the mocks answer at once, within a few turns of the loop. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 200; turns += 1) await turn();
}

describe("mockGates", () => {
  it("shows a program open gates by default, and its resources what they were given", async () => {
    await pulumi.runtime.setMocks(mockGates());
    assert.equal(assertGate(await backup.getGateVerdict(gate)).verdict, "pass");
    assert.equal(await valueOf(new backup.Gate("before-release", gate).verdict), "pass");
    assert.equal(await valueOf(new pulumi.Stash("stash", { input: "v1" }).input), "v1");
  });

  it("shows it closed ones by verdict or by `blocks`", async () => {
    for (const mocks of [{ verdict: "unknown" }, { blocks: true }] as const) {
      await pulumi.runtime.setMocks(mockGates(mocks));
      const result = await backup.getGateVerdict(gate);
      assert.throws(() => assertGate(result), isGateClosedError);
    }
  });

  it("A5 refuses a mistyped name, which would leave a gate open", () => {
    const refused = (mocks: object, message: string): void =>
      assert.throws(() => mockGates(mocks), { name: "TypeError", message });
    refused({ verdct: "fail" }, 'mockGates: unknown key "verdct"; did you mean verdict?');
    refused({ results: { r: { block: true } } }, 'gateResult: unknown key "block"; did you mean blocks?');
    const lost = "must be a plain object: keys of a Map, a class or a prototype would be lost";
    refused({ results: { r: Object.create({ blocks: true }) as object } }, `gateResult ${lost}`);
    refused(new Map([["verdict", "fail"]]), `mockGates ${lost}`);
  });

  it("tells gates apart by the names and ids of their targets; one that blocks counts", async () => {
    await pulumi.runtime.setMocks(mockGates({ results: { redis: { verdict: "warn" }, "i-2": { verdict: "fail" } } }));
    const verdictOf = async (...of: object[]): Promise<string> =>
      (await backup.getGateVerdict({ ...gate, targets: of as typeof targets })).verdict;
    const other = { service: "dcs", resourceId: "i-2" };
    assert.equal(await verdictOf(targets[0]!), "warn");
    assert.equal(await verdictOf(targets[0]!, other), "fail");
  });

  it("does not open a gate that a test with results by name has misspelt", async () => {
    await pulumi.runtime.setMocks(mockGates({ results: { radish: {} } }));
    assert.equal((await backup.getGateVerdict(gate)).blocks, true);
    await pulumi.runtime.setMocks(mockGates({ verdict: "pass", results: { radish: {} } }));
    assert.equal((await backup.getGateVerdict(gate)).blocks, false);
  });

  it("answers the five functions with nothing found, or with what a test gives", async () => {
    const time = "2026-01-01T00:00:00.000Z";
    await pulumi.runtime.setMocks(mockGates({ answers: { "dcs:getInstanceBackups": { latestBackupTime: time } } }));
    const answer = requireAnswer(await backup.dcs.getInstanceBackups({ instanceId: "i" }));
    assert.deepEqual([answer.latestBackupTime, answer.openCount], [time, 0]);
    assert.deepEqual(requireAnswer(await backup.cce.getClusterSnapshotTasks({ clusterId: "c" })).records, []);
  });

  it("lets hooks be tried by calling them", async () => {
    for (const verdict of ["pass", "fail"] as const) {
      await pulumi.runtime.setMocks(mockGates({ verdict }));
      const hooks = gateHooks(gate);
      await valueOf(new Release("hooked", { hooks }).id);
      const call = Promise.resolve(hooks.beforeCreate[0]!.callback({ urn: "", id: "", name: "r", type: "t" }));
      if (verdict === "pass") await call;
      else await assert.rejects(call, isGateClosedError);
    }
  });
});

describe("withGates", () => {
  it("leaves everything that is not of this package to the mocks of the test", async () => {
    const registered = await recording({});
    await valueOf(new Release("release").id);
    assert.deepEqual(registered, ["release"]);
  });

  it("registers what depends on a Gate only if that is open, by the name of each", async () => {
    const registered = await recording({ results: { open: {}, closed: { verdict: "fail" } } });
    for (const name of ["open", "closed"]) {
      const dependsOn = new backup.Gate(name, gate);
      new Release(`release-${name}`, { dependsOn });
    }
    await settled();
    assert.deepEqual(registered, ["release-open"]);
  });

  it("goes on after a closed gate: the next test's resources are registered", async () => {
    const registered = await recording({});
    await valueOf(new Release("next", { dependsOn: new backup.Gate("gate", gate) }).id);
    assert.deepEqual(registered, ["next"]);
  });

  it("gives the stored state of a closed gate that is only read", async () => {
    await recording({ verdict: "fail" });
    assert.equal(await valueOf(backup.Gate.get("stored", "gate-id").verdict), "fail");
  });
});
