/** One read of something endless: how long it takes, and how much memory it costs. */
import { documentedQueries } from "../../support/faultServer/goodAnswers";
import type { ClientName } from "../clients/benchClient";
import { newClient } from "../faults/allClients";
import { outcomeOf, type Outcome } from "../outcome";
import { handedIn, handOver } from "./runChild";

export interface BoundedRead {
  readonly outcome: Outcome;
  readonly seconds: number;
  /** By which resident memory grew at most. */
  readonly mebibytes: number;
}

interface Options {
  readonly name: ClientName;
  readonly url: string;
  readonly total: number;
  readonly watched: number;
}

async function main({ name, url, total, watched }: Options): Promise<void> {
  const [query] = documentedQueries;
  if (query === undefined) throw new Error("there is no query");
  const client = await newClient(name, url, { limits: { totalTimeoutMilliseconds: total } });
  await client.read(query);
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const sampling = setInterval(look, 5);
  const began = performance.now();
  const outcome = await outcomeOf(client, query, undefined, watched);
  const seconds = (performance.now() - began) / 1000;
  look();
  clearInterval(sampling);
  handOver({ outcome, seconds, mebibytes: (most - before) / 1024 / 1024 } satisfies BoundedRead);
  process.exit(0);
}

void main(handedIn<Options>());
