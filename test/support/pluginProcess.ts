import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pluginExecutable } from "../../scripts/automation/runs/pluginProcess";
import { connectProvider, type ProviderClient } from "./providerClient";

const root = join(__dirname, "../..");

/** Builds the plugin unless that was done before; a mocha hook. */
export function buildPluginOnce(this: Mocha.Context): void {
  this.timeout(600_000);
  if (existsSync(pluginExecutable)) return;
  execFileSync(process.execPath, [require.resolve("tsx/cli"), join(root, "scripts/build.ts")], { stdio: "ignore" });
}

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A running plugin process, spoken to as the engine does. */
export interface PluginProcess {
  readonly provider: ProviderClient;
  /** The first line of stdout. */
  readonly firstLine: string;
  stdout(): string;
  stderr(): string;
  /** Sends a signal and waits for the end; SIGTERM by default. A second call tells the same ending. */
  stop(signal?: NodeJS.Signals): Promise<Ending>;
}

export interface PluginOptions {
  /** Command line arguments; the engine's address is the last one. */
  readonly arguments?: readonly string[];
  /** Environment variables beside PATH; nothing else is inherited. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the built plugin; resolves once it has printed a whole line. */
export async function startPlugin(options: PluginOptions = {}): Promise<PluginProcess> {
  const child = spawn(pluginExecutable, options.arguments ?? [], {
    env: { PATH: process.env["PATH"], ...options.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8");
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  // "close" comes after "exit" and after the last byte of both streams.
  const ended = new Promise<Ending>((resolve) => {
    child.once("close", (code, signal) => {
      resolve({ code, signal });
    });
  });
  const firstLine = await new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => {
      reject(new Error(`the plugin ended before it printed a line: ${stderr}`));
    });
    child.stdout.on("data", (chunk: string) => {
      stdout += chunk;
      const end = stdout.indexOf("\n");
      if (end >= 0) resolve(stdout.slice(0, end));
    });
  });
  const provider = connectProvider(Number(firstLine));
  return {
    provider,
    firstLine,
    stdout: () => stdout,
    stderr: () => stderr,
    async stop(signal = "SIGTERM") {
      provider.close();
      child.kill(signal);
      return ended;
    },
  };
}
