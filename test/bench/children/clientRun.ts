/** One client in a process of its own: reads one by one, then several at once. */
import { Agent as HttpAgent } from "node:http";
import { Agent as TlsAgent } from "node:https";
import { documentedQuery } from "../../support/faultServer/goodAnswers";
import { resourceIdAt } from "../../support/fleet/fleetTarget";
import { rawClient } from "../client/rawClient";
import type { BenchClient, ClientName } from "../clients/benchClient";
import { bareFetch, sdkCore } from "../clients/peers";
import { shippedProject } from "../clients/shippedProject";
import { inParallel } from "../pool";
import { handedIn, handOver } from "./runChild";

export type RacedClient = ClientName | "raw http";

export interface ClientRunOptions {
  readonly client: RacedClient;
  readonly url: string;
  /** Reads before anything is measured: compilers of Node's kind take their time. */
  readonly warmUp: number;
  readonly single: number;
  readonly together: number;
  readonly callers: number;
}

export interface ClientRun {
  /** Milliseconds of a read when there is no other. */
  readonly median: number;
  readonly slow: number;
  /** Reads per second of so many callers. */
  readonly perSecond: number;
}

type Reads = Pick<BenchClient, "read">;

/** node-fetch closes each connection unless it is given an agent: here it gets one, as whoever measured it would. */
function clientOf(name: RacedClient, url: string): Reads | Promise<Reads> {
  if (name === "this project") return shippedProject(url);
  if (name === "SDK core") return sdkCore(url);
  if (name === "raw http") return rawClient(url);
  return bareFetch(
    url,
    url.startsWith("https:") ? new TlsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true }),
  );
}

const query = documentedQuery("dcs.getInstanceBackups");

async function main({ client: name, url, warmUp, single, together, callers }: ClientRunOptions): Promise<void> {
  const client = await clientOf(name, url);
  const read = async (at: number): Promise<void> => {
    await client.read(query, resourceIdAt(at));
  };
  for (let at = 0; at < Math.min(warmUp, 1); at++) await read(at);
  await inParallel(warmUp, callers, read);
  const times: number[] = [];
  for (let at = 0; at < single; at++) {
    const began = performance.now();
    await read(at);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const began = performance.now();
  await inParallel(together, callers, read);
  const seconds = (performance.now() - began) / 1000;
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  handOver({ median: at(0.5), slow: at(0.95), perSecond: together / seconds } satisfies ClientRun);
  process.exit(0);
}

void main(handedIn<ClientRunOptions>());
