import { readdirSync } from "node:fs";
import { startFaultServer, type Answer } from "../../support/faultServer";
import * as faults from "../../support/faultServer/faults";
import { documentedQueries, goodAnswer, goodBody } from "../../support/faultServer/goodAnswers";
import * as lies from "../../support/faultServer/lies";
import { thisProject } from "../clients/thisProject";
import { inParallel, resourceIdAt } from "../pool";
import { oneOf, seededRandom } from "../random";

/**
 * What may go wrong with any answer. No 429 and no 401: those make the client slower, or stop, which is their purpose;
 * `SUITE=quota` and `SUITE=skew` are about them.
 */
const everything: readonly Answer[] = [
  ...[500, 502, 503, 504].map((status) => faults.failing(status)),
  faults.resetAtOnce,
  faults.closedAtOnce,
  faults.silence,
  faults.resetInTheMiddle(goodBody),
  faults.shortBody(goodBody),
  faults.shortChunkedBody(goodBody),
  faults.wholeChunkedBodyWithoutEnd(goodBody),
  faults.gzipWithoutTrailer(goodBody),
  faults.redirect(302, "http://127.0.0.1:9/"),
  lies.htmlPage,
  lies.htmlCalledJson,
  lies.emptyBody,
  lies.wrongShape,
  lies.bareNull,
  ...Object.values(lies.errorsInSuccess),
  lies.brokenOffJson(goodBody),
  lies.wrongContentType(goodBody),
  lies.depthBomb(goodBody, 2000),
];

const callers = 16;
/** Reads between two looks at memory. */
const stride = 1000;
/** The first part of a run fills caches and compiles; memory counts from there on. */
const settledAfter = 0.2;

export interface FaultyReads {
  readonly right: number;
  readonly detected: number;
  readonly wrong: number;
  readonly requests: number;
  /** MiB of resident memory per 10,000 reads, from a line through all looks. */
  readonly slope: number;
  /** Descriptors that are open at the end and were not at the start. */
  readonly descriptors: number;
  readonly seconds: number;
}

function openDescriptors(): number {
  try {
    return readdirSync("/proc/self/fd").length;
  } catch {
    // Not Linux: sockets are what could be left open here.
    return process.getActiveResourcesInfo().filter((name) => name.startsWith("TCP")).length;
  }
}

/** Slope of the straight line that fits the points best. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const across = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return across / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** So many reads of which one in twenty meets a fault. */
export async function faultyReads(count: number, seed: number): Promise<FaultyReads> {
  const random = seededRandom(seed);
  const server = await startFaultServer({ answer: goodAnswer, keepsRequests: false });
  const limits = { attemptTimeoutMilliseconds: 250, totalTimeoutMilliseconds: 5000 };
  const client = thisProject({ url: server.url, limits });
  // A resource for each caller: the same read twice at a time would be one.
  const cases = documentedQueries.flatMap((query) =>
    Array.from({ length: callers }, (_, caller) => ({ query, id: resourceIdAt(caller) })),
  );
  const expected = new Map<string, string>();
  for (const { query, id } of cases) expected.set(query.queryName + id, (await client.read(query, id)).text);

  // Idle connections end by themselves.
  await server.quiet();
  const before = openDescriptors();
  server.setAnswer((request, now) => (random() < 0.05 ? oneOf(everything, random) : goodAnswer)(request, now));
  let [right, detected, wrong, done] = [0, 0, 0, 0];
  const looks: [number, number][] = [];
  const began = performance.now();
  await inParallel(callers, callers, async (caller) => {
    const id = resourceIdAt(caller);
    for (let at = caller; at < count; at += callers) {
      const query = oneOf(documentedQueries, random);
      try {
        const { text, complete } = await client.read(query, id);
        if (text === expected.get(query.queryName + id)) right++;
        else if (complete) wrong++;
        else detected++;
      } catch {
        detected++;
      }
      if (++done % stride === 0) {
        globalThis.gc?.();
        if (done >= count * settledAfter) looks.push([done / 10_000, process.memoryUsage.rss() / 1024 / 1024]);
      }
    }
  });
  const seconds = (performance.now() - began) / 1000;
  const requests = server.requestCount();
  await server.quiet();
  const descriptors = openDescriptors() - before;
  await server.close();
  return { right, detected, wrong, requests, slope: slopeOf(looks), descriptors, seconds };
}
