import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { startFaultServer } from "../../support/faultServer";
import { documentedQuery, goodAnswer } from "../../support/faultServer/goodAnswers";
import { captureStdout } from "../clients/captureStdout";
import type { BenchClient, ClientName } from "../clients/benchClient";
import { bareFetch, sdkCore } from "../clients/peers";
import { thisProject } from "../clients/thisProject";
import { atLeast, atMost, rounded, type SuiteResult } from "../report/goal";

/** The server closes a connection that was idle so long, in milliseconds. */
const idle = 30;
/** Where the search for the edge begins, and by how much a call comes earlier or later than the one before. */
const [firstWait, step] = [29.9, 0.15];
/** Callers at once, each with a server of its own, and calls of all of them. */
const lanes = 10;
const calls = { project: 2000, peers: 400 };

interface Race {
  readonly failures: number;
  readonly calls: number;
  /** Requests that met a closing connection. */
  readonly resets: number;
  /** Requests beyond one for each call. */
  readonly extra: number;
}

/** Timers are exact to a millisecond at best: the rest of the wait is turned away. */
async function waitExactly(milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  await sleep(Math.floor(milliseconds - 3));
  while (performance.now() < until) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * One caller at the edge: later after a call that found its connection open, earlier after one that did not. How long a
 * client takes from a call to the wire does not matter then.
 */
async function lane(count: number, newClient: (url: string) => Promise<BenchClient>): Promise<Race> {
  const server = await startFaultServer({ answer: goodAnswer, idleMilliseconds: idle, keepsRequests: false });
  const query = documentedQuery("css.getLogBackupRecords");
  let failures = 0;
  let wait = firstWait;
  try {
    const client = await newClient(server.url);
    for (let at = 0; at < count; at++) {
      const before = server.connections() + server.lostToIdleClose();
      await client.read(query).catch(() => failures++);
      wait += server.connections() + server.lostToIdleClose() > before ? -step : step;
      await waitExactly(wait + step * Math.random());
    }
    const resets = server.lostToIdleClose();
    return { failures, calls: count, resets, extra: server.requestCount() + resets - count };
  } finally {
    await server.close();
  }
}

async function race(count: number, newClient: (url: string) => Promise<BenchClient>): Promise<Race> {
  const all = await Promise.all(Array.from({ length: lanes }, () => lane(count / lanes, newClient)));
  const sum = (part: keyof Race): number => all.reduce((total, each) => total + each[part], 0);
  return { failures: sum("failures"), calls: sum("calls"), resets: sum("resets"), extra: sum("extra") };
}

/** R4: calls at the very edge of a server's idle time. */
export async function keepAliveRace(): Promise<SuiteResult> {
  const races: readonly (readonly [ClientName, Race])[] = [
    ["this project", await race(calls.project, (url) => Promise.resolve(thisProject({ url })))],
    ["SDK core", (await captureStdout(() => race(calls.peers, (url) => Promise.resolve(sdkCore(url))))).value],
    ["node-fetch", await race(calls.peers, (url) => bareFetch(url, new Agent({ keepAlive: true })))],
  ];
  const [[, own], ...others] = races as [readonly [ClientName, Race], ...(readonly [ClientName, Race])[]];
  const perReset = own.resets === 0 ? 0 : rounded(own.extra / own.resets, 3);
  const peers = Object.fromEntries(others.map(([name, { failures, calls }]) => [name, `${failures} of ${calls}`]));
  return {
    method:
      `A server closes connections that were idle for ${idle} ms. ${lanes} callers come back at about that time: ${step} ms later after each call that ` +
      "found its connection open, as much earlier after one that did not. Requests that meet the closing connection are lost with it.",
    tables: [
      {
        title: "Calls at the edge of the idle time",
        head: ["Client", "Calls", "Failed", "Requests lost to a closing connection", "Requests beyond one per call"],
        rows: races.map(([name, { calls, failures, resets, extra }]) => [
          name,
          ...[calls, failures, resets, extra].map(String),
        ]),
      },
    ],
    goals: [
      atMost("R4", own.failures, 0, `failures in ${own.calls} calls`, peers),
      atMost("race.extraPerReset", perReset, 1, "extra requests per reset"),
      atLeast("race.resets", own.resets, 20, "resets met: the race took place"),
    ],
  };
}
