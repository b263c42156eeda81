import { startFaultServer } from "../../support/faultServer";
import { failing, resetAtOnce, silence, type Fault } from "../../support/faultServer/faults";
import { documentedQuery, goodAnswer } from "../../support/faultServer/goodAnswers";
import type { BenchClient } from "../clients/benchClient";
import { captureStdout } from "../clients/captureStdout";
import { sdkCore } from "../clients/peers";
import { thisProject } from "../clients/thisProject";
import { inParallel, resourceIdAt } from "../pool";
import { atMost, rounded, type SuiteResult } from "../report/goal";

const css = documentedQuery("css.getLogBackupRecords");
const callers = 64;
/** Milliseconds for a read, from its first turn on. */
const total = 3000;

interface Outage {
  readonly what: string;
  readonly fault: Fault;
  readonly calls: number;
  /** A good answer first: the key is known to be good, and connections are open. */
  readonly warm: boolean;
}

const outages: readonly Outage[] = [
  { what: "503 for everything, from the start", fault: failing(503), calls: 1000, warm: false },
  { what: "503 for everything, after good answers", fault: failing(503), calls: 1000, warm: true },
  { what: "every connection reset, after good answers", fault: resetAtOnce, calls: 1000, warm: true },
  { what: "silence, after good answers (0.2 s for an answer)", fault: silence, calls: 1000, warm: true },
];

interface Measured {
  readonly requests: number;
  /** Connections that were open when the outage began: each may cost a request more. */
  readonly pooled: number;
  readonly ended: number;
  readonly answered: number;
  /** Seconds of the longest call. */
  readonly longest: number;
}

async function measure({ fault, calls, warm }: Outage, newClient: (url: string) => BenchClient): Promise<Measured> {
  const server = await startFaultServer({ answer: goodAnswer, keepsRequests: false });
  try {
    const client = newClient(server.url);
    if (warm) {
      await client.read(css);
      await inParallel(32, 32, async (at) => {
        await client.read(css, resourceIdAt(at));
      });
    }
    const pooled = server.openConnections();
    server.forget();
    server.setAnswer(fault);
    let [ended, answered, longest] = [0, 0, 0];
    await inParallel(calls, callers, async (at) => {
      const began = performance.now();
      await client.read(css, resourceIdAt(at)).then(
        () => answered++,
        () => undefined,
      );
      const seconds = (performance.now() - began) / 1000;
      longest = Math.max(longest, seconds);
      if (seconds <= (total / 1000) * 1.1) ended++;
    });
    return { requests: server.requestCount(), pooled, ended, answered, longest };
  } finally {
    await server.close();
  }
}

/** R6: a service that is down is not asked for more than it is worth. */
export async function outage(): Promise<SuiteResult> {
  const rows: string[][] = [];
  let [most, late, answered] = [0, 0, 0];
  const sdkRatios: number[] = [];
  await captureStdout(async () => {
    for (const each of outages) {
      const { what, calls } = each;
      const limits = { totalTimeoutMilliseconds: total, attemptTimeoutMilliseconds: 200 };
      const own = await measure(each, (url) => thisProject({ url, limits }));
      // Without a limit of its own the SDK would wait for silence for ever.
      const sdk = each.fault === silence ? undefined : await measure(each, sdkCore);
      most = Math.max(most, (own.requests - own.pooled) / calls);
      late += calls - own.ended;
      answered += own.answered;
      if (sdk !== undefined) sdkRatios.push(sdk.requests / calls);
      rows.push([
        what,
        `${calls}`,
        `${own.requests}, ${(own.requests / calls).toFixed(3)} per call (${own.pooled} connections open before)`,
        `${own.ended}, the longest took ${own.longest.toFixed(2)} s`,
        sdk === undefined ? "not measured: never ends" : `${sdk.requests}`,
      ]);
    }
  });
  return {
    method: `${callers} callers ask about one cluster after another while nothing works; each read has ${total / 1000} s. Beyond the ratio, each connection that was open before may cost one request.`,
    tables: [
      {
        title: "Requests of a full outage",
        head: ["Outage", "Calls", "Requests", "Ended by their deadline", "Requests of the SDK core"],
        rows,
      },
    ],
    goals: [
      atMost(
        "R6",
        rounded(most, 3),
        1.05,
        "requests per call in a full outage, at most; one per open connection allowed on top",
        { "SDK core": rounded(Math.max(...sdkRatios), 3) },
      ),
      atMost("R6.late", late, 0, "calls not ended by their deadline"),
      atMost("outage.answered", answered, 0, "calls answered by a service that is down"),
    ],
  };
}
