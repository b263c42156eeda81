import { runChild } from "../children/runChild";
import type { QuotaRun, QuotaRunOptions } from "../children/quotaRun";
import type { SimulatedOptions, SimulatedRun } from "../quota/simulatedRun";
import { atLeast, atMost, rounded, type BenchTable, type Goal, type SuiteResult } from "../report/goal";

/** The server's limit per second. */
const rate = 20;
const callers = 64;
const seed = 20260115;

interface Variant {
  readonly what: string;
  readonly kind: QuotaRunOptions["kind"];
  readonly retryAfter: boolean;
}

const variants: readonly Variant[] = [
  { what: "token bucket, no Retry-After", kind: "bucket", retryAfter: false },
  { what: "token bucket, Retry-After", kind: "bucket", retryAfter: true },
  { what: "fixed window of 1 s, no Retry-After", kind: "window", retryAfter: false },
  { what: "fixed window of 1 s, Retry-After", kind: "window", retryAfter: true },
];

interface Part {
  readonly table: BenchTable;
  readonly goals: readonly Goal[];
}

const percent = (share: number): number => rounded(100 * share, 2);
const head = ["Quota", "Used", "Refused", "Reads lost", "Time"];

function row(what: string, run: SimulatedRun): string[] {
  return [what, `${percent(run.used)} %`, `${percent(run.refusedShare)} %`, `${run.lost}`, `${rounded(run.seconds)} s`];
}

/** Two at once: more of them would be late for the want of processors. The results come in the order of the cases. */
async function inPairs<Case, Result>(
  cases: readonly Case[],
  run: (each: Case) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const entries = [...cases.entries()];
  const worker = async (): Promise<void> => {
    for (let next = entries.shift(); next !== undefined; next = entries.shift()) results[next[0]] = await run(next[1]);
  };
  await Promise.all([worker(), worker()]);
  return results;
}

const simulatedQuota = (options: SimulatedOptions): Promise<SimulatedRun> => runChild("simulatedQuota", options);

/** In simulated time, where the client alone decides the figures. */
async function simulated(reads: number): Promise<Part> {
  const cases = variants.flatMap((variant) => [20, 200].map((latency) => ({ ...variant, latency })));
  const all = await inPairs(cases, ({ kind, retryAfter, latency }) =>
    simulatedQuota({ kind, retryAfter, latency, rate, callers, reads, seed }),
  );
  return {
    table: {
      title: `${reads} reads at ${rate} per second in simulated time, by kind of quota and latency`,
      head,
      rows: all.map((run, at) => row(`${cases[at]?.what}, ${cases[at]?.latency} ms`, run)),
    },
    goals: [
      atLeast("R7", percent(Math.min(...all.map(({ used }) => used))), 90, "% of the quota used, in the worst case"),
      atMost(
        "R7.refused",
        percent(Math.max(...all.map(({ refusedShare }) => refusedShare))),
        3,
        "% of the requests refused (429), at most",
      ),
      atMost(
        "R7.lost",
        all.reduce((sum, { lost }) => sum + lost, 0),
        0,
        `of ${reads * all.length} reads lost`,
      ),
    ],
  };
}

/** Resources that are refused whenever they are asked about, in the words of the quota: they must not slow down the rest. */
async function besideRefused(reads: number): Promise<Part> {
  const cases = [100, 20, 10].flatMap((one) => (["bucket", "window"] as const).map((kind) => ({ one, kind })));
  const all = await inPairs(cases, ({ one, kind }) =>
    simulatedQuota({
      ...{ kind, retryAfter: false, latency: 20, rate, callers, reads, seed },
      onePermanentlyRefusedIn: one,
    }),
  );
  const refused = cases.reduce((sum, { one }) => sum + Math.floor(reads / one), 0);
  return {
    table: {
      title: `${reads} reads at ${rate} per second in simulated time, some of them of resources that are always refused`,
      head,
      rows: all.map((run, at) =>
        row(`${cases[at]?.kind === "bucket" ? "token bucket" : "fixed window of 1 s"}, one in ${cases[at]?.one}`, run),
      ),
    },
    goals: [
      atLeast(
        "quota.besideRefused",
        percent(Math.min(...all.map(({ used }) => used))),
        60,
        "% of the quota used beside resources that are always refused, in the worst case",
      ),
      atMost(
        "quota.othersLost",
        all.reduce((sum, { lost }) => sum + lost, 0) - refused,
        0,
        "reads of other resources lost",
      ),
    ],
  };
}

