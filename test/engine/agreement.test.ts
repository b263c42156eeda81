/** The same evidence at every door of the real engine: one update per scenario, in which each door has its own resource. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GateDescription } from "../../provider/gates/description";
import { verdicts, type Verdict } from "../../provider/gates/result";
import type { ProgramResult } from "../../scripts/automation/programResult";
import type { ScenarioName } from "../../provider/simulator";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../support/engine";
import { installTarball } from "../support/installTarball";

/** What a door said: whether it let pass, and its verdict where it names one; an open hook and pack name none. */
interface Answer {
  readonly isOpen: boolean;
  readonly verdict: string | undefined;
}

/** The verdict in a line with a gate's summary: `fail: 2 targets (…)`, `unknown (overridden): 1 target (…)`. */
function verdictIn(line: string): string | undefined {
  return new RegExp(`\\b(${verdicts.join("|")})(?: \\(overridden\\))?: \\d+ targets?\\b`).exec(line)?.[1];
}

/** Each door of one run, and that it guards what it stands before. */
function doorsOf(result: ProgramResult): Record<string, Answer> {
  const { diagnostics, policyViolations, state } = result;
  const nameOf = (urn: string | undefined): string => urn?.split("::").at(-1) ?? "";
  const found = (name: string) => state.find(({ urn }) => nameOf(urn) === name);
  const said = (start: string): string => {
    const line = diagnostics.find(({ message }) => message.startsWith(start));
    assert.notEqual(line, undefined, result.output);
    return line?.message.slice(start.length) ?? "";
  };
  const errorAt = (name: string): string => {
    const lines = diagnostics.filter(({ severity, urn }) => severity === "error" && nameOf(urn) === name);
    const line = lines.find(({ message }) => message.includes("[GATE_CLOSED]"));
    assert.notEqual(line, undefined, `${name} neither was made nor said why: ${result.output}`);
    return line?.message ?? "";
  };
  const ofResource = (name: string, dependent: string): Answer => {
    const held = found(name);
    assert.equal(found(dependent) !== undefined, held !== undefined, dependent);
    if (held !== undefined) return { isOpen: true, verdict: String(held.outputs["verdict"]) };
    return { isOpen: false, verdict: verdictIn(errorAt(name)) };
  };

  const answer = JSON.parse(said("getGateVerdict: ")) as { verdict: string; blocks: boolean };
  const refusal = said("assertGate: ");
  assert.equal(refusal.endsWith("[GATE_CLOSED]"), answer.blocks, refusal);
  const isHooked = found("hooked") !== undefined;
  const violations = policyViolations.filter(({ urn }) => nameOf(urn) === "held").map(({ message }) => message);
  const closed = violations.find((message) => message.includes("the gate is closed"));
  return {
    function: { isOpen: !answer.blocks, verdict: answer.verdict },
    assertion: { isOpen: refusal === "open", verdict: verdictIn(refusal) },
    resource: ofResource("gate", "behind-gate"),
    dynamic: ofResource("dynamic-gate", "behind-dynamic-gate"),
    hook: { isOpen: isHooked, verdict: isHooked ? undefined : verdictIn(errorAt("hooked")) },
    // A reservation is said, a plain pass is not.
    pack: { isOpen: closed === undefined, verdict: verdictIn(violations.join("\n")) },
  };
}

type Row = readonly [scenario: ScenarioName, verdict: Verdict, isOpen: boolean, more?: Partial<GateDescription>];

const anHour = 3_600_000;
const override = {
  reason: "the restore was tried by hand",
  actor: "m.li",
  expiresAt: new Date(Date.now() + anHour).toISOString(),
};

const rows: readonly Row[] = [
  ["fresh", "pass", true],
  ["fewBackups", "pass", true],
  ["overlapping", "pass", true],
  ["exactly24Hours", "warn", true],
  ["over24Hours", "warn", false, { policy: { onWarn: "block" } }],
  ["stale", "fail", false],
  ["failed", "fail", true, { overrides: [override] }],
  ["neverSucceeded", "fail", false],
  ["failedThreeTimes", "fail", false],
  ["empty", "fail", false],
  ["allGone", "fail", false],
  ["stuck", "fail", false],
  ["running", "pending", false],
  ["waiting", "pending", false],
  ["unknownWords", "unknown", false],
  ["absurdTimes", "unknown", false],
  ["contradictory", "unknown", false],
  ["futureBeyondTolerance", "unknown", false],
  ["noDate", "unknown", false],
  ["denied", "unknown", false],
];

