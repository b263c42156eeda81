import assert from "node:assert/strict";
import { ProviderError } from "../../../../provider/core/errors/providerError";
import type { GateEvaluator } from "../../../../provider/verdict/createGateEvaluator";
import type { GateResult } from "../../../../provider/gates/result";
import { environmentEvaluator } from "../../../../provider/doors/policy/environmentEvaluator";
import { createLiveVerdicts } from "../../../../provider/doors/policy/liveVerdicts";
import { liveGate } from "../../../../provider/doors/policy/rules/liveGate";
import { runResourceRule, target } from "./support/runRule";

const gate = { criteria: { lastBackupMaximumAge: "26h" }, targets: [target("dcs")] };
const open = {
  schemaVersion: "1",
  verdict: "pass",
  blocks: false,
  overridden: false,
  summary: "pass: 1 target (1 pass)",
  evaluatedAt: "2026-01-15T12:00:00.000Z",
  validUntil: "2026-01-15T13:00:00.000Z",
} as unknown as GateResult;
const hour = 3_600_000;

/** A rule over answers that are given one after another, and how often and how it asked. */
function ruleOver(...answers: readonly (Partial<GateResult> | Error)[]) {
  const asked: unknown[] = [];
  const clock = { elapsed: 0 };
  const evaluator = {
    evaluate: (_, options) => {
      const answer = answers[asked.length];
      asked.push(options);
      return answer instanceof Error || answer === undefined
        ? Promise.reject(answer ?? new Error("asked too often"))
        : Promise.resolve({ ...open, ...answer });
    },
  } satisfies GateEvaluator;
  const verdictOf = createLiveVerdicts({ evaluator: () => evaluator, timing: { elapsed: () => clock.elapsed } });
  const rule = liveGate({}, verdictOf);
  const run = (name: string, config: object = { gate }, type = "random:index/randomPet:RandomPet") =>
    runResourceRule(rule, { type, name }, config);
  return { run, asked, clock };
}

const closed = { verdict: "fail", blocks: true, summary: "fail: 1 target (1 fail)" } as const;
const refused = (name: string, summary: string): object => ({
  violations: [`the gate is closed, so ${name} was not changed: ${summary} [GATE_CLOSED]`],
});
const again = "fail: 1 target (1 fail), as reported for the first resource";

