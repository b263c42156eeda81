/** The command line as the package ships it. */
import assert from "node:assert/strict";
import { execFile, execFileSync, spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { version } from "../../provider/generated/version";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { installInto } from "../support/installTarball";
import { packedPackage } from "../support/packedPackage";
import { useSimulator } from "../support/startReader";

const launcher = packedPackage().hwbackup;
const path = process.env["PATH"];

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(
  argv: readonly string[],
  environment: Readonly<Record<string, string>>,
  stdout: "pipe" | number = "pipe",
) {
  const env = { PATH: path, ...environment };
  const child = spawn(launcher, argv, { env, stdio: ["ignore", stdout, "pipe"] as ["ignore", "pipe", "pipe"] });
  const ended = new Promise<Ended>((resolve, reject) => {
    let [stdout, stderr] = ["", ""];
    // There is none where it goes to a file.
    (child.stdout as Readable | null)?.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

describe("the executable hwbackup", function () {
  this.timeout(600_000);
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

  it("gives no 0 when it ends without a result, as after a promise that nobody settles", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hwbackup-silent-"));
    try {
      // A standard input that neither says anything nor ends, and keeps no process alive.
      const stub = join(folder, "silent.cjs");
      const silent = 'new (require("node:stream").Readable)({ read() {} })';
      writeFileSync(stub, `Object.defineProperty(process, "stdin", { value: ${silent} });\n`);
      const child = spawn(process.execPath, ["--require", stub, launcher, "check", "-f", "-"], {
        env: { PATH: path },
        stdio: ["ignore", "ignore", "pipe"],
      });
      let stderr = "";
      child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
      const code = await new Promise((resolve) => child.on("close", resolve));
      assert.equal(code, 1);
      assert.equal(stderr, "hwbackup: ended without a result. This is a bug: report it\n");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("takes a standard output that is full for a lost report: no success, and any other code stays", async () => {
    const full = openSync("/dev/full", "w");
    try {
      const open = await start(argvOf("check"), simulator().environment(), full).ended;
      assert.deepEqual([open.code, open.stderr], [78, "hwbackup: standard output cannot be written (ENOSPC)\n"]);
      simulator().setScenario("running");
      assert.equal((await start(argvOf("check"), simulator().environment(), full).ended).code, 5);
    } finally {
      closeSync(full);
    }
  });

  it("writes an output under the name of an open file into that, behind what is there", async () => {
    // Through a pipe of the shell and one of its files: the pipes of Node are sockets, which nobody can open by name.
    const script = '"$0" "$@" | cat; echo before >out; "$0" "$@" >>out; cat out';
    const folder = mkdtempSync(join(tmpdir(), "hwbackup-open-"));
    try {
      const argv = ["-c", script, launcher, ...argvOf("check", "-o", "nagios=/dev/fd/1")];
      const env = { PATH: path, ...simulator().environment() };
      const { stdout } = await promisify(execFile)("sh", argv, { cwd: folder, env });
      assert.match(stdout, /^HWBACKUP OK .*\nbefore\nHWBACKUP OK .*\n$/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
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

  it("compiles its code at the first start and takes it from its cache at the second", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hwbackup-cache-"));
    try {
      const kept = (): readonly string[] => {
        const own = join(folder, "pulumi-huaweicloud-backup");
        return readdirSync(own).map((name) => `${name} ${statSync(join(own, name)).ino}`);
      };
      await start(["--version"], { XDG_CACHE_HOME: folder }).ended;
      const first = kept();
      assert.equal(first.length, 1);
      await start(["--version"], { XDG_CACHE_HOME: folder }).ended;
      assert.deepEqual(kept(), first);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  // The bundle holds everything in one file, and evaluates what its sources load.
  it("loads the simulator for the command of that name alone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hwbackup-modules-"));
    const file = join(folder, "modules");
    const hook = join(repositoryRoot, "test/support/recordLoadedModules.cjs");
    const own = join(repositoryRoot, "provider/");
    const loadedBy = async (...argv: readonly string[]): Promise<readonly string[]> => {
      const program = `require(${JSON.stringify(join(own, "cli/main"))}).main()`;
      const env = { PATH: path, ...simulator().environment(), LOADED_MODULES_FILE: file };
      const node = ["--require", "tsx/cjs", "--require", hook, "--eval", program, "--", "hwbackup", ...argv];
      await promisify(execFile)(process.execPath, node, { env, cwd: repositoryRoot }).catch(() => undefined);
      const paths = readFileSync(file, "utf8").split("\n");
      return paths.filter((one) => one.startsWith(own)).map((one) => one.slice(own.length));
    };
    const ofSimulator = (paths: readonly string[]) => paths.filter((one) => one.startsWith("simulator"));
    try {
      for (const argv of [["--version"], ["--help"], argvOf("check"), ["simulator", "--help"]]) {
        const loaded = await loadedBy(...argv);
        assert.ok(loaded.includes(join("cli", "runCli.ts")), "the hook sees what is loaded");
        assert.deepEqual(ofSimulator(loaded), [], argv.join(" "));
      }
      assert.ok(ofSimulator(await loadedBy("simulator", "--scenario", "none")).length > 50);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("runs from the packed package in a project of its own, where nothing else is installed, by npx", () => {
    const project = mkdtempSync(join(tmpdir(), "hwbackup-npx-"));
    try {
      const installed = readdirSync(installInto(project)).filter((name) => !name.startsWith("."));
      assert.deepEqual(installed, ["pulumi-huaweicloud-backup"]);
      const npx = (...argv: string[]): string =>
        execFileSync("npx", ["--no-install", "hwbackup", ...argv], { cwd: project, encoding: "utf8" });
      assert.match(npx("--help"), /^Usage: hwbackup /m);
      assert.equal(npx("--version"), `${version}\n`);
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  });
});
