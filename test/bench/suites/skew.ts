import { isProviderError } from "../../../provider/core/errors/providerError";
import { startFaultServer, type FaultServer } from "../../support/faultServer";
import { documentedQuery, goodAnswer } from "../../support/faultServer/goodAnswers";
import { createSignatureCheck, type SignatureCheck } from "../../support/faultServer/signatureCheck";
import { wholeReply } from "../../support/faultServer/wireReply";
import { canaries, type BenchClient } from "../clients/benchClient";
import { captureStdout } from "../clients/captureStdout";
import { sdkCore } from "../clients/peers";
import { thisProject } from "../clients/thisProject";
import { resourceIdAt } from "../pool";
import { atLeast, atMost, type BenchTable, type Goal, type SuiteResult } from "../report/goal";

const minute = 60_000;
const offsets: Readonly<Record<string, number>> = {
  "16 minutes": 16 * minute,
  "1 day": 24 * 60 * minute,
  "1 year": 365 * 24 * 60 * minute,
};
const css = documentedQuery("css.getLogBackupRecords");
const wrongKeys = { ...canaries, secretKey: "not-the-key-that-the-gateway-knows-00001" };

interface Guarded {
  readonly server: FaultServer;
  readonly check: SignatureCheck;
}

/** A gateway whose clock is off by so much from this machine's. */
async function startGateway(offset: number): Promise<Guarded> {
  const check = createSignatureCheck(canaries.accessKey, canaries.secretKey);
  const server = await startFaultServer({
    answer: check.guard(goodAnswer),
    now: () => Date.now() + offset,
    keepsRequests: false,
  });
  return { server, check };
}

/** Requests of so many reads, one after the other, and how many of the reads were answered. */
async function reads(
  client: BenchClient,
  { server }: Guarded,
  count: number,
): Promise<{ requests: number[]; answered: number }> {
  const requests: number[] = [];
  let answered = 0;
  for (let at = 0; at < count; at++) {
    const before = server.requestCount();
    await client.read(css).then(
      () => answered++,
      () => undefined,
    );
    requests.push(server.requestCount() - before);
  }
  return { requests, answered };
}

/** The clock off by so much: two requests for the first read, and one for each later one. */
async function wrongClocks(): Promise<{ table: BenchTable; goal: Goal }> {
  const rows: string[][] = [];
  let [held, sdkAnswered] = [0, 0];
  for (const [name, distance] of Object.entries(offsets)) {
    for (const [way, sign] of [
      ["behind", 1],
      ["ahead", -1],
    ] as const) {
      const gateway = await startGateway(sign * distance);
      const { url } = gateway.server;
      const own = await reads(thisProject({ url }), gateway, 5);
      const sdk = await reads(sdkCore(url), gateway, 1);
      await gateway.server.close();
      if (own.answered === 5 && own.requests.join() === "2,1,1,1,1") held++;
      sdkAnswered += sdk.answered;
      rows.push([`${name} ${way}`, `${own.requests.join(", ")}; ${own.answered} of 5`, `${sdk.answered} of 1`]);
    }
  }
  return {
    table: {
      title: "This machine's clock is off: requests of five reads, and reads answered",
      head: ["Clock", "this project", "SDK core"],
      rows,
    },
    goal: atLeast("R5.clock", held, 6, "of 6 clocks set right with one request more", { "SDK core": sdkAnswered }),
  };
}

interface Refused {
  readonly requests: number;
  readonly locked: number;
}

/** So many reads at once with a wrong key. */
async function wrongKey(count: number, offset: number, newClient: (url: string) => BenchClient): Promise<Refused> {
  const gateway = await startGateway(offset);
  const client = newClient(gateway.server.url);
  const all = Array.from({ length: count }, (_, at) => client.read(css, resourceIdAt(at)));
  await Promise.allSettled(all);
  const refused = { requests: gateway.server.requestCount(), locked: gateway.check.locked() };
  await gateway.server.close();
  return refused;
}

/** 100 clusters, one of which may not be read: a refusal of one resource is no refusal of the key. */
async function oneDenied(): Promise<number> {
  const check = createSignatureCheck(canaries.accessKey, canaries.secretKey);
  const denied = resourceIdAt(50);
  const server = await startFaultServer({
    answer: check.guard((request, now) => {
      if (!request.target.includes(denied)) return goodAnswer(request, now);
      return wholeReply(now, JSON.stringify({ errCode: "CSS.0015", externalMessage: "denied" }), { status: 403 });
    }),
    keepsRequests: false,
  });
  const client = thisProject({ url: server.url });
  const all = Array.from({ length: 100 }, (_, at) => client.read(css, resourceIdAt(at)));
  const settled = await Promise.allSettled(all);
  await server.close();
  const refusals = settled.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
  if (refusals.some((error) => !isProviderError(error) || error.parts.httpStatus !== 403)) return -1;
  return settled.length - refusals.length;
}

/** R5: a clock that is off costs one request, a key that is wrong one, and nobody's key is locked. */
export async function skew(): Promise<SuiteResult> {
  const { value } = await captureStdout(async () => {
    const clocks = await wrongClocks();
    const year = offsets["1 year"] ?? 0;
    const own = (url: string): BenchClient => thisProject({ url, given: wrongKeys });
    const sdk = (url: string): BenchClient => sdkCore(url, wrongKeys);
    const cases = [
      ["wrong key, one read", "R5.key", 1, 0, 1],
      ["wrong key, 100 reads at once", "R5.queued", 100, 0, 1],
      ["wrong key and a clock one year off, 100 reads at once", "R5.keyAndClock", 100, year, 2],
    ] as const;
    const keys: { row: string[]; goal: Goal }[] = [];
    for (const [what, id, count, offset, limit] of cases) {
      const [mine, theirs] = [await wrongKey(count, offset, own), await wrongKey(count, offset, sdk)];
      const told = ({ requests, locked }: Refused): string => `${requests} requests, ${locked} with the key locked`;
      keys.push({
        row: [what, told(mine), told(theirs)],
        goal: atMost(id, mine.requests, limit, `requests: ${what}`, { "SDK core": theirs.requests }),
      });
    }
    return { clocks, keys, answered: await oneDenied() };
  });
  const { clocks, keys, answered } = value;
  return {
    method:
      "A gateway checks every signature, with the documented window of 15 minutes and the documented lock of a key that fails more than five times in a row.",
    tables: [
      clocks.table,
      { title: "The key is wrong", head: ["Case", "this project", "SDK core"], rows: keys.map(({ row }) => row) },
    ],
    goals: [
      clocks.goal,
      ...keys.map(({ goal }) => goal),
      atLeast("R5.denied", answered, 99, "of 100 clusters answered when one is denied (403)"),
    ],
  };
}
