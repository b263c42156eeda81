import { runChild } from "../children/runChild";
import { startFaultServer } from "../../support/faultServer";
import { drip, endlessBody, endlessHeaders, gzipBomb, silence, type Fault } from "../../support/faultServer/faults";
import { goodAnswer, goodBody } from "../../support/faultServer/goodAnswers";
import type { ClientName } from "../clients/benchClient";
import type { BoundedRead } from "../children/boundedRead";
import { atMost, type BenchTable, type Goal } from "../report/goal";
import { clientNames } from "./allClients";

/** What has to end although the other side never comes to an end, or only after far too much. */
const endless: Readonly<Record<string, Fault>> = {
  "no answer ever": silence,
  "one byte per 200 ms": drip(goodBody),
  "gzip bomb, 300 KiB to 300 MiB": gzipBomb(),
  "headers without end": endlessHeaders,
  "a body without end": endlessBody,
};

/** Total time that this project's reader is given, in milliseconds, and how much longer the others are watched. */
const total = 3000;
const watched = 4000;

async function readEndless(name: ClientName, fault: Fault): Promise<BoundedRead> {
  const server = await startFaultServer({ answer: fault, keepsRequests: false });
  // The first read is a good one: it loads what has to be loaded.
  server.script(goodAnswer);
  try {
    return await runChild<BoundedRead>("boundedRead", { name, url: server.url, total, watched });
  } finally {
    await server.close();
  }
}

/** R3: each in a process of its own, so that memory and time are those of one read. */
export async function bounds(): Promise<{ tables: readonly BenchTable[]; goals: readonly Goal[] }> {
  const seen = new Map<string, BoundedRead>();
  for (const [what, fault] of Object.entries(endless)) {
    const read = async (name: ClientName): Promise<void> =>
      void seen.set(`${what} ${name}`, await readEndless(name, fault));
    await read("this project");
    await Promise.all(clientNames.slice(1).map(read));
  }
  const of = (what: string, name: ClientName): BoundedRead | undefined => seen.get(`${what} ${name}`);
  const rows = Object.keys(endless).map((what) => [
    what,
    ...clientNames.map((name) => {
      const { outcome, seconds, mebibytes } = of(what, name) ?? { outcome: "not measured", seconds: 0, mebibytes: 0 };
      return `${outcome} after ${seconds.toFixed(2)} s, +${mebibytes.toFixed(0)} MiB`;
    }),
  ]);
  const reads = (name: ClientName): BoundedRead[] => Object.keys(endless).flatMap((what) => of(what, name) ?? []);
  const unbounded = (name: ClientName): number =>
    reads(name).filter(
      ({ outcome, seconds, mebibytes }) => outcome !== "detected" || seconds > (total / 1000) * 1.1 || mebibytes > 32,
    ).length;
  const peers = (figure: (name: ClientName) => number): Record<string, number> =>
    Object.fromEntries(clientNames.slice(1).map((name) => [name, figure(name)]));
  const longest = (name: ClientName): number =>
    Number(Math.max(...reads(name).map(({ seconds }) => seconds)).toFixed(2));
  const greatest = (name: ClientName): number => Math.ceil(Math.max(...reads(name).map(({ mebibytes }) => mebibytes)));
  return {
    tables: [
      {
        title: `What never ends, with ${total / 1000} s for a read; the others are watched for ${watched / 1000} s`,
        head: ["Fault", ...clientNames],
        rows,
      },
    ],
    goals: [
      atMost(
        "R3",
        unbounded("this project"),
        0,
        "of 5 endless answers not ended in time and memory, as an error",
        peers(unbounded),
      ),
      atMost("R3.seconds", longest("this project"), 3.3, "s until the last one ended", peers(longest)),
      atMost("R3.memory", greatest("this project"), 32, "MiB that memory grew by at most", peers(greatest)),
    ],
  };
}