// What a user installs has to open and to close; the many scenarios are about the evaluation, which is the same code.
const ways = [
  ["a link", (): void => undefined, rows],
  ["a tarball", installTarball, rows.filter(([scenario]) => ["fresh", "stale"].includes(scenario))],
] as const;

for (const [how, install, rowsOfWay] of ways) {
  describeWithEngine(`all doors of the package, installed from ${how}`, () => {
    let bench: EngineBench;
    let project: EngineProject;

    before(async () => {
      bench = await startBench();
      project = bench.project("test/engine/programs/five-doors");
      install(project.directory);
    });
    after(() => bench.close());

    async function doorsIn(
      scenario: ScenarioName,
      more: Partial<GateDescription> = {},
    ): Promise<Record<string, Answer>> {
      const { dcsInstanceId, cceClusterId } = bench.simulator.resources;
      bench.simulator.setScenario(scenario);
      const gate = {
        criteria: {
          lastBackupMaximumAge: "26h",
          lastBackupWarningAge: "20h",
          lastTaskSucceeded: true,
          noTaskRunning: true,
        },
        targets: [
          { service: "dcs", resourceId: dcsInstanceId },
          { service: "cce", resourceId: cceClusterId },
        ],
        ...more,
      };
      const file = join(project.directory, "rules.json");
      // Advisory: a mandatory violation ends the update before the other doors have answered.
      const rule = { gate, types: ["test:index:Held"], enforcementLevel: "advisory" };
      writeFileSync(file, JSON.stringify({ "live-gate": rule, "gate-verdict-is-fresh": "disabled" }));
      const result = await project.run("up", {
        stack: scenario,
        config: { "five-doors:gate": JSON.stringify(gate) },
        continueOnError: true,
        policyPacks: [join(project.directory, "node_modules/pulumi-huaweicloud-backup/dist/policy-pack")],
        policyPackConfigs: [file],
      });
      return doorsOf(result);
    }

    for (const [scenario, verdict, isOpen, more] of rowsOfWay) {
      const shown = more === undefined ? "" : `, ${Object.keys(more).join()}`;
      it(`come to the same verdict: ${verdict}, ${isOpen ? "allowed" : "refused"}, on ${scenario}${shown}`, async () => {
        const isSaid = verdict !== "pass";
        assert.deepEqual(await doorsIn(scenario, more), {
          function: { isOpen, verdict },
          assertion: { isOpen, verdict: isOpen ? undefined : verdict },
          resource: { isOpen, verdict },
          dynamic: { isOpen, verdict },
          hook: { isOpen, verdict: isOpen ? undefined : verdict },
          pack: { isOpen, verdict: isSaid ? verdict : undefined },
        });
      });
    }

    if (how === "a tarball") {
      it("come with the command line, which says the same", async () => {
        for (const [scenario, code, says] of [
          ["fresh", 0, "OPEN pass: 1 target"],
          ["stale", 2, "CLOSED fail: 1 target"],
        ] as const) {
          bench.simulator.setScenario(scenario);
          const argv = ["check", "--service", "dcs", "--resource-id", bench.simulator.resources.dcsInstanceId];
          const ended = await new Promise<{ readonly code: unknown; readonly stdout: string }>((resolve) => {
            const hwbackup = join(project.directory, "node_modules/.bin/hwbackup");
            const options = { cwd: project.directory, env: bench.sandbox.environment };
            execFile(hwbackup, [...argv, "--last-backup-maximum-age", "26h"], options, (error, stdout) =>
              resolve({ code: error?.code ?? 0, stdout }),
            );
          });
          assert.equal(ended.code, code, ended.stdout);
          assert.ok(ended.stdout.startsWith(says), ended.stdout);
        }
      });
    }
  });
}
