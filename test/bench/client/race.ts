import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { certificates } from "../../unit/api/support/certificates";
import { startAsked, type AskedProcess } from "./askedProcess";
import { racers, type Racer, type RacerOptions, type RunFigures, type RunOrder, type Seen } from "./protocol";

const startRacer = (racer: Racer, url: string, environment?: Readonly<Record<string, string>>): Promise<AskedProcess> =>
  startAsked("racerProcess", { racer, url } satisfies RacerOptions, environment);

/** Alternating, so that none always runs behind the same one. */
const inTurn = (round: number): readonly Racer[] => (round % 2 === 0 ? racers : [...racers].reverse());

export interface PlainRound {
  readonly single: RunFigures;
  readonly crowd: RunFigures;
  /** Of both runs. */
  readonly requestsPerRead: number;
}

/** The same runs by every client, round by round, over http. Each client stays in its process: its code is warm. */
export async function racePlain(
  rounds: number,
  orders: { readonly warm: RunOrder; readonly single: RunOrder; readonly crowd: RunOrder },
): Promise<ReadonlyMap<Racer, readonly PlainRound[]>> {
  const server = await startAsked("serverProcess", {});
  const processes = new Map<Racer, AskedProcess>();
  const taken = new Map<Racer, PlainRound[]>(racers.map((racer) => [racer, []]));
  try {
    for (const racer of racers) processes.set(racer, await startRacer(racer, String(server.greeting)));
    // The round before the first one is for the compiler.
    for (let round = -1; round < rounds; round++) {
      for (const racer of inTurn(round)) {
        const client = processes.get(racer);
        if (client === undefined) throw new Error(`${racer} was not started`);
        // Connections that were idle for the others' time are opened again here.
        await client.ask(orders.warm);
        await server.ask<Seen>("forget");
        const single = await client.ask<RunFigures>(orders.single);
        const crowd = await client.ask<RunFigures>(orders.crowd);
        const { requests } = await server.ask<Seen>("count");
        const requestsPerRead = requests / (orders.single.reads + orders.crowd.reads);
        if (round >= 0) taken.get(racer)?.push({ single, crowd, requestsPerRead });
      }
    }
  } finally {
    for (const client of processes.values()) await client.end();
    await server.end();
  }
  return taken;
}

export interface SecureRound {
  readonly phase: RunFigures;
  readonly handshakes: Pick<Seen, "full" | "resumed">;
  readonly requestsPerRead: number;
}

/** One busy phase over TLS by every client, round by round, each time in a new process that has no session to resume. */
export async function raceSecure(rounds: number, phase: RunOrder): Promise<ReadonlyMap<Racer, readonly SecureRound[]>> {
  const { ca, server: tls } = certificates();
  const folder = mkdtempSync(join(tmpdir(), "bench-client-"));
  const server = await startAsked("serverProcess", { tls });
  const taken = new Map<Racer, SecureRound[]>(racers.map((racer) => [racer, []]));
  try {
    // The one way of trusting an authority that every client knows, since it is Node's.
    const authority = join(folder, "ca.pem");
    writeFileSync(authority, ca);
    for (let round = 0; round < rounds; round++) {
      for (const racer of inTurn(round)) {
        const client = await startRacer(racer, String(server.greeting), { NODE_EXTRA_CA_CERTS: authority });
        try {
          await server.ask<Seen>("forget");
          const figures = await client.ask<RunFigures>(phase);
          const { requests, ...handshakes } = await server.ask<Seen>("count");
          taken.get(racer)?.push({ phase: figures, handshakes, requestsPerRead: requests / phase.reads });
        } finally {
          await client.end();
        }
      }
    }
  } finally {
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
  return taken;
}