/** Quotas of few requests in long windows: nothing is lost as long as the time of each read allows it to be sent. */
async function longWindows(reads: number): Promise<Part> {
  const cases = [1, 10, 60].flatMap((windowSeconds) =>
    [1, 2, 5].flatMap((perSecond) => [0.05, 0.5].map((alreadyOver) => ({ windowSeconds, perSecond, alreadyOver }))),
  );
  const all = await inPairs(cases, ({ windowSeconds, perSecond, alreadyOver }) =>
    simulatedQuota({
      ...{ kind: "window", retryAfter: false, latency: 20, callers, reads, seed },
      ...{ rate: perSecond, windowSeconds, alreadyOver },
    }),
  );
  return {
    table: {
      title: `${reads} reads at few requests per second in simulated time, by the length of the quota's window`,
      head,
      rows: all.map((run, at) => {
        const { windowSeconds, perSecond, alreadyOver } = cases[at] ?? {
          windowSeconds: 0,
          perSecond: 0,
          alreadyOver: 0,
        };
        return row(`${perSecond}/s, window of ${windowSeconds} s, ${100 * alreadyOver} % of the first one over`, run);
      }),
    },
    goals: [
      atMost(
        "quota.windowsLost",
        all.reduce((sum, { lost }) => sum + lost, 0),
        0,
        `of ${reads * all.length} reads at few requests per second lost`,
      ),
    ],
  };
}

/** Over sockets, in a time that runs ten times as fast as ours: what the machine adds is in the figures. */
async function overSockets(reads: number): Promise<Part> {
  const common = { reads, rate, callers, scale: 10 };
  const owns = await inPairs(variants, ({ kind, retryAfter }) =>
    runChild<QuotaRun>("quotaRun", { ...common, kind, retryAfter, client: "this project" }),
  );
  const sdk = await runChild<QuotaRun>("quotaRun", { ...common, kind: "bucket", retryAfter: true, client: "SDK core" });
  const delayed = (what: string, run: QuotaRun): string[] => [
    ...row(what, run),
    `${rounded(run.lateMilliseconds, 1)} ms`,
  ];
  const lost = owns.reduce((sum, own) => sum + own.lost, 0);
  const refused = Math.max(...owns.map(({ refusedShare }) => refusedShare));
  return {
    table: {
      title: `${reads} reads at ${rate} per second over sockets, time ×10`,
      head: [...head, "Delay of this machine"],
      rows: [
        ...owns.map((own, at) => delayed(variants[at]?.what ?? "", own)),
        delayed("SDK core: token bucket, Retry-After", sdk),
      ],
    },
    goals: [
      atMost("quota.lost", lost, 0, `of ${reads * variants.length} reads over sockets lost`, {
        "SDK core": `${sdk.lost} of ${reads}`,
      }),
      atMost("quota.refused", percent(refused), 3, "% of the requests over sockets refused (429), at most", {
        "SDK core": percent(sdk.refusedShare),
      }),
    ],
  };
}

/** R7: as much as the quota gives, and hardly a request more. */
export async function quota(): Promise<SuiteResult> {
  const parts = [await simulated(10_000), await besideRefused(3000), await longWindows(100), await overSockets(3000)];
  return {
    method:
      `${callers} callers read as fast as they can from a server that takes ${rate} requests per second. Used is what the server granted, of what it ` +
      "would have granted in that time; refused is the share of 429 among all requests. In simulated time no timer is late, and every run is the " +
      "same. Over sockets the delay is by how much one timer in a hundred was late at least, in our time: what a busy machine takes from the " +
      "quota, ten times as much as it would in truth.",
    tables: parts.map(({ table }) => table),
    goals: parts.flatMap(({ goals }) => goals),
  };
}
