import { startFaultServer, type Answer } from "../../support/faultServer";
import { gzipWithoutTrailer, wholeChunkedBodyWithoutEnd, type Fault } from "../../support/faultServer/faults";
import { documentedQueries, goodAnswer, goodBody, type DocumentedQuery } from "../../support/faultServer/goodAnswers";
import * as lies from "../../support/faultServer/lies";
import { samePages } from "../../support/faultServer/pages";
import { wholeReply } from "../../support/faultServer/wireReply";
import type { ClientName, Reading } from "../clients/benchClient";
import { outcomeOf, type Outcome } from "../outcome";
import { atLeast, atMost, type BenchTable, type Goal } from "../report/goal";
import { clientNames, newClient } from "./allClients";
import { summary } from "./oneShotFaults";
import { shownBy, type Shown } from "./shown";

/** Lies that can be told about every query. */
const everywhere: Readonly<Record<string, Fault>> = {
  "HTML with status 200": lies.htmlPage,
  "HTML that is called JSON": lies.htmlCalledJson,
  "nothing, with status 200": lies.emptyBody,
  "nothing, and no content type": lies.emptyBodyWithoutType,
  "JSON of the wrong shape": lies.wrongShape,
  "a bare null": lies.bareNull,
  "a bare list": lies.bareList,
  "an error in 200, as the gateway writes it": lies.errorsInSuccess["gateway"] ?? lies.bareNull,
  "an error in 200, as CCE writes it": lies.errorsInSuccess["cce"] ?? lies.bareNull,
  "an error in 200, as CSS writes it": lies.errorsInSuccess["css"] ?? lies.bareNull,
  "an error in 200, as IAM writes it": lies.errorsInSuccess["iam"] ?? lies.bareNull,
  "JSON that breaks off": lies.brokenOffJson(goodBody),
  "the answer as text/plain": lies.wrongContentType(goodBody),
  "gzip without its trailer": gzipWithoutTrailer(goodBody),
  "chunked, cut behind complete JSON": wholeChunkedBodyWithoutEnd(goodBody),
  "lists nested 20,000 deep": lies.depthBomb(goodBody),
  "a body of 9 MiB, over the limit of 8": lies.oversized(goodBody, 9 * 1024 * 1024),
};

/** Lies about some of them only. */
const somewhere: readonly (readonly [what: string, queryName: DocumentedQuery["queryName"], answer: () => Answer])[] = [
  ["204 where none is documented", "cce.getClusterSnapshotTasks", () => lies.noContent],
  ["204 where none is documented", "css.getLogBackupRecords", () => lies.noContent],
  ["204 where none is documented", "cbr.getOperationLog", () => lies.noContent],
  ["one page for ever", "css.getLogBackupRecords", () => samePages("css.getLogBackupRecords", 1)],
  ["one page for ever", "dcs.getInstanceBackups", () => samePages("dcs.getInstanceBackups", 1)],
  ["three pages in a loop", "css.getLogBackupRecords", () => samePages("css.getLogBackupRecords", 3)],
  ["three pages in a loop", "dcs.getInstanceBackups", () => samePages("dcs.getInstanceBackups", 3)],
  ["records of another resource", "css.getLogBackupRecords", () => somebodyElses],
  ["records of another resource", "cbr.getOperationLog", () => somebodyElses],
  ["records of another resource", "dcs.getInstanceBackups", () => somebodyElses],
];

/** The good answer about a resource that nobody asked for. */
const somebodyElses: Answer = (request, now) => {
  const asked = documentedQueries.find(({ path, resourceId }) => request.target.startsWith(path(resourceId)));
  if (asked === undefined) return lies.bareNull(request, now);
  return wholeReply(now, goodBody({ target: asked.path("00000000-0000-4000-8000-000000000000") }));
};

interface Case {
  readonly what: string;
  readonly query: DocumentedQuery;
  readonly answer: () => Answer;
}

function cases(): Case[] {
  const all = Object.entries(everywhere).flatMap(([what, fault]) =>
    documentedQueries.map((query) => ({ what, query, answer: () => fault })),
  );
  const some = somewhere.flatMap(([what, queryName, answer]) =>
    documentedQueries.flatMap((query) => (query.queryName === queryName ? [{ what, query, answer }] : [])),
  );
  return [...all, ...some];
}

/** Whether an answer that calls itself whole holds no record at all: what a gate would read as "there are no backups". */
function saysNoBackups({ complete, value }: Reading): boolean {
  const { records } = value as { readonly records?: readonly unknown[] };
  return complete && records?.length === 0;
}

/** R2: each lie, told for ever, on each query that it fits. */
export async function lyingAnswers(shown: Shown): Promise<{ tables: readonly BenchTable[]; goals: readonly Goal[] }> {
  const told = cases();
  const outcomes = new Map<ClientName, Map<string, Outcome[]>>(clientNames.map((name) => [name, new Map()]));
  let empty = 0;
  const server = await startFaultServer({ answer: goodAnswer, keepsRequests: false });
  try {
    for (const name of clientNames) {
      for (const { what, query, answer } of told) {
        server.setAnswer(answer());
        const client = await newClient(name, server.url, { shown });
        const outcome = await shownBy(client, shown, (watched) =>
          outcomeOf(
            {
              name,
              read: async (...asked) => {
                const reading = await watched.read(...asked);
                if (name === "this project" && saysNoBackups(reading)) empty++;
                return reading;
              },
            },
            query,
            undefined,
            20_000,
          ),
        );
        const known = outcomes.get(name)?.get(what) ?? [];
        outcomes.get(name)?.set(what, [...known, outcome]);
      }
    }
  } finally {
    await server.close();
  }
  const detected = (name: ClientName): number =>
    [...(outcomes.get(name)?.values() ?? [])].flat().filter((outcome) => outcome === "detected").length;
  const whats = [...new Set(told.map(({ what }) => what))];
  const rows = whats.map((what) => [what, ...clientNames.map((name) => summary(outcomes.get(name)?.get(what) ?? []))]);
  const peers = Object.fromEntries(clientNames.slice(1).map((name) => [name, detected(name)]));
  return {
    tables: [{ title: "An answer that lies, on each query that it fits", head: ["Lie", ...clientNames], rows }],
    goals: [
      atLeast("R2", detected("this project"), told.length, `of ${told.length} lying answers detected`, peers),
      atLeast("faults.lies", told.length, 45, "lying answers told"),
      atMost("faults.noBackups", empty, 0, 'lies that became "no backups"'),
    ],
  };
}
