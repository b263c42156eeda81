/**
 * The same evidence at every door: one update of the real engine per scenario, in which each door of a program has its own
 * resource, and `hwbackup check` with the same description beside it.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GateDescription } from "../../provider/generated/types";
import { verdicts, type Verdict } from "../../provider/gates/result";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
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

/** What the command line said; a fourth thing that must agree is its exit code. */
interface CommandAnswer extends Answer {
  readonly exitCode: number;
}

/** `hwbackup check` as the package ships it, with the description as its gate file on standard input. */
function askCommandLine(
  launcher: string,
  gate: GateDescription,
  environment: Readonly<Record<string, string>>,
): Promise<CommandAnswer> {
  const env = { PATH: process.env["PATH"], ...environment };
  return new Promise((resolve, reject) => {
    const child = execFile(launcher, ["check", "-f", "-", "-o", "json"], { env }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : error.code;
      if (typeof exitCode === "number" && stdout !== "") {
        const { verdict, blocks } = JSON.parse(stdout) as { verdict: string; blocks: boolean };
        resolve({ isOpen: !blocks, verdict, exitCode });
      } else reject(new Error(`no result: ${stderr}`, { cause: error }));
    });
    child.stdin?.end(JSON.stringify(gate));
  });
}

/** The code is that of `hwbackup check`, which tells apart what the other doors refuse alike. */
type Row = readonly [
  scenario: ScenarioName,
  verdict: Verdict,
  isOpen: boolean,
  exitCode: number,
  more?: Partial<GateDescription>,
];

const anHour = 3_600_000;
const override = {
  reason: "the restore was tried by hand",
  actor: "m.li",
  expiresAt: new Date(Date.now() + anHour).toISOString(),
};

const rows: readonly Row[] = [
  ["fresh", "pass", true, 0],
  ["fewBackups", "pass", true, 0],
  ["overlapping", "pass", true, 0],
  ["exactly24Hours", "warn", true, 0],
  ["over24Hours", "warn", false, 4, { policy: { onWarn: "block" } }],
  ["stale", "fail", false, 2],
  ["failed", "fail", true, 0, { overrides: [override] }],
  ["neverSucceeded", "fail", false, 2],
  ["failedThreeTimes", "fail", false, 2],
  ["empty", "fail", false, 2],
  ["allGone", "fail", false, 2],
  ["stuck", "fail", false, 2],
  ["running", "pending", false, 5],
  ["waiting", "pending", false, 5],
  ["unknownWords", "unknown", false, 3],
  ["absurdTimes", "unknown", false, 3],
  ["contradictory", "unknown", false, 3],
  ["futureBeyondTolerance", "unknown", false, 3],
  ["noDate", "unknown", false, 3],
  // Every target is refused: still unknown, and a code that says so, since no later attempt would help.
  ["denied", "unknown", false, 77],
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
      const gate: GateDescription = {
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
      const launcher = join(project.directory, "node_modules/pulumi-huaweicloud-backup/dist/cli/hwbackup");
      return { ...doorsOf(result), commandLine: await askCommandLine(launcher, gate, bench.simulator.environment()) };
    }

    for (const [scenario, verdict, isOpen, exitCode, more] of rowsOfWay) {
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
          commandLine: { isOpen, verdict, exitCode },
        });
      });
    }
  });
}
