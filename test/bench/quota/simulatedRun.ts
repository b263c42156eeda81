import type { Transport } from "../../../provider/api/transport/transport";
import type { SeenRequest } from "../../support/faultServer";
import { documentedQuery, goodAnswer } from "../../support/faultServer/goodAnswers";
import { failing } from "../../support/faultServer/faults";
import { createQuota, type QuotaOptions } from "../../support/faultServer/quota";
import { thisProject } from "../clients/thisProject";
import { inParallel, resourceIdAt } from "../pool";
import { SimulatedTime } from "./simulatedTime";

export interface SimulatedOptions extends Pick<QuotaOptions, "kind" | "rate" | "windowSeconds" | "retryAfter"> {
  readonly reads: number;
  readonly callers: number;
  /** Milliseconds from a request to its answer, half as much to half as much more. */
  readonly latency: number;
  /** Share of the first window that is over when the reads begin. Default: 0. */
  readonly alreadyOver?: number;
  /** How many resources there are to one that is refused whenever it is asked about, quota or not. Default: there is none. */
  readonly onePermanentlyRefusedIn?: number;
  readonly seed: number;
}

export interface SimulatedRun {
  /** Of what the server would have let through in the time of the run, with what it let through and refused all the same. */
  readonly used: number;
  readonly refusedShare: number;
  readonly lost: number;
  readonly seconds: number;
}

/** The same server and the same reads without sockets, in a time in which no timer is ever late. */
export async function simulatedRun(options: SimulatedOptions): Promise<SimulatedRun> {
  const { reads, callers, latency, kind, rate, windowSeconds = 1, retryAfter, onePermanentlyRefusedIn, seed } = options;
  const begun = (options.alreadyOver ?? 0) * windowSeconds * 1000;
  const time = new SimulatedTime(seed, Date.UTC(2026, 0, 15, 12));
  const quota = createQuota({ kind, rate, windowSeconds, retryAfter, elapsed: () => begun + time.elapsed() });
  const refused = new Set(
    Array.from({ length: reads }, (_, at) => at)
      .filter((at) => onePermanentlyRefusedIn !== undefined && at % onePermanentlyRefusedIn === 0)
      .map(resourceIdAt),
  );
  const isRefused = ({ target }: SeenRequest): boolean => target.split("/").some((part) => refused.has(part));
  const answer = quota.limit((request, now) =>
    isRefused(request) ? failing(429)(request, now) : goodAnswer(request, now),
  );
  const transport: Transport = async ({ url, signal }) => {
    const delay = latency * (0.5 + time.random());
    await time.sleep(delay / 2, signal);
    const { pathname, search } = new URL(url);
    const request: SeenRequest = {
      line: `GET ${pathname}${search} HTTP/1.1`,
      method: "GET",
      target: pathname + search,
      headers: [],
      body: Buffer.alloc(0),
      connection: 0,
    };
    const [head = "", body = ""] = Buffer.concat([...answer(request, time.now()).pieces])
      .toString()
      .split("\r\n\r\n");
    await time.sleep(delay / 2, signal);
    const headers = new Map(
      head.split("\r\n").map((line) => [line.split(":")[0]?.toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
    );
    return { status: Number(head.split(" ")[1]), header: (name) => headers.get(name.toLowerCase()), body };
  };
  const client = thisProject({ url: "http://127.0.0.1:9", timing: time, transport });
  // One request for each read: a list asks once more for what stands behind it.
  const query = documentedQuery("cce.getClusterSnapshotTasks");
  let lost = 0;
  await time.passUntil(
    inParallel(reads, callers, async (at) => {
      await client.read(query, resourceIdAt(at)).catch(() => lost++);
    }),
  );
  const seconds = time.elapsed() / 1000;
  return {
    used: quota.granted() / (rate * (seconds + windowSeconds)),
    refusedShare: quota.refused() / (quota.granted() + quota.refused()),
    lost,
    seconds,
  };
}
