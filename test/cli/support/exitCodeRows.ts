import type { ScenarioName } from "../../../provider/simulator/index";
import { simulatorResources } from "../../../provider/simulator/index";

/** One row of the exit-code table, with what brings it about. */
export interface ExitCodeRow {
  readonly code: number;
  readonly title: string;
  readonly argv: readonly string[];
  readonly scenario?: ScenarioName;
  readonly environment?: Readonly<Record<string, string>>;
}

const { dcsInstanceId, cssClusterId, cceClusterId } = simulatorResources;
const dcs = ["--service", "dcs", "--resource-id", dcsInstanceId];
const young = ["check", ...dcs, "--last-backup-maximum-age", "26h"];
const warned = ["check", ...dcs, "--last-backup-maximum-age", "26h", "--last-backup-warning-age", "30m"];
const overridden = "overridden.yaml";

/** Files that rows name: a test writes them into a folder of its own. */
export const exitCodeFiles: Readonly<Record<string, string>> = {
  [overridden]: `apiVersion: hwbackup/v1
criteria: { lastBackupMaximumAge: 26h }
targets: [{ service: dcs, resourceId: ${dcsInstanceId} }]
overrides: [{ reason: agreed with the owner, actor: night shift, expiresAt: 2026-01-15T18:00:00Z }]
`,
  "some.yaml": `criteria: { noTaskRunning: true }
targets: [{ service: dcs, resourceId: ${dcsInstanceId} }, { service: cce, resourceId: ${cceClusterId} }]
`,
  "misspelt.yaml": `criteria: { lastBackupMaximunAge: 26h }
targets: [{ service: dcs, resourceId: ${dcsInstanceId} }]
`,
};

export const exitCodeRows: readonly ExitCodeRow[] = [
  { code: 0, title: "the newest backup is young enough", argv: young, scenario: "fresh" },
  { code: 0, title: "a warn does not block by itself", argv: warned, scenario: "fresh" },
  { code: 0, title: "a fail is overridden", argv: ["check", "-f", overridden], scenario: "stale" },
  { code: 2, title: "the newest backup is too old", argv: young, scenario: "stale" },
  { code: 2, title: "there is no backup", argv: young, scenario: "empty" },
  { code: 3, title: "the service fails", argv: young, scenario: "fault" },
  { code: 3, title: "the service asks for fewer requests", argv: young, scenario: "throttled" },
  { code: 3, title: "the answer is no answer", argv: young, scenario: "wrongShape" },
  { code: 3, title: "the instance does not exist", argv: young, scenario: "notFound" },
  {
    code: 3,
    title: "CSS says that the cluster does not exist or is not yours, which is no definite refusal",
    argv: [
      "check",
      "--service",
      "css",
      "--evidence",
      "logBackups",
      "--resource-id",
      cssClusterId,
      "--last-task-succeeded",
    ],
    scenario: "denied",
  },
  { code: 3, title: "one target of two is refused", argv: ["check", "-f", "some.yaml"], scenario: "deniedAmongOthers" },
  { code: 4, title: "a warn blocks", argv: [...warned, "--fail-on-warn"], scenario: "fresh" },
  { code: 5, title: "a task is running", argv: ["check", ...dcs, "--no-task-running"], scenario: "running" },
  {
    code: 5,
    title: "a wait of no time ends with a task running",
    argv: ["wait", ...dcs, "--no-task-running", "--timeout", "0s"],
    scenario: "running",
  },
  { code: 64, title: "a flag is unknown", argv: [...young, "--last-backup-max-age", "26h"] },
  { code: 64, title: "there is no such command", argv: ["chekc"] },
  { code: 64, title: "no gate is named", argv: ["check"] },
  { code: 64, title: "an output is unknown", argv: [...young, "-o", "jsn"] },
  { code: 77, title: "the credential is refused", argv: young, scenario: "unauthenticated" },
  { code: 77, title: "every target is refused", argv: young, scenario: "denied" },
  { code: 78, title: "a key of the gate file is misspelt", argv: ["check", "-f", "misspelt.yaml"] },
  { code: 78, title: "a gate asks for nothing", argv: ["check", ...dcs] },
  { code: 78, title: "no credential is found", argv: young, environment: { HW_ACCESS_KEY: "", HW_SECRET_KEY: "" } },
  { code: 78, title: "the gate file does not exist", argv: ["check", "-f", "absent.yaml"] },
];
