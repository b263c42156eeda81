import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { selfSigned } from "../../support/faultServer/selfSigned";
import type { ClientRun, ClientRunOptions, RacedClient } from "../children/clientRun";
import { runChild } from "../children/runChild";
import { startBackupsServer, type BackupsCounts } from "../client/backupsServer";
import { median } from "../median";
import { atLeast, atMost, rounded, type BenchTable, type SuiteResult } from "../report/goal";

const rounds = 7;
const clients: readonly RacedClient[] = ["this project", "SDK core", "node-fetch", "raw http"];
/** 7 records are 3 KB of JSON. */
const records = 7;
const callers = 16;
/** Requests that one process has under way to one host at most. */
const inFlightLimit = 32;
const reads = { warmUp: 1500, single: 1000, together: 4000, callers } as const;

type Runs = Readonly<Record<RacedClient, ClientRun>>;

/** The median of each figure of a client, over the rounds. */
function middle(all: readonly Runs[], name: RacedClient): ClientRun {
  const of = (what: keyof ClientRun): number => median(all.map((runs) => runs[name][what]));
  return { median: of("median"), slow: of("slow"), perSecond: of("perSecond") };
}

/** The median of what each round gives for two clients that ran in it one behind the other. */
function ratio(all: readonly Runs[], of: (runs: Runs) => number): number {
  return rounded(median(all.map(of)), 2);
}

/** So many rounds in which each client reads in its turn, the first of them another one in each. */
async function interleaved(url: string, environment: NodeJS.ProcessEnv = {}): Promise<readonly Runs[]> {
  const all: Runs[] = [];
  for (let round = 0; round < rounds; round++) {
    const runs = {} as Record<RacedClient, ClientRun>;
    for (let turn = 0; turn < clients.length; turn++) {
      const client = clients[(round + turn) % clients.length] ?? "this project";
      runs[client] = await runChild<ClientRun>(
        "clientRun",
        { client, url, ...reads } satisfies ClientRunOptions,
        environment,
      );
    }
    all.push(runs);
  }
  return all;
}

function tableOf(title: string, all: readonly Runs[]): BenchTable {
  const peer = middle(all, "SDK core");
  return {
    title,
    head: ["Client", "A read, median", "95 of 100", "× SDK core", `Reads per second, ${callers} at once`, "× SDK core"],
    rows: clients.map((name) => {
      const { median: single, slow, perSecond } = middle(all, name);
      return [
        name,
        `${(single * 1000).toFixed(0)} µs`,
        `${(slow * 1000).toFixed(0)} µs`,
        (single / peer.median).toFixed(2),
        perSecond.toFixed(0),
        (perSecond / peer.perSecond).toFixed(2),
      ];
    }),
  };
}

const toSdk = (runs: Runs): number => runs["this project"].median / runs["SDK core"].median;
const throughputToSdk = (runs: Runs): number => runs["this project"].perSecond / runs["SDK core"].perSecond;

async function overHttp(): Promise<readonly Runs[]> {
  const server = await startBackupsServer({ records });
  try {
    return await interleaved(server.url);
  } finally {
    await server.close();
  }
}

interface OverTls {
  readonly all: readonly Runs[];
  /** Of one process that makes a thousand reads. */
  readonly handshakes: BackupsCounts;
}

async function overTls(): Promise<OverTls> {
  const folder = mkdtempSync(join(tmpdir(), "bench-client-"));
  const tls = selfSigned();
  const server = await startBackupsServer({ records, tls });
  try {
    const authority = join(folder, "authority.pem");
    writeFileSync(authority, tls.certificate);
    const environment = { NODE_EXTRA_CA_CERTS: authority };
    const busy: ClientRunOptions = {
      ...{ client: "this project", url: server.url },
      ...{ warmUp: 0, single: 0, together: 1000, callers: 2 * inFlightLimit },
    };
    await runChild<ClientRun>("clientRun", busy, environment);
    const handshakes = await server.counts();
    return { all: await interleaved(server.url, environment), handshakes };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** P3 and P4: what one read costs beside other clients, and how many there are in a second. */
export async function client(): Promise<SuiteResult> {
  const http = await overHttp();
  const { all: tls, handshakes } = await overTls();
  return {
    method:
      `The median of ${rounds} interleaved rounds. A server in a process of its own answers with ${records} backups of a DCS instance, 3 KB of JSON. ` +
      `Each client is a process of its own, reads ${reads.warmUp} times before it is measured, ${reads.single} times alone and ${reads.together} times by ${callers} ` +
      "callers, each time another instance. This project is the built package; it signs, checks the answer and makes records of it. The SDK core signs and parses; " +
      `node-fetch (with an agent that keeps connections) and Node's own http send a token and parse. Handshakes are those of 1,000 reads by ${2 * inFlightLimit} callers.`,
    tables: [
      tableOf("Over http", http),
      tableOf("Over TLS", tls),
      {
        title: "TLS handshakes of 1,000 reads in one busy phase",
        head: ["Reads", "Full", "Resumed"],
        rows: [[`${handshakes.granted}`, `${handshakes.full}`, `${handshakes.resumed}`]],
      },
    ],
    goals: [
      atMost("P3", ratio(http, toSdk), 0.7, "× the SDK core, one read, median"),
      atLeast(
        "P3.throughput",
        ratio(http, throughputToSdk),
        1.8,
        `× the SDK core, reads per second of ${callers} callers`,
      ),
      atMost("P4", handshakes.full, inFlightLimit, "full TLS handshakes for 1,000 reads"),
      atLeast(
        "P4.throughput",
        ratio(tls, throughputToSdk),
        1.8,
        `× the SDK core over TLS, reads per second of ${callers} callers`,
      ),
    ],
  };
}