describe("the live rule", () => {
  it("lets every resource pass on one evaluation", async () => {
    const { run, asked } = ruleOver({});
    const outcomes = await Promise.all(["a", "b", "c"].map((name) => run(name)));
    assert.deepEqual(outcomes, Array(3).fill({ violations: [] }));
    assert.deepEqual(asked, [{ timeoutMilliseconds: 60_000 }]);
  });

  it("T20 names what it does not hold in its remediation steps", () => {
    assert.match(liveGate().remediationSteps ?? "", /--target.*deletions, destroy, refresh and after-hooks\.$/);
  });

  it("D6 D11 refuses every resource on one evaluation, in full once, without naming a way round", async () => {
    const { run, asked, clock } = ruleOver(closed);
    assert.deepEqual(await run("a"), refused("a", "fail: 1 target (1 fail)"));
    clock.elapsed = 24 * hour;
    assert.deepEqual(await run("b"), refused("b", again));
    assert.equal(asked.length, 1);
  });

  it("asks again once the verdict is no longer valid, and then once for all", async () => {
    const { run, asked, clock } = ruleOver({}, closed);
    await run("a");
    clock.elapsed = hour - 1;
    assert.deepEqual(await run("b"), { violations: [] });
    clock.elapsed = hour;
    const late = await Promise.all([run("c"), run("d")]);
    // Of two that ask at once, the one that evaluated anew tells in full.
    assert.deepEqual(late, [refused("c", again), refused("d", "fail: 1 target (1 fail)")]);
    assert.equal(asked.length, 2);
  });

  it("takes a verdict that holds for no time for the resource that asked, and asks again for the next", async () => {
    const momentary = { validUntil: open.evaluatedAt };
    const { run, asked } = ruleOver(momentary, momentary);
    assert.deepEqual(await run("a"), { violations: [] });
    assert.deepEqual(await run("b"), { violations: [] });
    assert.equal(asked.length, 2);
  });

  for (const [title, error, summary] of [
    [
      "a setting is missing",
      new ProviderError({ code: "CONFIG_MISSING", happened: "no region", advice: "Set it." }),
      "no region. Set it. [CONFIG_MISSING]",
    ],
    ["the evaluation breaks off", new TypeError("x is\nundefined"), "the evaluation failed: TypeError: x is undefined"],
  ] as const) {
    it(`refuses when ${title}`, async () => {
      assert.deepEqual(await ruleOver(error).run("a"), refused("a", summary));
    });
  }

  it("refuses when the environment holds a setting that cannot be", async () => {
    const evaluator = (): GateEvaluator => environmentEvaluator({ HW_REGION_NAME: "not a region" });
    const rule = liveGate({}, createLiveVerdicts({ evaluator, timing: { elapsed: () => 0 } }));
    const { violations } = await runResourceRule(rule, { type: "a:b:C", name: "a" }, { gate });
    assert.equal(violations.length, 1);
    assert.match(
      violations[0] ?? "",
      /^the gate is closed, so a was not changed: gate: region .*\[CONFIG_INVALID\] \[GATE_CLOSED\]$/,
    );
  });

  it("says once that the gate is open with a reservation", async () => {
    const { run } = ruleOver({ verdict: "warn", summary: "warn: 1 target (1 warn)" });
    assert.deepEqual(await run("a"), {
      violations: ["advisory: a: the gate is open, with this warning: warn: 1 target (1 warn)"],
    });
    assert.deepEqual(await run("b"), { violations: [] });
  });

  it("says that an override opened the gate", async () => {
    const { run } = ruleOver({ verdict: "fail", overridden: true, summary: "fail (overridden): 1 target" });
    assert.deepEqual(await run("a"), {
      violations: ["advisory: a: the gate is open, with this warning: fail (overridden): 1 target"],
    });
  });

  it("holds back everything but the engine's own, or the types that are configured", async () => {
    const { run, asked } = ruleOver(closed);
    for (const type of ["pulumi:pulumi:Stack", "pulumi:providers:random", "pulumi:pulumi:StackReference"]) {
      assert.equal((await run("a", { gate }, type)).notApplicable, "stacks and providers are not held back");
    }
    const types = { gate, types: ["a:*"], exceptTypes: ["a:b:Maker"] };
    for (const type of ["b:c:D", "a:b:Maker"]) {
      assert.equal((await run("a", types, type)).notApplicable, "resources of its type are not held back");
    }
    assert.equal(asked.length, 0);
    assert.equal((await run("a", types, "a:b:C")).violations.length, 1);
    assert.equal((await run("a", { gate }, "my:index:Component")).violations.length, 1);
  });

  it("does not apply without a gate, and says so", async () => {
    assert.deepEqual(await ruleOver().run("a", {}), {
      violations: [],
      notApplicable: "no gate is configured; describe one under the key gate",
    });
  });

  const wrong: readonly (readonly [config: object, problem: RegExp])[] = [
    [{ gate: {} }, /gate\.targets is required: at least one target \[GATE_INVALID\]$/],
    [{ gate: { targets: [target("dcs")] } }, /gate\.targets\[0\]\.criteria is required: .*\[GATE_INVALID\]$/],
    [
      { gate: { ...gate, criteria: { lastBackupMaximumAge: 26 } } },
      /gate\.criteria\.lastBackupMaximumAge must be a duration /,
    ],
    [{ gate: { ...gate, target: [] } }, /gate\.target is an unknown key; did you mean targets\?/],
    [{ gate: "" }, /gate must not be empty: give it a value, or leave it out$/],
    [{ gate: [] }, /gate must be an object$/],
    [{ gates: gate }, /gates is an unknown key; did you mean gate\?$/],
    [{ gate, timeout: "11m" }, /timeout must be a duration .*, from 1s to 10m$/],
    [{ gate, timeout: 60 }, /timeout must be a duration /],
  ];
  for (const [config, problem] of wrong) {
    it(`takes the configuration ${JSON.stringify(config).slice(0, 60)} for a violation, and asks nothing`, async () => {
      const { run, asked } = ruleOver();
      const { violations } = await run("a", config);
      assert.equal(violations.length, 1);
      assert.match(violations[0] ?? "", /^the configuration of live-gate is wrong: /);
      assert.match(violations[0] ?? "", problem);
      assert.equal(asked.length, 0);
    });
  }
});
