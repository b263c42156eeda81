import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSimulator } from "../../../provider/simulator";
import { pluginExecutable } from "../../../scripts/automation/runs/pluginProcess";
import { repositoryRoot } from "../../../scripts/automation/sandbox";
import { median } from "../median";
import { atMost, rounded, type SuiteResult } from "../report/goal";
import { timeProvider, timeRun, type ProviderStart } from "../start/timeProcess";

const rounds = 15;
const hwbackup = join(repositoryRoot, "dist/cli/hwbackup");
const stock = join(__dirname, "../start/stockProvider.cjs");
const oneRequest = join(__dirname, "../start/oneRequest.cjs");

const bundleBytes = (): number =>
  [pluginExecutable, join(pluginExecutable, "../plugin.js")].reduce((sum, path) => sum + statSync(path).size, 0);

interface Times {
  readonly node: number[];
  readonly request: number[];
  readonly warm: ProviderStart[];
  readonly cold: ProviderStart[];
  readonly stock: ProviderStart[];
  readonly check: number[];
  readonly checkCold: number[];
}

async function measure(homes: string): Promise<Times> {
  const simulator = await startSimulator({ now: () => Date.now() });
  const times: Times = { node: [], request: [], warm: [], cold: [], stock: [], check: [], checkCold: [] };
  const warmHome = join(homes, "warm");
  const argv = ["check", "--service", "dcs", "--resource-id", simulator.resources.dcsInstanceId];
  const check = (home: string): Promise<number> =>
    timeRun(hwbackup, [...argv, "--last-backup-maximum-age", "26h"], { ...simulator.environment(), HOME: home });
  const url = Object.values(simulator.environment()).find((value) => value.startsWith("http://")) ?? "";
  try {
    // Interleaved, so that whatever else the machine does meets all of them; the first round fills caches.
    for (let round = -1; round < rounds; round++) {
      const fresh = (name: string): string => join(homes, `${name}-${round}`);
      const taken = {
        node: await timeRun(process.execPath, ["-e", ""]),
        warm: await timeProvider(pluginExecutable, [], { HOME: warmHome }),
        stock: await timeProvider(process.execPath, [stock]),
        cold: await timeProvider(pluginExecutable, [], { HOME: fresh("plugin") }),
        check: await check(warmHome),
        request: await timeRun(process.execPath, [oneRequest, url]),
        checkCold: await check(fresh("check")),
      };
      if (round < 0) continue;
      times.node.push(taken.node);
      times.request.push(taken.request);
      times.warm.push(taken.warm);
      times.cold.push(taken.cold);
      times.stock.push(taken.stock);
      times.check.push(taken.check);
      times.checkCold.push(taken.checkCold);
    }
  } finally {
    await simulator.close();
  }
  return times;
}

/** From spawn to the port line and to the first answer, beside bare Node and the stock provider server. */
export async function start(): Promise<SuiteResult> {
  const homes = mkdtempSync(join(tmpdir(), "bench-start-"));
  try {
    const times = await measure(homes);
    const node = median(times.node);
    const of = (starts: readonly ProviderStart[], what: keyof ProviderStart): number =>
      median(starts.map((each) => each[what]));
    const request = median(times.request) - node;
    const [check, checkCold] = [times.check, times.checkCold].map((list) => median(list) - request) as [number, number];
    const ratio = (value: number, peer = node): number => rounded(value / peer, 2);
    const warmPort = of(times.warm, "port");
    const stockPort = of(times.stock, "port");
    const toStock = { "stock server": rounded(stockPort / node, 2) };
    const row = (what: string, milliseconds: number, peer?: number): string[] => [
      what,
      `${milliseconds.toFixed(0)} ms`,
      ratio(milliseconds).toFixed(2),
      peer === undefined ? "" : ratio(milliseconds, peer).toFixed(2),
    ];
    const stockAnswer = of(times.stock, "answer");
    return {
      method:
        `The median of ${rounds} interleaved rounds. Warm: with the code that an earlier start has compiled; cold: in an empty home. ` +
        "The plugin prints its port before it loads gRPC, which takes Node alone longer than the limit; the first answer over gRPC is therefore measured as well. " +
        "The stock server is `provider.main` of @pulumi/pulumi with nothing behind it. What one signed request costs a bare Node process beyond its start is taken off the check.",
      tables: [
        {
          title: "From spawn",
          head: ["What", "Median", "× `node -e ''`", "× stock server"],
          rows: [
            row("`node -e ''`, to its end", node),
            row("plugin to the port line, warm", warmPort, stockPort),
            row("plugin to the port line, cold", of(times.cold, "port"), stockPort),
            row("stock server to the port line", stockPort, stockPort),
            row("plugin to the first answer, warm", of(times.warm, "answer"), stockAnswer),
            row("plugin to the first answer, cold", of(times.cold, "answer"), stockAnswer),
            row("stock server to the first answer", stockAnswer, stockAnswer),
            row("one signed request by bare Node", median(times.request)),
            row("`hwbackup check` of one gate, warm, without its request", check),
            row("`hwbackup check` of one gate, cold, without its request", checkCold),
          ],
        },
      ],
      goals: [
        atMost("P1.warm", ratio(warmPort), 1.6, "× `node -e ''`, port line, warm", toStock),
        atMost("P1.stock", ratio(warmPort, stockPort), 0.6, "× the stock server, port line, warm"),
        atMost("P1.cold", ratio(of(times.cold, "port")), 2.2, "× `node -e ''`, port line, cold", toStock),
        atMost(
          "start.answer",
          ratio(of(times.warm, "answer"), stockAnswer),
          0.6,
          "× the stock server, first answer, warm",
        ),
        atMost("P2.bundle", rounded(bundleBytes() / 1e6, 2), 1, "MB, launcher and bundle of the plugin"),
        atMost(
          "P2.memory",
          ratio(of(times.warm, "memory"), of(times.stock, "memory")),
          1,
          "× the stock server, idle memory",
          {
            "stock server": `${rounded(of(times.stock, "memory"))} MiB`,
          },
        ),
        atMost("start.check", ratio(check), 2, "× `node -e ''`, hwbackup check of one gate, warm"),
      ],
    };
  } finally {
    rmSync(homes, { recursive: true, force: true });
  }
}
