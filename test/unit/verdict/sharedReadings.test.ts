/** Many targets read by the lists of their project: each must come to the verdict that it has when it is read alone. */
import assert from "node:assert/strict";
import { resolveSettings } from "../../../provider/config/resolveSettings";
import type { TargetResult } from "../../../provider/gates/result";
import { createReader } from "../../../provider/reading/createReader";
import { createGateEvaluator } from "../../../provider/verdict/createGateEvaluator";
import { gateOf, parseDescription } from "../../../provider/verdict/parseDescription";
import { atLeastOf, casesOf } from "../../support/casesOf";
import { readAt } from "../../support/gates/judged";
import { virtualTiming } from "../../support/virtualTiming";
import {
  cbrProject,
  numbers,
  type Asked,
  type CbrProject,
  type ListName,
  type Misbehaviour,
} from "./support/cbrProject";

const criteria = {
  lastBackupMaximumAge: "26h",
  lastTaskSucceeded: true,
  noTaskRunning: true,
  minimumRedundancy: 2,
  maximumConsecutiveFailures: 1,
};

interface Read {
  readonly results: readonly TargetResult[];
  readonly asked: readonly Asked[];
}

interface Reading extends Misbehaviour {
  readonly maxRecords?: number;
  /** Members of each target beside those that all have. */
  readonly more?: (server: number) => object;
  /** Hides that the reader can read for many. */
  readonly isPlain?: boolean;
  readonly signal?: AbortSignal;
}

/** The results of one gate on the servers with these numbers, and what was asked for them. */
async function read(
  project: CbrProject,
  servers: readonly number[],
  { maxRecords, more = () => ({}), isPlain = false, signal, ...how }: Reading = {},
): Promise<Read> {
  const { settings } = resolveSettings(
    { region: "r-1", projectId: "p", authToken: "token", endpoints: { cbr: "http://127.0.0.1:1" }, cbrTimeZone: "UTC" },
    {},
  );
  const { transport, asked } = project.serve(how);
  const timing = virtualTiming({ now: readAt });
  const reader = createReader({ settings, transport, timing, limits: { maxRetries: 0 } });
  const targets = servers.map((server, at) => ({
    name: `t${at}`,
    service: "cbr",
    evidence: "backups",
    resourceId: project.idOf(server),
    ...(maxRecords === undefined ? {} : { maxRecords }),
    ...more(server),
  }));
  const gate = gateOf(parseDescription({ targets, criteria }, { now: readAt }));
  const asking = isPlain ? { read: reader.read.bind(reader) } : reader;
  const options = signal === undefined ? {} : { signal };
  const evaluation = createGateEvaluator({ reader: asking, timing }).evaluate(gate, options);
  const { targetResults } = await timing.run(evaluation);
  return { results: targetResults, asked };
}

/** All of a result but how many pages it took. */
function judged(result: TargetResult): object {
  return { ...result, pagesFetched: 0 };
}

const isOpen = ({ verdict }: { readonly verdict: string }): boolean => verdict === "pass" || verdict === "warn";

async function readAlone(project: CbrProject, servers: readonly number[], how: Parameters<typeof read>[2] = {}) {
  const results: TargetResult[] = [];
  for (const server of servers) {
    const { results: own } = await read(project, [server], { ...how, more: () => ({ name: `t${server}` }) });
    results.push(...own);
  }
  return results;
}

// A hundredth would hold too few open targets.
const cases = Math.max(32, casesOf(400));
const lists: readonly ListName[] = ["waiting", "running", "logs", "backups"];

