import { commandOverFleet } from "../fleet/commandOverFleet";
import { latency, type FleetRow } from "../fleet/fleetRow";
import { pluginOverFleet } from "../fleet/pluginOverFleet";
import { sharedLists } from "../fleet/sharedLists";
import { atLeast, atMost, rounded, type BenchTable, type SuiteResult } from "../report/goal";

function tableOf(title: string, rows: readonly (FleetRow & { readonly mebibytes?: number })[]): BenchTable {
  const memory = rows.some(({ mebibytes }) => mebibytes !== undefined) ? ["Memory"] : [];
  return {
    title,
    head: ["Reads", "Quota", "Time", "Used", "Over the quota", "Wrong or lost", ...memory],
    rows: rows.map(({ targets, rate, seconds, used, overQuota, wrong, mebibytes }) => [
      `${targets}`,
      `${rate}/s`,
      `${rounded(seconds, 1)} s`,
      `${rounded(used, 1)} %`,
      `${overQuota}`,
      `${wrong}`,
      ...(mebibytes === undefined ? [] : [`${rounded(mebibytes)} MiB`]),
    ]),
  };
}

/** P8: a fleet through one plugin, and through one command, of whose targets some fail. */
export async function fleet(): Promise<SuiteResult> {
  const plugin = { fast: await pluginOverFleet(10_000, 200), slow: await pluginOverFleet(2000, 20) };
  const command = { fast: await commandOverFleet(10_000, 200), slow: await commandOverFleet(1200, 20) };
  const commands = [command.fast, command.slow];
  const shared = await sharedLists(200, 30);
  const wrong = [...Object.values(plugin), ...commands].reduce((sum, row) => sum + row.wrong, 0);
  return {
    method:
      `A service with ${latency} ms of latency and a token bucket that holds a second's worth; each target has 20 backups. The plugin, a process of ` +
      "its own, is asked over gRPC by 64 callers, from the first call to the last answer. The command, `hwbackup check`, is measured with its start and its " +
      "reading of the gate file; of every hundred targets of its fleet one fails, one is refused (429) whenever it is asked, and one gets an answer that " +
      "is none. Used is what the quota let through, of its rate times the whole time.",
    tables: [
      tableOf("Reads through one plugin", Object.values(plugin)),
      tableOf("One command over a fleet, some of which fails", commands),
      {
        title: "One command over 200 servers of a CBR project, with 30 backups each",
        head: ["Targets", "Time", "Lists", "Requests", "Wrong or incomplete", "Memory", "Above one target"],
        rows: [
          [
            `${shared.servers}`,
            `${rounded(shared.seconds, 1)} s`,
            `${shared.requests.size}`,
            `${[...shared.requests.values()].reduce((sum, count) => sum + count, 0)}`,
            `${shared.wrong}`,
            `${rounded(shared.mebibytes)} MiB`,
            `${rounded(shared.aboveOne)} MiB`,
          ],
        ],
      },
    ],
    goals: [
      atMost("P8", rounded(plugin.fast.seconds, 1), 55, "s for 10,000 reads through one plugin at 200 per second"),
      atLeast("P8.used", rounded(plugin.slow.used, 1), 90, "% of a quota of 20 per second used by 2,000 reads"),
      atMost("fleet.wrong", wrong, 0, "reads and verdicts wrong or lost"),
      atMost(
        "fleet.command",
        rounded(command.fast.seconds, 1),
        55,
        "s for a command over 10,000 targets at 200 per second",
      ),
      atLeast(
        "fleet.commandUsed",
        rounded(Math.min(...commands.map(({ used }) => used)), 1),
        90,
        "% of the quota used by a command, in the worst case",
      ),
      atMost(
        "fleet.memory",
        rounded(Math.max(...commands.map(({ mebibytes }) => mebibytes))),
        200,
        "MiB of resident memory at most",
      ),
      atMost(
        "fleet.sharedLists",
        shared.requests.size,
        4,
        "lists for 200 servers of a CBR project, with 30 backups each",
      ),
      atMost("fleet.sharedWrong", shared.wrong, 0, "of these servers judged wrongly or not read in full"),
      atMost("fleet.sharedMemory", rounded(shared.aboveOne), 64, "MiB of memory above a check of one of them"),
    ],
  };
}
