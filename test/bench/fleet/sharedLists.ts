import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GateResult } from "../../../provider/gates/result";
import { startOnFleet } from "../../cli/support/fleetRun";
import { cbrFateOf, cbrGateFile, cbrVerdicts, startCbrServer } from "../../support/fleet/cbrServer";

/** What came of one command over the servers of a CBR project. */
export interface SharedListsRow {
  readonly servers: number;
  readonly seconds: number;
  /** Requests by the list that they asked for. */
  readonly requests: ReadonlyMap<string, number>;
  /** Targets without the right verdict, or not read in full. */
  readonly wrong: number;
  /** Resident memory at most, and what that is above the command on one server. */
  readonly mebibytes: number;
  readonly aboveOne: number;
}

/** `hwbackup check` over the given number of servers of one CBR project, and of backups of each. */
export async function sharedLists(servers: number, backups: number): Promise<SharedListsRow> {
  const folder = mkdtempSync(join(tmpdir(), "hwbackup-fleet-"));
  const server = await startCbrServer({ servers, backups });
  const check = async (count: number) => {
    const [gate, path] = [join(folder, "gate.yaml"), join(folder, "verdict.json")];
    writeFileSync(gate, cbrGateFile(count));
    const began = performance.now();
    const { mebibytes, stderr } = await startOnFleet(server.url, ["check", "-f", gate, "-o", `json=${path}`]).ended;
    const seconds = (performance.now() - began) / 1000;
    try {
      const { targetResults } = JSON.parse(readFileSync(path, "utf8")) as GateResult;
      return { targetResults, mebibytes, seconds };
    } catch {
      throw new Error(stderr);
    }
  };
  try {
    const idle = await check(1);
    const before = new Map(server.requests);
    const { targetResults, mebibytes, seconds } = await check(servers);
    const right = targetResults.filter(
      ({ verdict, complete }, at) => complete && verdict === cbrVerdicts[cbrFateOf(at)],
    );
    const requests = new Map([...server.requests].filter(([list]) => !before.has(list)));
    const aboveOne = mebibytes - idle.mebibytes;
    return { servers, seconds, requests, wrong: servers - right.length, mebibytes, aboveOne };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
