import { fork } from "node:child_process";
import { join } from "node:path";

/** A process that answers one message at a time. */
export interface Helper<Question, Reply> {
  readonly pid: number;
  /** What it said when it was ready. */
  readonly greeting: Readonly<Record<string, unknown>>;
  ask(question: Question): Promise<Reply>;
  stop(): Promise<void>;
}

/** Starts a file of this folder; resolves when it has said that it is ready. */
export async function startHelper<Question extends object, Reply>(file: string): Promise<Helper<Question, Reply>> {
  const child = fork(join(__dirname, file), [], { execArgv: [], stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const next = <Message>(): Promise<Message> =>
    new Promise((resolve, reject) => {
      const fail = (code: number | null): void => reject(new Error(`${file} ended with ${code ?? "a signal"}`));
      child.once("exit", fail);
      child.once("message", (message) => {
        child.off("exit", fail);
        resolve(message as Message);
      });
    });
  const greeting = await next<Record<string, unknown>>();
  return {
    pid: child.pid ?? 0,
    greeting,
    ask(question) {
      const reply = next<Reply>();
      child.send(question);
      return reply;
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
