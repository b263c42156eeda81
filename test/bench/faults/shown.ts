import { inspect } from "node:util";
import { captureStdout } from "../clients/captureStdout";
import type { BenchClient, ClientName } from "../clients/benchClient";

/** What clients put where people see it: stdout, and for this project its log and its errors with all their members too. */
export type Shown = Record<ClientName, string>;

export function nothingShown(): Shown {
  return { "this project": "", "SDK core": "", "node-fetch": "" };
}

/** Does work with one client and keeps what it shows meanwhile. */
export async function shownBy<Value>(
  client: BenchClient,
  shown: Shown,
  work: (client: BenchClient) => Promise<Value>,
): Promise<Value> {
  const { name } = client;
  const watched: BenchClient = {
    name,
    read: (query, resourceId) =>
      client.read(query, resourceId).catch((error: unknown) => {
        if (name === "this project") shown[name] += inspect(error, { depth: null });
        throw error;
      }),
  };
  const { value, written } = await captureStdout(() => work(watched));
  shown[name] += written;
  return value;
}
