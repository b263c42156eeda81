import assert from "node:assert/strict";
import { findRandomPlugin } from "../standins/findRandomPlugin";
import { describeWithEngine, startBench, type EngineBench } from "./engine";
import { orSkip, type ForeignProgram, type goProgram, type RunForeign } from "./otherLanguages";

const hour = 3_600_000;

/** The programs of one language: the same gates, in the spelling of that language. */
export interface GatePrograms {
  readonly language: string;
  readonly program: typeof goProgram;
  /** A release behind a `Gate`. */
  readonly gated: string;
  /** A release behind `getGateVerdict`, in a program that stops itself. */
  readonly checked: string;
  /** The latter by way of a provider that is not configured before the update. */
  readonly late: string;
  /** What such a result says of `blocks`: the SDK makes it of nothing. */
  readonly blocksOfNothing: string;
  /** Both, with every kind of input. */
  readonly allInputs: string;
  /** What `allInputs` exports: one report for each way of writing the gate. */
  readonly reports: readonly string[];
}

/** What is given to further tests of a language. */
export interface GatesInLanguage {
  bench(): EngineBench;
  /** The program `allInputs`, and its configuration: a gate with an override that holds for an hour. */
  allInputs(test: Mocha.Context): { readonly run: RunForeign; readonly config: Record<string, string> };
}

/** What every language has to show on the real engine; `define` adds what only one can show. */
export function describeGatesIn(programs: GatePrograms, define: (gates: GatesInLanguage) => void): void {
  const { language, program, gated, checked, late, blocksOfNothing, allInputs, reports } = programs;

  describeWithEngine(`a gate in ${language}`, function () {
    this.timeout(600_000);
    let bench: EngineBench;
    const built = new Map<string, ForeignProgram>();
    let stacks = 0;

    before(async () => {
      bench = await startBench();
    });
    beforeEach(() => {
      bench.simulator.setScenario("fresh");
    });
    after(() => bench.close());

    /** Every test has a stack of its own; the program is built once. */
    function runnable(test: Mocha.Context, name: string): RunForeign {
      const found = built.get(name) ?? program(bench.sandbox, name, { random: findRandomPlugin().directory });
      built.set(name, found);
      const run = orSkip(test, found);
      stacks += 1;
      const stack = `test-${stacks}`;
      return (operation, options) => run(operation, { stack, ...options });
    }
    const instance = (): string => bench.simulator.resources.dcsInstanceId;

    const gates: GatesInLanguage = {
      bench: () => bench,
      allInputs(test) {
        const expiresAt = new Date(Date.now() + hour).toISOString();
        const config = { [`${allInputs}:instanceId`]: instance(), [`${allInputs}:expiresAt`]: expiresAt };
        return { run: runnable(test, allInputs), config };
      },
    };

    for (const [door, name, refusal] of [
      ["a Gate", gated, /gate vault: fail: 5 targets \(5 fail\):\n[^]*\[GATE_CLOSED\]/],
      ["getGateVerdict", checked, /the gate is not open: fail: 5 targets \(5 fail\)/],
    ] as const) {
      it(`keeps a release behind ${door} back while the backups of all services are stale, and lets it go on fresh ones`, async function () {
        const run = runnable(this, name);
        const { cceClusterId, cssClusterId, dwsClusterId, cbrServerId } = bench.simulator.resources;
        const config = {
          [`${name}:clusterId`]: cceClusterId,
          [`${name}:searchId`]: cssClusterId,
          [`${name}:warehouseId`]: dwsClusterId,
          [`${name}:serverId`]: cbrServerId,
          [`${name}:instanceId`]: instance(),
        };
        bench.simulator.setScenario("stale");
        for (const operation of ["preview", "up"] as const) {
          const closed = await run(operation, { config });
          assert.equal(closed.succeeded, false, closed.output);
          assert.match(closed.output, refusal);
          assert.deepEqual(
            closed.state.filter(({ type }) => !type.startsWith("pulumi:")),
            [],
          );
        }
        bench.simulator.setScenario("fresh");
        const open = await run("up", { config });
        assert.equal(open.succeeded, true, open.output);
        assert.deepEqual(open.outputs, { verdict: "pass", statuses: ["css idle", "dws idle"] });
        assert.ok(open.resources.includes("random:index/randomPet:RandomPet"), open.resources.join());
      });
    }

    it("is not taken for open in a preview in which nothing was evaluated, and is in the update that evaluates it", async function () {
      const run = runnable(this, late);
      const config = { [`${late}:instanceId`]: instance() };
      bench.simulator.clearRequests();
      const preview = await run("preview", { config });
      assert.equal(preview.succeeded, false, preview.output);
      assert.ok(preview.output.includes(`the gate is not open: blocks is ${blocksOfNothing}`), preview.output);
      assert.equal(bench.simulator.requests().length, 0);
      const update = await run("up", { config });
      assert.equal(update.succeeded, true, update.output);
      assert.deepEqual(update.outputs, { verdict: "pass" });
    });

    it("takes every kind of input, and gives back a result with types down to the record that decided", async function () {
      const { run, config } = gates.allInputs(this);
      const open = await run("up", { config });
      assert.equal(open.succeeded, true, open.output);
      const report = {
        verdict: "pass",
        overridden: false,
        blocks: false,
        applied: [],
        target: {
          name: `vault ${instance()}`,
          complete: true,
          criteria: ["lastBackupMaximumAge pass", "lastTaskSucceeded pass", "minimumRedundancy pass"],
          evidence: "artefact",
        },
      };
      assert.deepEqual(open.outputs, Object.fromEntries(reports.map((name) => [name, report])));

      bench.simulator.setScenario("stale");
      const overridden = await run("up", { config, stack: "overridden" });
      assert.equal(overridden.succeeded, true, overridden.output);
      const lifted = {
        ...report,
        verdict: "fail",
        overridden: true,
        applied: [`operator until ${config[`${allInputs}:expiresAt`] ?? ""}`],
        target: {
          ...report.target,
          criteria: ["lastBackupMaximumAge fail", "lastTaskSucceeded pass", "minimumRedundancy pass"],
        },
      };
      assert.deepEqual(overridden.outputs, Object.fromEntries(reports.map((name) => [name, lifted])));
    });

    define(gates);
  });
}
