import { startFaultServer } from "../../support/faultServer";
import {
  failing,
  gzipWithoutTrailer,
  resetAtOnce,
  resetInTheMiddle,
  shortBody,
  shortChunkedBody,
  wholeChunkedBodyWithoutEnd,
  type Fault,
} from "../../support/faultServer/faults";
import { documentedQueries, goodAnswer, goodBody, type DocumentedQuery } from "../../support/faultServer/goodAnswers";
import type { ClientName } from "../clients/benchClient";
import { outcomeOf, type Outcome } from "../outcome";
import { atLeast, atMost, type BenchTable, type Goal } from "../report/goal";
import { clientNames, newClient } from "./allClients";
import { shownBy, type Shown } from "./shown";

/** The eight faults of R1: after each of them, a second attempt would bring the right answer. */
const survivable: Readonly<Record<string, Fault>> = {
  "status 429, Retry-After: 1": failing(429, { "Retry-After": "1" }),
  "status 500": failing(500),
  "status 502": failing(502),
  "status 503": failing(503),
  "status 504": failing(504),
  "reset before an answer": resetAtOnce,
  "body shorter than its Content-Length": shortBody(goodBody),
  "chunked body cut short": shortChunkedBody(goodBody),
};

/** Relatives of these, which are watched as well. */
const alsoWatched: Readonly<Record<string, Fault>> = {
  "status 429 without Retry-After": failing(429),
  "reset in the middle of the body": resetInTheMiddle(goodBody),
  "chunked, cut behind complete JSON": wholeChunkedBodyWithoutEnd(goodBody),
  "gzip without its trailer": gzipWithoutTrailer(goodBody),
};

const faults = { ...survivable, ...alsoWatched };

interface Seen {
  readonly outcomes: readonly Outcome[];
  readonly requests: number;
}

/** Reads once behind each fault, with a client that knows nothing of the one before. */
async function readBehindFaults(
  name: ClientName,
  query: DocumentedQuery,
  shown: Shown,
): Promise<Map<string, readonly [Outcome, number]>> {
  const server = await startFaultServer({ answer: goodAnswer });
  const seen = new Map<string, readonly [Outcome, number]>();
  try {
    const { text: right } = await (await newClient(name, server.url)).read(query);
    for (const [what, fault] of Object.entries(faults)) {
      server.forget();
      server.script(fault);
      const client = await newClient(name, server.url, { shown });
      const outcome = await shownBy(client, shown, (watched) => outcomeOf(watched, query, right, 10_000));
      seen.set(what, [outcome, server.requestCount()]);
    }
  } finally {
    await server.close();
  }
  return seen;
}

/** R1: each fault once, on each query. */
export async function oneShotFaults(shown: Shown): Promise<{ tables: readonly BenchTable[]; goals: readonly Goal[] }> {
  const byClient = new Map<ClientName, Map<string, Seen>>();
  for (const name of clientNames) {
    const faultsSeen = new Map<string, Seen>();
    for (const query of documentedQueries) {
      for (const [what, [outcome, requests]] of await readBehindFaults(name, query, shown)) {
        const before = faultsSeen.get(what) ?? { outcomes: [], requests: 0 };
        faultsSeen.set(what, { outcomes: [...before.outcomes, outcome], requests: before.requests + requests });
      }
    }
    byClient.set(name, faultsSeen);
  }
  const seenOf = (name: ClientName, what: string): Seen =>
    byClient.get(name)?.get(what) ?? { outcomes: [], requests: 0 };
  const survived = (name: ClientName): number =>
    Object.keys(survivable).reduce(
      (sum, what) => sum + seenOf(name, what).outcomes.filter((outcome) => outcome === "right").length,
      0,
    );
  const wrong = (name: ClientName): number =>
    Object.keys(faults).reduce(
      (sum, what) => sum + seenOf(name, what).outcomes.filter((outcome) => outcome === "wrong").length,
      0,
    );
  const rows = Object.keys(faults).map((what) => [
    what,
    ...clientNames.map((name) => {
      const { outcomes, requests } = seenOf(name, what);
      return `${summary(outcomes)}; ${requests} requests`;
    }),
  ]);
  const peers = (figure: (name: ClientName) => number): Record<string, number> =>
    Object.fromEntries(clientNames.slice(1).map((name) => [name, figure(name)]));
  return {
    tables: [{ title: "A fault once, on each of the five queries", head: ["Fault", ...clientNames], rows }],
    goals: [
      atLeast("R1", survived("this project"), 40, "of 40 one-shot faults survived", peers(survived)),
      atMost("faults.oneShotWrong", wrong("this project"), 0, "wrong answers behind one-shot faults", peers(wrong)),
    ],
  };
}

/** `5 right`, or `3 right, 2 detected`. */
export function summary(outcomes: readonly Outcome[]): string {
  const counts = (["right", "detected", "wrong", "hung"] as const).map(
    (kind) => [kind, outcomes.filter((outcome) => outcome === kind).length] as const,
  );
  return counts.flatMap(([kind, count]) => (count === 0 ? [] : [`${count} ${kind}`])).join(", ");
}
