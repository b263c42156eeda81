import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Simulator } from "../../provider/simulator";
import type { ProgramResult } from "../automation/runs/programResult";
import { runProgram } from "../automation/runs/runProgram";
import { repositoryRoot, type Sandbox } from "../automation/sandbox";

/** By the name under which the program knows it. */
const doors: readonly { readonly door: string; readonly title: string; readonly hasPack?: boolean }[] = [
  { door: "value", title: "value in the program" },
  { door: "gate", title: "resource Gate" },
  { door: "hook", title: "hook of the resource" },
  { door: "pack", title: "policy pack", hasPack: true },
  { door: "dynamic", title: "dynamic BackupGate" },
];

export interface Refusal {
  readonly title: string;
  /** The gate's summary, without the task's id and the advice; absent when the door was open, or closed for another reason. */
  readonly reason: string | undefined;
}

function reasonIn({ succeeded, diagnostics, policyViolations }: ProgramResult): string | undefined {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const mandatory = policyViolations.filter(({ level }) => level === "mandatory");
  const line = [...errors, ...mandatory].map(({ message }) => message).find((text) => text.includes("[GATE_CLOSED]"));
  return succeeded ? undefined : /\bfail: .+?(?=, task |; next: )/.exec(line ?? "")?.[0];
}

/** Previews one program behind each door in turn, all with one gate: a Redis backup of at most 26 hours. */
export async function* refusedAtDoors(simulator: Simulator, sandbox: Sandbox, random: string): AsyncGenerator<Refusal> {
  const project = sandbox.project(join(repositoryRoot, "scripts/demo/five-doors"), { random });
  const gate = {
    criteria: { lastBackupMaximumAge: "26h" },
    // Far enough back for the old backup to be named: seven days would be looked at otherwise.
    targets: [{ service: "dcs", resourceId: simulator.resources.dcsInstanceId, lookback: "30d" }],
  };
  const rules = join(project, "rules.json");
  writeFileSync(rules, JSON.stringify({ "live-gate": { gate, types: ["random:*"] } }));
  const pack = {
    policyPacks: [join(project, "node_modules/pulumi-huaweicloud-backup/dist/policy-pack")],
    policyPackConfigs: [rules],
  };
  for (const { door, title, hasPack = false } of doors) {
    const result = await runProgram(sandbox, {
      operation: "preview",
      project,
      projectName: "five-doors",
      stack: door,
      config: { "five-doors:door": door, "five-doors:gate": JSON.stringify(gate) },
      ...(hasPack ? pack : {}),
    });
    yield { title, reason: reasonIn(result) };
  }
}
