import assert from "node:assert/strict";
import { output, secret, unknownValue } from "../../../../support/envelopes";
import { openWhenFresh, useGateBench } from "../../../../support/gateBench";
import { gateClient, type DiffQuestion, type GateDiff } from "../../../../support/gateClient";

const none = { changes: 1, diffs: [], details: {}, replaces: [], hasDetails: false };
const closed = {
  changes: 2,
  diffs: ["verdict"],
  details: { verdict: { kind: 4, isInput: false } },
  replaces: [],
  hasDetails: true,
};
const inputsChanged = (details: Readonly<Record<string, number>>): GateDiff => ({
  changes: 2,
  diffs: Object.keys(details),
  details: Object.fromEntries(Object.entries(details).map(([name, kind]) => [name, { kind, isInput: true }])),
  replaces: [],
  hasDetails: true,
});
const same: DiffQuestion = { oldInputs: openWhenFresh, news: openWhenFresh };

describe("Diff of a Gate", () => {
  const bench = useGateBench();
  const diff = (question: DiffQuestion): Promise<GateDiff> => bench.gate().diff(question);

  it("of equal inputs and a verdict that allows is none, after one evaluation", async () => {
    assert.deepEqual(await diff(same), none);
    assert.deepEqual([bench.reads(), bench.warnings()], [1, []]);
  });

  it("of equal inputs and a verdict that blocks is the verdict, as something that is no input", async () => {
    bench.simulator().setScenario("stale");
    assert.deepEqual(await diff(same), closed);
    assert.deepEqual([bench.reads(), bench.warnings()], [1, []]);
  });

  for (const ignoreChanges of [["*"], ["verdict"], ["criteria", "targets"]]) {
    it(`shows a closed gate although ${ignoreChanges.join(", ")} is to be ignored`, async () => {
      bench.simulator().setScenario("stale");
      assert.deepEqual(await diff({ ...same, ignoreChanges }), closed);
    });
  }

  it("compares secrets by what they hold, and without regard to the order of keys", async () => {
    const inputs = (resourceId: unknown) => ({
      targets: openWhenFresh.targets.map((target) => ({ ...target, resourceId: secret(resourceId) })),
      criteria: secret(openWhenFresh.criteria),
    });
    const [{ resourceId, service } = assert.fail()] = openWhenFresh.targets;
    const oldInputs = { ...inputs(resourceId), targets: [{ resourceId: secret(secret(resourceId)), service }] };
    assert.deepEqual(await diff({ oldInputs, news: inputs(resourceId) }), none);
  });

  for (const [name, plain, hidden] of [
    ["criteria", openWhenFresh.criteria, secret(openWhenFresh.criteria)],
    ["criteria", openWhenFresh.criteria, { ...output(openWhenFresh.criteria), secret: true }],
    [
      "targets",
      openWhenFresh.targets,
      openWhenFresh.targets.map((one) => ({ ...one, resourceId: secret(one.resourceId) })),
    ],
    ["targets", openWhenFresh.targets, secret(openWhenFresh.targets)],
    ["triggers", ["a", { b: "c" }], ["a", { b: secret("c") }]],
  ] as const) {
    it(`A8 is a change of ${name} when a value became a secret, and when one is a secret no more`, async () => {
      for (const [before, after] of [
        [plain, hidden],
        [hidden, plain],
      ]) {
        const found = await diff({
          oldInputs: { ...openWhenFresh, [name]: before },
          news: { ...openWhenFresh, [name]: after },
        });
        assert.deepEqual(found, inputsChanged({ [name]: 4 }));
      }
      assert.equal(bench.reads(), 0);
    });
  }

  it("names the inputs that changed, came and went, and asks nobody", async () => {
    const news = { ...openWhenFresh, criteria: { noTaskRunning: true }, always: false };
    const found = await diff({ oldInputs: { ...openWhenFresh, triggers: ["a"] }, news });
    assert.deepEqual(found, inputsChanged({ criteria: 4, triggers: 2, always: 0 }));
    assert.equal(bench.reads(), 0);
  });

  it("is a change whenever `always` is set, and asks nobody", async () => {
    const inputs = { ...openWhenFresh, always: secret(true) };
    assert.deepEqual(await diff({ oldInputs: inputs, news: inputs }), closed);
    assert.equal(bench.reads(), 0);
  });

  it("is a change when a value is not known yet", async () => {
    assert.deepEqual(
      await diff({ ...same, news: { ...openWhenFresh, policy: unknownValue } }),
      inputsChanged({ policy: 0 }),
    );
    // Old inputs from a state that somebody edited: equal, and still not to be evaluated.
    const unknown = { ...openWhenFresh, criteria: { lastBackupMaximumAge: output() } };
    assert.deepEqual(await diff({ oldInputs: unknown, news: unknown }), closed);
    assert.equal(bench.reads(), 0);
  });

  it("compares with the inputs among what is held, where an engine sends no old inputs", async () => {
    const olds = { ...openWhenFresh, schemaVersion: "1", verdict: "pass", warnings: [] };
    assert.deepEqual(await diff({ olds, news: openWhenFresh }), none);
    assert.deepEqual(await diff({ olds, news: { ...openWhenFresh, always: false } }), inputsChanged({ always: 0 }));
  });

  it("is a change with a warning when the cloud cannot be read, and not an error", async () => {
    bench.simulator().setScenario("denied");
    assert.deepEqual(await diff(same), closed);
    const [warning, ...others] = bench.warnings();
    assert.match(warning ?? "", /^gate vault: Diff could not read 1 of 1 targets; the update will decide$/);
    assert.deepEqual(others, []);
  });

  it("is a change with a warning when the cloud does not answer in 15 s", async () => {
    bench.simulator().script({ queryName: "dcs.getInstanceBackups", fault: "neverAnswer" });
    const asked = diff(same);
    while (bench.reads() === 0) await new Promise((resolve) => setImmediate(resolve));
    await bench.timing().advance(14_999);
    assert.equal(bench.timing().sleepers(), 1);
    await bench.timing().advance(1);
    assert.deepEqual(await asked, closed);
    assert.match(bench.warnings()[0] ?? "", /^gate vault: Diff could not read 1 of 1 targets; the update will decide$/);
  });

  it("evaluates once, however much `wait` asks for", async () => {
    bench.simulator().setScenario("running");
    const inputs = { ...openWhenFresh, criteria: { noTaskRunning: true }, wait: { timeout: "1h" } };
    assert.deepEqual(await diff({ oldInputs: inputs, news: inputs }), closed);
    assert.equal(bench.reads(), 1);
  });

  it("is a change with a warning when the description cannot be evaluated", async () => {
    const inputs = { targets: [] };
    assert.deepEqual(await diff({ oldInputs: inputs, news: inputs }), closed);
    assert.match(
      bench.warnings()[0] ?? "",
      /^gate vault: Diff could not evaluate the gate \(GATE_INVALID\); the update will decide$/,
    );
  });

  it("is a change after the engine cancelled", async () => {
    await bench.service().provider.cancel();
    assert.deepEqual(await diff(same), closed);
  });

  it("right behind the Read of a refresh asks nobody, and only that one", async () => {
    bench.simulator().setScenario("stale");
    const held = { ...openWhenFresh, schemaVersion: "1", verdict: "pass" };
    const always = { ...openWhenFresh, always: true };
    await bench.gate().read(held, openWhenFresh);
    assert.deepEqual(await diff({ oldInputs: always, news: always }), none);
    assert.equal(bench.reads(), 0);
    assert.deepEqual(await diff(same), closed);
  });

  it("behind a Read and the Check of a program decides, on engines whose refresh has no Diff", async () => {
    bench.simulator().setScenario("stale");
    await bench.gate().read({ ...openWhenFresh, schemaVersion: "1" }, openWhenFresh);
    await bench.gate().check(openWhenFresh);
    assert.deepEqual(await diff(same), closed);
  });

  it("tells of an override on which the gate is open, since no step follows that would", async () => {
    bench.simulator().setScenario("stale");
    const overrides = [
      { reason: "restored by hand today", actor: "ana", ticket: "OPS-7", expiresAt: "2026-01-15T18:00:00Z" },
    ];
    const inputs = { ...openWhenFresh, overrides };
    assert.deepEqual(await diff({ oldInputs: inputs, news: inputs }), none);
    assert.deepEqual(bench.warnings(), [
      "gate vault: the verdict is fail; an override by ana (OPS-7) opens the gate until 2026-01-15T18:00:00.000Z: restored by hand today",
    ]);
  });
});

describe("Diff of a Gate whose provider is not configured", () => {
  const bench = useGateBench({ isConfigured: false });

  it("is a change with a warning", async () => {
    assert.deepEqual(await gateClient(bench.service().provider).diff(same), closed);
    assert.deepEqual(bench.warnings(), [
      "gate vault: Diff could not evaluate the gate (the provider is not configured yet); the update will decide",
    ]);
  });
});
