/** Many reads of a server that throttles, in a time that runs faster than ours. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { systemTiming, type Timing } from "../../../provider/core/timing";
import { startFaultServer } from "../../support/faultServer";
import { documentedQuery, goodAnswer } from "../../support/faultServer/goodAnswers";
import { createQuota, type QuotaOptions } from "../../support/faultServer/quota";
import type { ClientName } from "../clients/benchClient";
import { sdkCore } from "../clients/peers";
import { thisProject } from "../clients/thisProject";
import { inParallel, resourceIdAt } from "../pool";
import { handedIn, handOver } from "./runChild";

export interface QuotaRunOptions extends Pick<QuotaOptions, "kind" | "rate" | "retryAfter"> {
  readonly client: ClientName;
  readonly reads: number;
  readonly callers: number;
  /** How much faster than ours the time of client and server runs. */
  readonly scale: number;
}

export interface QuotaRun {
  /** Granted requests, as a share of what the quota would have given from first to last. */
  readonly used: number;
  /** Refused requests, as a share of all. */
  readonly refusedShare: number;
  /** Reads that ended without an answer. */
  readonly lost: number;
  /** In the client's time. */
  readonly seconds: number;
  /** By how much one timer in a hundred was late at least, in our own time. */
  readonly lateMilliseconds: number;
}

/** Milliseconds between two looks at how late timers are. */
const delayResolution = 2;

/** Time that runs so many times as fast; the chance is the real one. */
function fastTiming(scale: number): Timing {
  const start = Date.now();
  const origin = performance.now();
  const elapsed = (): number => (performance.now() - origin) * scale;
  return {
    now: () => start + elapsed(),
    elapsed,
    sleep: (milliseconds, signal) => systemTiming.sleep(milliseconds / scale, signal),
    random: () => systemTiming.random(),
  };
}

async function main({ client: name, reads, callers, scale, kind, rate, retryAfter }: QuotaRunOptions): Promise<void> {
  const timing = fastTiming(scale);
  const quota = createQuota({ kind, rate, retryAfter, elapsed: () => timing.elapsed() });
  const server = await startFaultServer({
    answer: quota.limit(goodAnswer),
    now: () => timing.now(),
    keepsRequests: false,
  });
  const client = name === "SDK core" ? sdkCore(server.url) : thisProject({ url: server.url, timing });
  const query = documentedQuery("css.getLogBackupRecords");
  let lost = 0;
  const delays = monitorEventLoopDelay({ resolution: delayResolution });
  delays.enable();
  const began = timing.elapsed();
  await inParallel(reads, callers, async (at) => {
    await client.read(query, resourceIdAt(at)).catch(() => lost++);
  });
  const seconds = (timing.elapsed() - began) / 1000;
  const lateMilliseconds = Math.max(0, delays.percentile(99) / 1e6 - delayResolution);
  await server.close();
  // A full bucket, or a window that had begun, gives a second's worth on top of the rate.
  const used = quota.granted() / (rate * (seconds + 1));
  const refusedShare = quota.refused() / (quota.granted() + quota.refused());
  handOver({ used, refusedShare, lost, seconds, lateMilliseconds } satisfies QuotaRun);
  process.exit(0);
}

void main(handedIn<QuotaRunOptions>());
