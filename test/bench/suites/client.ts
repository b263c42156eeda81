import { canMakeCertificates } from "../../support/faultServer/selfSigned";
import { racePlain, raceSecure } from "../client/race";
import { racers, type Racer, type RunFigures } from "../client/protocol";
import { racedBody } from "../client/rows";
import { median } from "../median";
import { atLeast, atMost, rounded, type SuiteResult } from "../report/goal";

const rounds = 9;
const orders = {
  warm: { reads: 100, callers: 16 },
  single: { reads: 400, callers: 1 },
  crowd: { reads: 2000, callers: 16 },
};
/** Twice as many callers as requests that this project has in flight, so that it is its limit that holds. */
const phase = { reads: 1000, callers: 64 };
const inFlightLimit = 32;

type Taken<Round> = ReadonlyMap<Racer, readonly Round[]>;

/** The median of a figure over all rounds. */
function figure<Round>(taken: Taken<Round>, racer: Racer, of: (round: Round) => number): number {
  return median((taken.get(racer) ?? []).map(of));
}

/** The median of the ratios within each round: whatever else the machine did then met both. */
function ratio<Round>(taken: Taken<Round>, racer: Racer, of: (round: Round) => number, to: Racer = "SDK core"): number {
  const peer = taken.get(to) ?? [];
  const ratios = (taken.get(racer) ?? []).map((round, at) => of(round) / of(peer[at] ?? round));
  return rounded(median(ratios), 2);
}

const others = racers.filter((racer) => racer !== "this project");

/** P3 and P4: what one signed and judged read costs, beside clients that sign without judging, or do neither. */
export async function client(): Promise<SuiteResult> {
  if (!canMakeCertificates()) throw new Error("openssl is needed to make the certificates of the TLS server");
  const plain = await racePlain(rounds, orders);
  const secure = await raceSecure(rounds, phase);
  const p50 = ({ single }: { readonly single: RunFigures }): number => single.p50;
  const crowd = ({ crowd }: { readonly crowd: RunFigures }): number => crowd.readsPerSecond;
  const busy = ({ phase }: { readonly phase: RunFigures }): number => phase.readsPerSecond;
  const requests = ({ requestsPerRead }: { readonly requestsPerRead: number }): number => requestsPerRead;
  const peers = (of: (racer: Racer) => number): Record<string, number> =>
    Object.fromEntries(others.map((racer) => [racer, of(racer)]));
  const most = (racer: Racer): number =>
    Math.max(...(secure.get(racer) ?? []).map(({ handshakes }) => handshakes.full));
  const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;
  const perSecond = (value: number): string => `${value.toFixed(0)}/s`;
  return {
    method:
      `One page of backups of a DCS instance, ${racedBody().length} bytes, from a server in a process of its own on loopback. Every client runs in a process of its own as well: this project as it is shipped (the bundle of its client door), ` +
      "which signs, judges and converts each answer; the official SDK core, which signs; node-fetch as it comes and Node's http on kept connections, with a token. Each read asks for another resource, so that none is shared. " +
      `Over http, ${rounds} interleaved rounds of ${orders.single.reads} reads one after the other and of ${orders.crowd.reads} by ${orders.crowd.callers} callers; over TLS, ${rounds} rounds of ${phase.reads} reads by ${phase.callers} callers, each in a new process, its start not counted. ` +
      "Figures are medians, ratios are medians of each round's ratio to the SDK core.",
    tables: [
      {
        title: "http: one read at a time, and sixteen",
        head: ["Client", "Requests per read", "p50", "p95", "p50, × SDK core", "16 callers", "16 callers, × SDK core"],
        rows: racers.map((racer) => [
          racer,
          figure(plain, racer, requests).toFixed(2),
          milliseconds(figure(plain, racer, p50)),
          milliseconds(figure(plain, racer, ({ single }) => single.p95)),
          ratio(plain, racer, p50).toFixed(2),
          perSecond(figure(plain, racer, crowd)),
          ratio(plain, racer, crowd).toFixed(2),
        ]),
      },
      {
        title: `TLS: ${phase.reads} reads by ${phase.callers} callers in a new process`,
        head: [
          "Client",
          "Requests per read",
          "Full handshakes, at most",
          "Resumed, median",
          "Reads",
          "Reads, × SDK core",
        ],
        rows: racers.map((racer) => [
          racer,
          figure(secure, racer, requests).toFixed(2),
          String(most(racer)),
          String(figure(secure, racer, ({ handshakes }) => handshakes.resumed)),
          perSecond(figure(secure, racer, busy)),
          ratio(secure, racer, busy).toFixed(2),
        ]),
      },
    ],
    goals: [
      atMost(
        "P3.p50",
        ratio(plain, "this project", p50),
        0.7,
        "× the SDK core, median of a read",
        peers((racer) => ratio(plain, racer, p50)),
      ),
      atLeast(
        "P3.throughput",
        ratio(plain, "this project", crowd),
        1.8,
        "× the SDK core, 16 callers",
        peers((racer) => ratio(plain, racer, crowd)),
      ),
      atMost("P4.handshakes", most("this project"), inFlightLimit, "full TLS handshakes for 1,000 reads", peers(most)),
      atLeast(
        "P4.throughput",
        ratio(secure, "this project", busy),
        1.8,
        "× the SDK core, over TLS",
        peers((racer) => ratio(secure, racer, busy)),
      ),
    ],
  };
}
