import { execFileSync, spawn } from "node:child_process";
import { connectProvider } from "../../support/providerClient";

type Environment = Readonly<Record<string, string>>;

const environmentOf = (environment: Environment): NodeJS.ProcessEnv => ({ PATH: process.env["PATH"], ...environment });

/** Milliseconds from spawn to the end of a process. */
export function timeRun(command: string, argv: readonly string[], environment: Environment = {}): Promise<number> {
  const began = performance.now();
  const child = spawn(command, argv, { env: environmentOf(environment), stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      const took = performance.now() - began;
      if (code === 0) resolve(took);
      else reject(new Error(`${command} ${argv.join(" ")} ended with ${code}: ${errors}`));
    });
  });
}

export interface ProviderStart {
  /** Milliseconds from spawn to the port line. */
  readonly port: number;
  /** Milliseconds from spawn to the first answer over gRPC. */
  readonly answer: number;
  /** Resident memory a moment after the answer, in MiB. */
  readonly memory: number;
}

const settling = 300;

function residentMemory(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
}

/** Starts a provider, asks for its version, lets it idle for a moment, and ends it. */
export async function timeProvider(
  command: string,
  argv: readonly string[],
  environment: Environment = {},
): Promise<ProviderStart> {
  const began = performance.now();
  const child = spawn(command, argv, { env: environmentOf(environment), stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    const line = await new Promise<string>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code) => reject(new Error(`${command} ended with ${code} before its port line`)));
      child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString()));
    });
    const port = performance.now() - began;
    const provider = connectProvider(Number(line));
    try {
      await provider.getVersion();
      const answer = performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, settling));
      return { port, answer, memory: residentMemory(child.pid ?? 0) };
    } finally {
      provider.close();
    }
  } finally {
    child.kill("SIGKILL");
    await ended;
    // What ends must not slow down what is measured next.
    await new Promise((resolve) => setTimeout(resolve, settling));
  }
}