describe("targets that share the lists of their project", () => {
  it(`come to the verdict that each has alone, refused lists included, in ${cases} generated projects`, async () => {
    let open = 0;
    for (let seed = 0; seed < cases; seed++) {
      const next = numbers(seed);
      const project = cbrProject(next, { servers: 5 });
      const servers = [0, 1, 2, 3, 4].slice(0, 3 + next(3));
      const refused = ([undefined, undefined, undefined, "logs", "backups", "all"] as const)[next(6)];
      const how = {
        ...(next(2) === 0 ? { pageRows: 2 + next(6) } : {}),
        ...(refused === undefined ? {} : { refuses: refused }),
      };
      const together = await read(project, servers, how);
      assert.deepEqual([...new Set(together.asked.map(({ list }) => list))], lists, `seed ${seed}`);
      const alone = await readAlone(project, servers, how);
      assert.deepEqual(together.results.map(judged), alone.map(judged), `seed ${seed}`);
      open += alone.filter(isOpen).length;
    }
    assert.ok(open >= atLeastOf(50), `${open} targets were open`);
  });

  const project = cbrProject(numbers(1), { servers: 5 });
  /** How many lists of each kind were read, whatever pages they had. */
  const told = ({ asked }: Read): string => {
    const read = new Set(asked.map(({ list, resource, projectId }) => [list, resource, projectId].join(" ")));
    return lists.map((list) => `${[...read].filter((one) => one.startsWith(list)).length} ${list}`).join(", ");
  };
  const areOwn = ({ asked }: Read): boolean => asked.every(({ resource }) => resource !== null);

  it("are at least three resources: fewer need no more requests for lists of their own", async () => {
    const two = await read(project, [0, 1]);
    assert.deepEqual([told(two), areOwn(two)], ["0 waiting, 0 running, 2 logs, 2 backups", true]);
    const twice = await read(project, [0, 1, 0]);
    assert.deepEqual([told(twice), areOwn(twice)], ["0 waiting, 0 running, 2 logs, 2 backups", true]);
    const three = await read(project, [0, 1, 2]);
    assert.equal(told(three), "1 waiting, 1 running, 1 logs, 1 backups");
    assert.ok(three.asked.every(({ resource }) => resource === null));
    assert.deepEqual(
      lists.map((list) => three.asked.find((one) => one.list === list)?.limit),
      [1000, 1000, 1000, 1000],
    );
  });

  it("ask in the scope of enterprise projects in which each would ask alone", async () => {
    const scopes = async (servers: readonly number[]) =>
      new Set((await read(project, servers)).asked.map(({ enterpriseProject }) => enterpriseProject));
    assert.deepEqual(
      [await scopes([0, 1, 2]), await scopes([0])],
      [new Set(["all_granted_eps"]), new Set(["all_granted_eps"])],
    );
  });

  it("are of one region and one project", async () => {
    const regions = await read(project, [0, 1, 2, 3], { more: (server) => (server === 3 ? { projectId: "q" } : {}) });
    assert.equal(told(regions), "1 waiting, 1 running, 2 logs, 2 backups");
  });

  it("are judged twice where two of them are the same resource, in whatever letters its id is written", async () => {
    const { results } = await read(project, [0, 1, 2, 0]);
    const [first, , , last] = results.map((result) => JSON.stringify(judged(result)));
    assert.equal(last?.replaceAll("t3", "t0"), first);
  });

  it("are bounded each by its own records, and the others are not cut short", async () => {
    const bounded = await read(project, [0, 1, 2], { more: (server) => (server === 2 ? { maxRecords: 1 } : {}) });
    assert.deepEqual(
      bounded.results.map(({ complete }) => complete),
      [true, true, false],
    );
    assert.match(bounded.results[2]?.criteria.at(-1)?.message ?? "", /the list was not read to its end/);
    assert.equal(told(bounded), "1 waiting, 1 running, 1 logs, 1 backups");
  });

  it("ask for lists of their own where the shared list is longer than a page for each of them, by its count or by its rows", async () => {
    const alone = (await readAlone(project, [0, 1, 2])).map(judged);
    for (const [how, requests] of [
      [{ count: 3001 }, ["waiting"]],
      [{ others: 3001 }, ["waiting", "running", "running", "logs"]],
      [{ others: 3001, count: "none" }, ["waiting", "running", "running", "logs", "logs", "logs", "logs"]],
    ] as const) {
      const { results, asked } = await read(project, [0, 1, 2], how);
      assert.deepEqual(results.map(judged), alone);
      assert.deepEqual(
        asked.filter(({ resource }) => resource === null).map(({ list }) => list),
        requests,
      );
    }
  });

  it("read through the rows of other resources, of which nothing is kept", async () => {
    const alone = (await readAlone(project, [0, 1, 2])).map(judged);
    const { results, asked } = await read(project, [0, 1, 2], { others: 2500 });
    assert.deepEqual(results.map(judged), alone);
    assert.ok(asked.every(({ resource }) => resource === null));
  });

  it("are each refused for the same cause", async () => {
    const { results, asked } = await read(project, [0, 1, 2, 3], { refuses: "all" });
    assert.equal(asked.length, 4);
    const causes = results.map(({ verdict, criteria: [first] }) => [
      verdict,
      first?.reason,
      first?.message.split(": ").at(-1),
    ]);
    assert.equal(new Set(causes.map((cause) => JSON.stringify(cause))).size, 1);
    assert.deepEqual(causes[0]?.slice(0, 2), ["unknown", "permission"]);
  });

  it("ask for lists of their own where the reader of a program can do no other", async () => {
    const plain = await read(project, [0, 1, 2], { isPlain: true });
    assert.ok(areOwn(plain));
    assert.deepEqual(plain.results.map(judged), (await readAlone(project, [0, 1, 2])).map(judged));
  });

  it("are not read where the evaluation is cancelled", async () => {
    const { results, asked } = await read(project, [0, 1, 2], { signal: AbortSignal.abort() });
    assert.deepEqual([results.map(({ reason }) => reason), asked], [["notRead", "notRead", "notRead"], []]);
  });

  it("are empty where no row names them, also beside an open task of a whole vault, unless their age could excuse that", async () => {
    const mistyped = 9;
    let ofDoubt = 0;
    for (let seed = 0; seed < 50; seed++) {
      const busy = cbrProject(numbers(seed), { servers: 3, ofVault: 6 });
      const { results } = await read(busy, [0, 1, mistyped]);
      const [alone] = await readAlone(busy, [mistyped]);
      assert.deepEqual([results[2]?.verdict, results[2]?.reason], [alone?.verdict, alone?.reason], `seed ${seed}`);
      assert.equal(results[2]?.verdict, "fail");
      const young = { createdAt: new Date(readAt).toISOString() };
      const { results: aged } = await read(busy, [0, 1, mistyped], { more: () => young });
      assert.ok(aged.every(({ name, verdict }) => name !== "t2" || verdict === "fail" || verdict === "unknown"));
      if (aged[2]?.verdict === "unknown") ofDoubt++;
    }
    assert.ok(ofDoubt > 0);
  });

  it("are not all in doubt for a backup that names no resource: only those with backups in its vault are", async () => {
    const verdictsWith = async (namelessIn?: string) => {
      const parts = { servers: 3, ...(namelessIn === undefined ? {} : { namelessIn }) };
      const { results } = await read(cbrProject(numbers(1), parts), [0, 1, 2]);
      return results.map(({ verdict, criteria: all }) => [verdict, ...all.map(({ verdict: own }) => own)].join(" "));
    };
    const before = await verdictsWith();
    assert.deepEqual(await verdictsWith("another vault"), before);
    const within = await verdictsWith("v0");
    assert.notDeepEqual(within, before);
    const isOpenNow = (told: string | undefined): boolean => told?.startsWith("pass") === true;
    assert.ok(within.every((told, at) => !isOpenNow(told) || isOpenNow(before[at])));
  });

  type Fault = (list: ListName, next: ReturnType<typeof numbers>) => Parameters<typeof read>[2];
  const faults: Readonly<Record<string, Fault>> = {
    "is refused": (list) => ({ refuses: list }),
    "fails behind its first pages": (list, next) => ({ failsAt: { list, row: 1 + next(8) }, pageRows: 3 }),
    "ends below its count": (list, next) => ({ endsAt: { list, row: next(8) } }),
    "changes a row between two pages": (list, next) => ({ changes: { list, row: next(8) }, pageRows: 3 }),
    "ignores where a page begins": (list) => ({ ignoresOffset: list, pageRows: 3 }),
    "ignores the filter of the status": (list) => ({ ignoresStatus: list }),
    "holds more rows of a target than may be read": (_list, next) => ({ maxRecords: 1 + next(3) }),
  };
  for (const [what, misbehave] of Object.entries(faults)) {
    it(`are never more open where a list ${what}, nor for a task that names no resource`, async () => {
      let disturbed = 0;
      for (let seed = 0; seed < cases / 4; seed++) {
        const next = numbers(seed);
        const project = cbrProject(next, { servers: 3, ofVault: next(3) });
        const list = lists[next(4)] ?? "logs";
        const how = misbehave(list, next) ?? {};
        const together = await read(project, [0, 1, 2], how);
        const alone = await readAlone(project, [0, 1, 2]);
        // Backups prove their age without the logs, of which one may contradict them; a bound leaves out rows of either list.
        const cut = how.maxRecords === undefined ? { ...how, refuses: "logs" as const } : how;
        const cutShort = await readAlone(project, [0, 1, 2], cut);
        for (const [at, result] of together.results.entries()) {
          const [own, ownCutShort] = [alone[at], cutShort[at]];
          assert.ok(own !== undefined && ownCutShort !== undefined);
          const told = `seed ${seed}, ${list}, ${result.name}: ${result.verdict}, alone ${own.verdict}`;
          assert.ok(!isOpen(result) || isOpen(own), told);
          if (result.verdict !== own.verdict || !result.complete) disturbed++;
          for (const [index, criterion] of result.criteria.entries()) {
            const others = [own, ...(result.complete ? [] : [ownCutShort])].map(({ criteria: all }) => all[index]);
            const isProven = others.some((other) => other !== undefined && isOpen(other));
            assert.ok(!isOpen(criterion) || isProven, `${told}, ${criterion.id}`);
          }
        }
      }
      // A few cases may hold none.
      assert.ok(cases < 400 || disturbed >= 10, `${disturbed} targets were read in another way`);
    });
  }
});
