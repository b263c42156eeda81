import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";
import { gateHooks, isGateClosedError, type GateHooks } from "../../../../provider/doors/gates";
import { gateHooksBy } from "../../../../provider/doors/gates/gateHooks";
import { gateResult } from "../../../../provider/doors/testing";
import { mockedRun, unknownOutput, type MockedRun } from "./support/mocked";

const description = {
  targets: [{ service: "dcs", resourceId: "i-1" }],
  criteria: { lastBackupMaximumAge: "26h", lastTaskSucceeded: true },
};

/** The same in another order of keys. */
const sameDescription = {
  criteria: { lastTaskSucceeded: true, lastBackupMaximumAge: "26h" },
  targets: [{ resourceId: "i-1", service: "dcs" }],
};

/** Runs the hook before a resource is created, as the engine does. */
async function create(hooks: GateHooks): Promise<void> {
  await hooks.beforeCreate[0]!.callback({ urn: "urn", id: "", name: "r", type: "a:b:C" });
}

/** What the program warns of, without an engine to send it to. */
async function warningsOf(work: () => Promise<void>): Promise<string[]> {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => warnings.push(text);
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

describe("A5 gateHooks", () => {
  beforeEach(() => mockedRun());
  const refused = (given: object, options: object, message: string): void =>
    assert.throws(
      () => gateHooks(given as typeof description, options),
      (error: unknown) => error instanceof pulumi.RunError && error.message === message,
    );

  it("refuses an unknown key of the description at once, with the nearest name", () => {
    const polcy = { minimumTargets: 2 };
    const message = `The gate's description: unknown key "polcy"; did you mean policy? [INPUT_UNKNOWN]`;
    refused({ ...description, polcy }, {}, message);
    refused(Object.assign(Object.create({ polcy }) as object, description), {}, message);
    refused(
      { ...description, onPreview: "warn" },
      {},
      'The gate\'s description: unknown key "onPreview"; valid keys: criteria, overrides, policy, targets, wait [INPUT_UNKNOWN]',
    );
  });

  it("refuses an unknown option, which might have named another provider", () => {
    const message = `The options of the gate's hooks: unknown key "provder"; did you mean provider? [INPUT_UNKNOWN]`;
    refused(description, { provder: {} }, message);
  });

  it("refuses an object of which the SDK would send no key", () => {
    const lost = "must be a plain object: keys of a Map, a class or a prototype would be lost [INPUT_INVALID]";
    for (const policy of [new Map([["minimumTargets", 2]]), Object.create({ minimumTargets: 2 }) as object]) {
      refused({ ...description, policy }, {}, `The gate's description: policy ${lost}`);
    }
    refused({ ...description, overrides: [new Map()] }, {}, `The gate's description: overrides[0] ${lost}`);
    refused(new Map(), {}, `The gate's description ${lost}`);
  });

  it("leaves a key without a value alone", () => {
    assert.equal(gateHooks({ ...description, ...{ polcy: undefined } }).beforeCreate.length, 1);
  });
});

describe("gateHooks", () => {
  let run: MockedRun;
  beforeEach(async () => {
    run = await mockedRun();
  });

  it("gives one hook to create and update, in previews too, and never one that swallows errors", () => {
    const hooks = gateHooks(description);
    const [hook] = hooks.beforeCreate;
    assert.deepEqual(Object.keys(hooks).sort(), ["beforeCreate", "beforeUpdate"]);
    assert.deepEqual(hooks.beforeUpdate, [hook]);
    assert.ok(pulumi.ResourceHook.isInstance(hook));
    assert.deepEqual(hook?.opts, { onDryRun: true });
  });

  it("guards the deletion only when asked to", () => {
    const hooks = gateHooks(description, { delete: true });
    assert.deepEqual(hooks.beforeDelete, hooks.beforeCreate);
    assert.equal(gateHooks(description, { delete: false }).beforeDelete, undefined);
  });

  it("lets the step go on while the gate is open, and sends the description as it is", async () => {
    await create(gateHooks(description));
    assert.deepEqual(
      run.calls.map(({ token, inputs }) => [token, { ...(inputs as object) }]),
      [["huaweicloud-backup:index:getGateVerdict", description]],
    );
  });

  it("refuses the step while the gate is closed, in preview and update", async () => {
    for (const isPreview of [true, false]) {
      run = await mockedRun(isPreview);
      run.answer = () => gateResult({ verdict: "fail", summary: "fail: 1 target (1 fail)" });
      const hooks = gateHooks(description);
      await assert.rejects(create(hooks), (error) => {
        assert.ok(isGateClosedError(error));
        assert.match(error.message, /^the gate is closed: fail: 1 target \(1 fail\)\. .* \[GATE_CLOSED\]$/);
        return true;
      });
    }
  });

  it("refuses the step when the evaluation fails, and asks again for the next", async () => {
    const hooks = gateHooks(description);
    run.answer = () => {
      throw new Error("GATE_INVALID");
    };
    await assert.rejects(create(hooks));
    run.answer = () => gateResult();
    await create(hooks);
    assert.equal(run.calls.length, 2);
  });

  it("evaluates once for ten resources, also where each has hooks of its own for the same gate", async () => {
    const five = (hooks: GateHooks): GateHooks[] => Array.from({ length: 5 }, () => hooks);
    const hooks = [...five(gateHooks(description)), ...five(gateHooks(sameDescription))];
    await Promise.all(hooks.map(create));
    for (const one of hooks) await create(one);
    assert.equal(run.calls.length, 1);
  });

  it("evaluates again once the verdict is no longer valid, and for another gate", async () => {
    let now = 0;
    run.answer = () => gateResult({ evaluatedAt: "2026-01-01T12:00:00.000Z", validUntil: "2026-01-01T18:00:00.000Z" });
    const hooks = gateHooksBy(() => now, description);
    await create(hooks);
    now = 6 * 3_600_000 - 1;
    await create(hooks);
    assert.equal(run.calls.length, 1);
    now += 1;
    await create(hooks);
    assert.equal(run.calls.length, 2);
    await create(gateHooksBy(() => now, { ...description, criteria: { lastTaskSucceeded: true } }));
    assert.equal(run.calls.length, 3);
  });

  it("keeps the description as it was given, whatever the program makes of the object afterwards", async () => {
    const reused = { ...description, targets: [{ service: "dcs", resourceId: "i-1" }] };
    const first = gateHooks(reused);
    reused.targets[0]!.resourceId = "i-2";
    const second = gateHooks(reused);
    await create(first);
    await create(second);
    assert.deepEqual(
      run.calls.map(({ inputs }) => (inputs as typeof reused).targets[0]?.resourceId),
      ["i-1", "i-2"],
    );
  });

  it("shares nothing with another run of the program in the same process", async () => {
    await create(gateHooks(description));
    run = await mockedRun();
    await create(gateHooks(description));
    assert.equal(run.calls.length, 1);
  });

  it("asks the explicit provider that it was given, each one for itself", async () => {
    const providers = ["one", "other"].map((name) => new backup.Provider(name, {}));
    for (const provider of [...providers, ...providers]) await create(gateHooks(description, { provider }));
    await create(gateHooks(description));
    assert.deepEqual(
      run.calls.map(({ provider = "" }) => provider.split("::").slice(3).join(" ")),
      ["one one-id", "other other-id", ""],
    );
  });

  it("resolves Outputs within the description, and then knows the gates that are the same", async () => {
    const later = { ...description, targets: [{ service: pulumi.output("dcs"), resourceId: pulumi.secret("i-1") }] };
    await create(gateHooks(later));
    await create(gateHooks(pulumi.output(description)));
    await create(gateHooks(description));
    assert.deepEqual(
      run.calls.map(({ inputs }) => ({ ...(inputs as object) })),
      [description],
    );
  });

  describe("names", () => {
    const nameOf = (hooks: GateHooks): string => hooks.beforeCreate[0]!.name;

    it("are the same at each run for the same gate", async () => {
      const first = nameOf(gateHooks(description));
      await mockedRun();
      assert.equal(nameOf(gateHooks(sameDescription)), first);
      assert.match(first, /^backup-gate-[0-9a-f]{8}$/);
    });

    it("are unique in a program", () => {
      const later = () => ({ ...description, targets: [{ service: "dcs", resourceId: pulumi.output("i-1") }] });
      const hooks = [gateHooks(description), gateHooks(later()), gateHooks(later()), gateHooks(later())];
      hooks.push(gateHooks(description, { provider: new backup.Provider("p", {}) }));
      assert.equal(new Set(hooks.map(nameOf)).size, hooks.length);
    });

    it("can be given, once each", () => {
      assert.equal(nameOf(gateHooks(description, { name: "before-release" })), "before-release");
      assert.throws(
        () => gateHooks(sameDescription, { name: "before-release" }),
        /have hooks of the name "before-release"/,
      );
    });
  });

  describe("what is not known yet", () => {
    const unknown = { ...description, targets: [{ service: "dcs", resourceId: unknownOutput<string>() }] };

    it("is a warning in a preview and no evaluation", async () => {
      run = await mockedRun(true);
      const warnings = await warningsOf(() => create(gateHooks(unknown)));
      assert.equal(warnings.length, 1);
      assert.match(warnings[0]!, /The gate's description is not known yet\. The preview goes on without a verdict/);
      assert.equal(run.calls.length, 0);
    });

    it("is refused in an update", async () => {
      await assert.rejects(create(gateHooks(unknown)), /description is not known.*\[GATE_INVALID\]/);
      assert.equal(run.calls.length, 0);
    });

    it("warns in a preview where the provider is not configured yet, and refuses in an update", async () => {
      run = await mockedRun(true);
      run.answer = () => ({});
      const warnings = await warningsOf(() => create(gateHooks(description)));
      assert.equal(warnings.length, 1);
      assert.match(warnings[0]!, /the provider is not configured yet/);
      run = await mockedRun();
      run.answer = () => ({});
      await assert.rejects(create(gateHooks(description)), /\[GATE_NOT_CONFIGURED\]/);
    });
  });

  describe("a gate that is pending", () => {
    const waiting = { ...description, wait: { timeout: "10m" } };

    it("is a warning in a preview where the update would wait for it", async () => {
      run = await mockedRun(true);
      run.answer = () => gateResult({ verdict: "pending" });
      const warnings = await warningsOf(() => create(gateHooks(waiting)));
      assert.equal(warnings.length, 1);
      await assert.rejects(create(gateHooks(description)), isGateClosedError);
    });

    it("is refused in an update, and so is a failing one in a preview", async () => {
      run.answer = () => gateResult({ verdict: "pending" });
      await assert.rejects(create(gateHooks(waiting)), isGateClosedError);
      run = await mockedRun(true);
      run.answer = () => gateResult({ verdict: "fail" });
      await assert.rejects(create(gateHooks(waiting)), isGateClosedError);
    });
  });
});
