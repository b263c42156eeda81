import { isProviderError } from "../../../provider/core/errors/providerError";
import { startFaultServer } from "../../support/faultServer";
import { documentedQueries, goodAnswer, goodBody, type DocumentedQuery } from "../../support/faultServer/goodAnswers";
import { wholeReply } from "../../support/faultServer/wireReply";
import { thisProject } from "../clients/thisProject";
import { inParallel } from "../pool";
import { oneOf, seededRandom } from "../random";
import { contradiction } from "./contradiction";

type Mutation = (bytes: Buffer, random: () => number) => Buffer;

/** A place, and a length of at most 40 bytes from there on. */
function span(bytes: Buffer, random: () => number): [from: number, to: number] {
  const from = Math.floor(random() * bytes.length);
  return [from, Math.min(bytes.length, from + 1 + Math.floor(random() * 40))];
}

const mutations: readonly Mutation[] = [
  // One bit.
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    const [at] = span(bytes, random);
    changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return changed;
  },
  // One byte.
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    changed[span(bytes, random)[0]] = Math.floor(random() * 256);
    return changed;
  },
  // Bytes left out, put twice, put in, and cut off behind.
  (bytes, random) => {
    const [from, to] = span(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, random) => {
    const [from, to] = span(bytes, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  (bytes, random) => {
    const [from, to] = span(bytes, random);
    const noise = Buffer.from(Array.from({ length: to - from }, () => Math.floor(random() * 256)));
    return Buffer.concat([bytes.subarray(0, from), noise, bytes.subarray(from)]);
  },
  (bytes, random) => bytes.subarray(0, span(bytes, random)[0]),
];

export interface MutatedReads {
  readonly right: number;
  readonly detected: number;
  /** Accepted, and in keeping with the bytes that came: a changed name, a changed digit. */
  readonly plausible: number;
  /** Accepted as whole, and not in keeping with the bytes. */
  readonly falsePasses: number;
  readonly hung: number;
  /** Errors that are not the client's own. */
  readonly crashed: number;
  /** What the first false passes and crashes were, by the number of the mutation. */
  readonly examples: readonly string[];
}

/** So many answers with something wrong in their bytes, each read once. */
export async function mutatedReads(count: number, seed: number): Promise<MutatedReads> {
  const counts = { right: 0, detected: 0, plausible: 0, falsePasses: 0, hung: 0, crashed: 0 };
  const examples: string[] = [];
  const server = await startFaultServer({ answer: goodAnswer, keepsRequests: false });
  const expected = new Map<DocumentedQuery, string>();
  for (const query of documentedQueries) {
    expected.set(query, (await thisProject({ url: server.url }).read(query)).text);
  }
  const sent = new Map<string, Buffer>();
  server.setAnswer((request, now) => {
    const [, at = "0"] = /mutation-(\d+)/.exec(request.target) ?? [];
    const random = seededRandom(seed + Number(at));
    const whole = Buffer.concat([...wholeReply(now, goodBody(request)).pieces]);
    const bytes = oneOf(mutations, random)(whole, random);
    sent.set(at, bytes);
    return { pieces: [bytes], then: "close" };
  });
  await inParallel(count, 8, async (at) => {
    const query = documentedQueries[at % documentedQueries.length];
    if (query === undefined) return;
    const limits = { maxRetries: 0, attemptTimeoutMilliseconds: 1000, totalTimeoutMilliseconds: 1500 };
    // A new client each time: a status that became 401 or 429 must not stop the next one.
    const client = thisProject({ url: server.url, limits });
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<"hung">((resolve) => {
      timer = setTimeout(() => resolve("hung"), 5000);
    });
    try {
      const reading = await Promise.race([client.read(query, `mutation-${at}`), tooLong]);
      if (reading === "hung") counts.hung++;
      else if (reading.text === expected.get(query)?.replaceAll(query.resourceId, `mutation-${at}`)) counts.right++;
      else if (!reading.complete) counts.detected++;
      else {
        const why = contradiction(query, reading.value, sent.get(String(at)) ?? Buffer.alloc(0));
        if (why === undefined) counts.plausible++;
        else {
          counts.falsePasses++;
          examples.push(`mutation ${at} of ${query.queryName}: ${why}`);
        }
      }
    } catch (error) {
      if (isProviderError(error)) counts.detected++;
      else {
        counts.crashed++;
        examples.push(`mutation ${at} of ${query.queryName}: ${String(error)}`);
      }
    } finally {
      clearTimeout(timer);
      sent.delete(String(at));
    }
  });
  await server.close();
  return { ...counts, examples: examples.slice(0, 10) };
}
