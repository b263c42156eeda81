/** The service of a fleet as a process of its own: what it costs must not be taken for what a client costs. */
import { fork } from "node:child_process";
import { join } from "node:path";
import type { FleetServer, FleetServerOptions } from "../../support/fleet/fleetServer";

/** Options that a message can carry. Every target is healthy. */
export type BackupsServerOptions = Pick<FleetServerOptions, "rate" | "latency" | "records" | "tls">;

export type BackupsCounts = FleetServer["counts"] & FleetServer["handshakes"];

export interface BackupsServer {
  readonly url: string;
  /** What was counted since the start, or since it was asked the last time. */
  counts(): Promise<BackupsCounts>;
  close(): Promise<void>;
}

/** Starts the process; resolves once it listens. */
export async function startBackupsServer(options: BackupsServerOptions): Promise<BackupsServer> {
  const child = fork(join(__dirname, "../children/backupsServer.ts"), {
    execArgv: ["--require", require.resolve("tsx/cjs")],
  });
  const ask = <Reply>(message: unknown): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const failed = (): void => reject(new Error("the server ended"));
      child.once("exit", failed);
      child.once("message", (reply: Reply) => {
        child.off("exit", failed);
        resolve(reply);
      });
      child.send(message as object);
    });
  const url = await ask<string>(options);
  return {
    url,
    counts: () => ask<BackupsCounts>("counts"),
    close: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.disconnect();
      }),
  };
}
