import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GateResult } from "../../../provider/gates/result";
import { startOnFleet } from "../../cli/support/fleetRun";
import { startFleetServer } from "../../support/fleet/fleetServer";
import { expected, fateOf, fleetGateFile } from "../../support/fleet/fleetTarget";
import { latency, type FleetRow } from "./fleetRow";

/** One `hwbackup check` over so many targets, of which one in a hundred fails, is throttled, answers nonsense. */
export async function commandOverFleet(
  targets: number,
  rate: number,
): Promise<FleetRow & { readonly mebibytes: number }> {
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
