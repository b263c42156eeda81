import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GateResult } from "../../../provider/gates/result";
import { startOnFleet } from "../../cli/support/fleetRun";
import { startFleetServer } from "../../support/fleet/fleetServer";
import { expected, fateOf, fleetGateFile } from "../../support/fleet/fleetTarget";
import { atLeast, atMost, rounded, type SuiteResult } from "../report/goal";

interface FleetRow {
  readonly targets: number;
  readonly rate: number;
  readonly seconds: number;
  /** Requests let through, in percent of what the quota gave from the start of the process to its end. */
  readonly used: number;
  readonly overQuota: number;
  /** Targets whose verdict is not the right one, or that are missing. */
  readonly wrong: number;
  readonly mebibytes: number;
}

/** Milliseconds from a request to its answer. */
const latency = 20;

async function measured(targets: number, rate: number): Promise<FleetRow> {
  const folder = mkdtempSync(join(tmpdir(), "hwbackup-fleet-"));
  const server = await startFleetServer({ rate, latency });
  try {
    const [gate, path] = [join(folder, "gate.yaml"), join(folder, "verdict.json")];
    writeFileSync(gate, fleetGateFile(targets));
    const began = performance.now();
    const { mebibytes } = await startOnFleet(server.url, ["check", "-f", gate, "-o", `json=${path}`]).ended;
    const seconds = (performance.now() - began) / 1000;
    const { targetResults } = JSON.parse(readFileSync(path, "utf8")) as GateResult;
    const right = Array.from({ length: targets }, (_, at) => targetResults[at]).filter(
      (result, at) => result?.verdict === expected[fateOf(at)].verdict,
    ).length;
    const { granted, overQuota } = server.counts;
    return {
      targets,
      rate,
      seconds,
      used: (100 * granted) / (rate * seconds),
      overQuota,
      wrong: targets - right,
      mebibytes,
    };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** P8 and R7 through the command line: one process over a fleet, of which one in a hundred fails, is throttled, answers nonsense. */
export async function fleet(): Promise<SuiteResult> {
  const fast = await measured(10_000, 200);
  const slow = await measured(1200, 20);
  const rows = [fast, slow];
  const worst = (of: (row: FleetRow) => number): number => Math.max(...rows.map(of));
  return {
    method:
      "One `hwbackup check` as a process of its own, its start and its reading of the gate file included, before a service with " +
      `${latency} ms of latency and a token bucket that holds a second's worth. Of every hundred targets one fails, one is refused (429) whenever it is ` +
      "asked, and one gets an answer that is none; each has 20 backups. Used is what the quota let through, of its rate times the whole time of the process.",
    tables: [
      {
        title: "One command over a fleet",
        head: ["Targets", "Quota", "Time", "Used", "Over the quota", "Wrong or lost", "Memory"],
        rows: rows.map(({ targets, rate, seconds, used, overQuota, wrong, mebibytes }) => [
          `${targets}`,
          `${rate}/s`,
          `${rounded(seconds, 1)} s`,
          `${rounded(used, 1)} %`,
          `${overQuota}`,
          `${wrong}`,
          `${rounded(mebibytes)} MiB`,
        ]),
      },
    ],
    goals: [
      atMost("P8.fleet", rounded(fast.seconds, 1), 55, "s for 10,000 targets at 200 requests per second"),
      atLeast(
        "fleet.used",
        rounded(Math.min(...rows.map(({ used }) => used)), 1),
        90,
        "% of the quota used, in the worst case",
      ),
      atMost(
        "fleet.wrong",
        worst(({ wrong }) => wrong),
        0,
        "verdicts wrong or lost",
      ),
      atMost("fleet.memory", rounded(worst(({ mebibytes }) => mebibytes)), 200, "MiB of resident memory at most"),
    ],
  };
}
