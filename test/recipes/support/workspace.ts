import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { version } from "../../../provider/generated/version";
import { startSimulator, type Simulator } from "../../../provider/simulator/index";
import { repositoryRoot } from "../../../scripts/automation/sandbox";
import { recipeText } from "./recipeFiles";

type Environment = Readonly<Record<string, string>>;

/** A checkout as a runner has it, and what was done in it. */
export interface Workspace {
  readonly directory: string;
  readonly simulator: Simulator;
  /** The value that a store of secrets or variables holds under this name. */
  stored(name: string): string;
  /** Runs a script and gives its exit code: `shell` is a program with the arguments before the script. */
  run(shell: readonly string[], script: string, environment: Environment): Promise<number>;
  /** Each call of a stand-in: `npx`, `npm`, `sleep 60`, `deploy`. */
  calls(): string[];
  read(name: string): string | undefined;
  close(): Promise<void>;
}

/** The names of resources in the gate of the recipes, and its region and project where a recipe spells them out. */
const dcsInstanceId = "5560df16-cebf-4473-95c4-d1b573c16e79";
const cceClusterId = "87d326f9-46b0-486e-a4ba-1f82ec9315ed";
const region = "cn-north-4";

/** npx would ask a registry: only the pinned package is let through, to what was built here. */
const npx = `[ "$1 $2 $3 $4" = "--yes -p pulumi-huaweicloud-backup@${version} hwbackup" ] || exit 99
shift 4
exec "${join(repositoryRoot, "dist/cli/hwbackup")}" "$@"`;

export async function startWorkspace(): Promise<Workspace> {
  const simulator = await startSimulator({ region });
  simulator.addResource("dcs", dcsInstanceId);
  simulator.addResource("cce", cceClusterId);
  const all = simulator.environment();

  const directory = mkdtempSync(join(tmpdir(), "hwbackup-recipe-"));
  const bin = join(directory, "bin");
  const log = join(directory, "calls.log");
  const executable = (path: string, name: string, line = ""): void => {
    writeFileSync(path, `#!/bin/sh\necho "${name}" >>"${log}"\n${line}\n`);
    chmodSync(path, 0o755);
  };
  mkdirSync(bin);
  executable(join(bin, "npx"), "npx", npx);
  executable(join(bin, "npm"), "npm $*");
  executable(join(bin, "sleep"), "sleep $*");
  executable(join(directory, "deploy.sh"), "deploy");
  writeFileSync(join(directory, "gate.yaml"), recipeText("gate.yaml"));

  // Where the services are is the simulator's matter; credentials, region and project have to come by the recipe.
  const endpoints = Object.entries(all).filter(([name]) => !name.startsWith("HW_"));
  const surroundings = {
    ...Object.fromEntries(endpoints),
    HW_MAX_RETRIES: "0",
    HOME: directory,
    PATH: [bin, dirname(process.execPath), "/usr/bin", "/bin"].join(delimiter),
  };
  const read = (name: string): string | undefined => {
    const path = join(directory, name);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  };
  return {
    directory,
    simulator,
    read,
    stored(name) {
      const value = all[name];
      if (value === undefined) throw new Error(`nobody stores ${name}`);
      return value;
    },
    run([program = "", ...argv], script, environment) {
      const env = { ...surroundings, ...environment };
      return new Promise((resolve, reject) => {
        const child = spawn(program, [...argv, script], { cwd: directory, env, stdio: "ignore" });
        child.on("error", reject);
        child.on("close", (code) => resolve(code ?? -1));
      });
    },
    calls: () => (read("calls.log") ?? "").split("\n").filter((line) => line !== ""),
    async close() {
      rmSync(directory, { recursive: true, force: true });
      await simulator.close();
    },
  };
}
