import { fork } from "node:child_process";
import { join } from "node:path";

/** A process that answers one message at a time. */
export interface AskedProcess {
  /** What it said once it was ready. */
  readonly greeting: unknown;
  ask<Answer>(question: unknown): Promise<Answer>;
  end(): Promise<void>;
}

/** Starts a file of this folder in a process of its own. What it prints is nobody's concern: the official SDK logs to stdout. */
export async function startAsked(
  file: string,
  options: unknown,
  environment: Readonly<Record<string, string>> = {},
): Promise<AskedProcess> {
  const child = fork(join(__dirname, "startPlain.cjs"), [JSON.stringify(options), file], {
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const next = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const onExit = (code: number | null): void => reject(new Error(`${file} ended with ${code ?? "a signal"}`));
      child.once("exit", onExit);
      child.once("error", reject);
      child.once("message", (message) => {
        child.off("exit", onExit);
        child.off("error", reject);
        resolve(message);
      });
    });
  const greeting = await next();
  return {
    greeting,
    async ask<Answer>(question: unknown) {
      const answer = next();
      child.send(question as object);
      return (await answer) as Answer;
    },
    async end() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
