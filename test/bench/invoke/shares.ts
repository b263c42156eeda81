import { rmSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pluginExecutable } from "../../../scripts/automation/runs/pluginProcess";
import { startHelper } from "./helper";
import { startInvoker } from "./invoker";
import { median } from "../median";
import { memoryGrowth } from "./memoryGrowth";

const project = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
const [rounds, callsPerRound] = [9, 40];

/** An instance that has so many backups: see listServer.cjs. */
const instanceOf = (records: number): string => `4c2a1b9e-6f0d-4a3b-8c5e-0000${String(records).padStart(8, "0")}`;

export interface Shares {
  readonly rounds: number;
  readonly callsPerRound: number;
  /** Milliseconds, the median of the rounds' medians. */
  readonly invoke: Readonly<Record<"few" | "many", number>>;
  readonly raw: Readonly<Record<"few" | "many", number>>;
  readonly stock: number;
  /** Medians of the rounds' differences: what is beyond HTTP and JSON.parse. */
  readonly share: Readonly<Record<"few" | "many", number>>;
  readonly ratio: number;
  readonly memory: { readonly plugin: number; readonly raw: number; readonly seconds: number; readonly pages: number };
}

interface Asked {
  readonly urls: readonly string[];
  readonly holds?: boolean;
}

/** Calls to the plugin process and the raw reads of the same bodies, in turn. */
export async function measureShares(): Promise<Shares> {
  const folder = mkdtempSync(join(tmpdir(), "bench-invoke-"));
  const server = await startHelper<object, never>("listServer.cjs");
  const raw = await startHelper<Asked, { readonly milliseconds: number }>("rawReader.cjs");
  const url = String(server.greeting["url"]);
  const environment = {
    HOME: folder,
    HW_REGION_NAME: "cn-north-4",
    HW_PROJECT_ID: project,
    HW_ACCESS_KEY: "invoke-access-key",
    HW_SECRET_KEY: "invoke-secret-key",
    HWBACKUP_ECS_METADATA: "false",
    HUAWEICLOUD_SDK_REGION_DCS_CN_NORTH_4: url,
  };
  const plugin = await startInvoker(pluginExecutable, [], environment);
  const pageUrl = (records: number, offset: number, limit: number): string =>
    `${url}/v2/${project}/instances/${instanceOf(records)}/backups?limit=${limit}&offset=${offset}`;
  const cases = {
    few: { args: { instanceId: instanceOf(20) }, urls: [pageUrl(20, 0, 100)] },
    many: { args: { instanceId: instanceOf(1000), limit: 1000, newest: 20 }, urls: [pageUrl(1000, 0, 1000)] },
  };
  const answerFile = join(folder, "answer.json");
  writeFileSync(answerFile, JSON.stringify(await plugin.answer(cases.few.args)));
  const stock = await startInvoker(process.execPath, [join(__dirname, "stockAnswers.cjs"), answerFile], {});
  try {
    const taken = {
      few: [] as number[],
      many: [] as number[],
      rawFew: [] as number[],
      rawMany: [] as number[],
      stock: [] as number[],
    };
    for (let round = -2; round < rounds; round++) {
      const own: Record<keyof typeof taken, number[]> = { few: [], many: [], rawFew: [], rawMany: [], stock: [] };
      // Call by call in turn, so that whatever else the machine does meets all of them.
      for (let call = 0; call < callsPerRound; call++) {
        own.few.push(await plugin.time(cases.few.args));
        own.rawFew.push((await raw.ask({ urls: cases.few.urls })).milliseconds);
        own.many.push(await plugin.time(cases.many.args));
        own.rawMany.push((await raw.ask({ urls: cases.many.urls })).milliseconds);
        own.stock.push(await stock.time({}));
      }
      // The first rounds warm up the compilers.
      if (round >= 0)
        for (const [name, values] of Object.entries(own)) taken[name as keyof typeof taken].push(median(values));
    }
    const difference = (of: readonly number[], from: readonly number[]): number[] =>
      of.map((value, at) => value - (from[at] ?? Number.NaN));
    const [few, many] = [difference(taken.few, taken.rawFew), difference(taken.many, taken.rawMany)];
    return {
      rounds,
      callsPerRound,
      invoke: { few: median(taken.few), many: median(taken.many) },
      raw: { few: median(taken.rawFew), many: median(taken.rawMany) },
      stock: median(taken.stock),
      share: { few: median(few), many: median(many) },
      ratio: median(many.map((value, at) => value / (few[at] ?? Number.NaN))),
      memory: await measureMemory(),
    };
  } finally {
    await Promise.all([plugin.stop(), stock.stop(), raw.stop(), server.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }

  async function measureMemory(): Promise<Shares["memory"]> {
    const records = 100_000;
    // Each page repeats a row of the one before, so that 101 rows bring 100 new ones.
    const limit = 101;
    const fresh = await startInvoker(pluginExecutable, [], environment);
    const holder = await startHelper<Asked, { readonly held: number }>("rawReader.cjs");
    try {
      // Idle is a plugin that has answered once: what it loads for that is not the list's.
      await fresh.time(cases.few.args);
      await holder.ask({ urls: cases.few.urls });
      const args = { instanceId: instanceOf(records), limit, newest: 20, maxRecords: records };
      const began = performance.now();
      const own = await memoryGrowth(fresh.pid, () => fresh.answer(args));
      const seconds = (performance.now() - began) / 1000;
      const { complete, totalNum, pagesFetched, records: answered } = own.result;
      const count = (answered as readonly unknown[]).length;
      if (complete !== true || totalNum !== records || count !== 20) {
        throw new Error(`the list was not read whole: ${JSON.stringify({ complete, totalNum, count })}`);
      }
      const urls = Array.from({ length: 1000 }, (_, at) => pageUrl(records, at * 100, 100));
      const held = await memoryGrowth(holder.pid, () => holder.ask({ urls, holds: true }));
      if (held.result.held !== records) throw new Error(`the peer holds ${held.result.held} records`);
      return { plugin: own.mebibytes, raw: held.mebibytes, seconds, pages: Number(pagesFetched) };
    } finally {
      await Promise.all([fresh.stop(), holder.stop()]);
    }
  }
}
