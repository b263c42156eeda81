/** The command line as the package ships it. */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../../provider/generated/version";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { installInto } from "../support/installTarball";
import { useSimulator } from "../support/startReader";

const launcher = join(repositoryRoot, "dist/cli/hwbackup");
const path = process.env["PATH"];

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(argv: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawn(launcher, argv, { env: { PATH: path, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<Ended>((resolve, reject) => {
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

describe("the executable hwbackup", function () {
  this.timeout(60_000);
  const simulator = useSimulator({ now: () => Date.now() });
  const argvOf = (command: string, ...more: readonly string[]) => {
    const resourceId = simulator().resources.dcsInstanceId;
    return [command, "--service", "dcs", "--resource-id", resourceId, "--no-task-running", ...more];
  };

  it("ends with the code of its verdict", async () => {
    const open = await start(argvOf("check"), simulator().environment()).ended;
    assert.equal(open.code, 0, open.stderr);
    assert.match(open.stdout, /^OPEN pass: 1 target/);
    simulator().setScenario("running");
    assert.equal((await start(argvOf("check"), simulator().environment()).ended).code, 5);
  });

  for (const [signal, expected] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    it(`stops at once on ${signal} in a wait, with a partial result that blocks and code ${expected}`, async () => {
      simulator().setScenario("running");
      const { child, ended } = start(argvOf("wait", "-o", "json"), simulator().environment());
      // The first line of progress comes after the first look.
      child.stderr.once("data", () => child.kill(signal));
      const { code, stdout, stderr } = await ended;
      assert.equal(code, expected, stderr);
      const { verdict, blocks, reason } = JSON.parse(stdout) as Record<string, unknown>;
      assert.deepEqual([verdict, blocks, reason], ["pending", true, "cancelled"]);
    });
  }

  it("runs from the packed package in a project of its own, where nothing else is installed, by npx", () => {
    const project = mkdtempSync(join(tmpdir(), "hwbackup-npx-"));
    try {
      const installed = readdirSync(installInto(project)).filter((name) => !name.startsWith("."));
      assert.deepEqual(installed, ["pulumi-huaweicloud-backup"]);
      const npx = (...argv: string[]): string =>
        execFileSync("npx", ["--no-install", "hwbackup", ...argv], { cwd: project, encoding: "utf8" });
      assert.match(npx("--help"), /^Usage: hwbackup /);
      assert.equal(npx("--version"), `${version}\n`);
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  });
});
