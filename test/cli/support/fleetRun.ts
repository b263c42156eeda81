import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/automation/sandbox";

const launcher = join(repositoryRoot, "dist/cli/hwbackup");
/** Writes at its end, on a descriptor of its own, how much memory the process held at most. */
const meter = join(__dirname, "memoryMeter.cjs");

export interface FleetRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The most memory that it held, in MiB; `NaN` for a process that was killed. */
  readonly mebibytes: number;
}

/** Starts the command line, as the package ships it, before a fleet server. */
export function startOnFleet(
  url: string,
  argv: readonly string[],
): { readonly child: ChildProcess; readonly ended: Promise<FleetRun> } {
  const child = spawn(process.execPath, ["--require", meter, launcher, ...argv], {
    env: {
      PATH: process.env["PATH"],
      HW_REGION_NAME: "cn-north-4",
      HW_PROJECT_ID: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
      HW_ACCESS_KEY: "fleet-access-key",
      HW_SECRET_KEY: "fleet-secret-key",
      HWBACKUP_ECS_METADATA: "false",
      HUAWEICLOUD_SDK_REGION_DCS_CN_NORTH_4: url,
      HUAWEICLOUD_SDK_REGION_CBR_CN_NORTH_4: url,
    },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const texts = ["", "", ""];
  [child.stdio[1], child.stdio[2], child.stdio[3]].forEach((stream, at) => {
    stream?.on("data", (chunk: Buffer) => (texts[at] = (texts[at] ?? "") + chunk.toString()));
  });
  const ended = new Promise<FleetRun>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const [stdout = "", stderr = "", kibibytes = ""] = texts;
      resolve({ code, signal, stdout, stderr, mebibytes: kibibytes === "" ? Number.NaN : Number(kibibytes) / 1024 });
    });
  });
  return { child, ended };
}
