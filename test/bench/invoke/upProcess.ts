/**
 * Times `up` of two inline programs in turn, each time on a new stack: one with a resource and an output, and the same one
 * with five reads and a gate before its resource. Runs in a sandbox's environment; prints one line of JSON.
 */
import * as pulumi from "@pulumi/pulumi";
import { LocalWorkspace, type PulumiFn } from "@pulumi/pulumi/automation";
import * as backup from "../../../dist/sdk/nodejs";
import { simulatorResources } from "../../../provider/simulator/services/defaults";

const { cceClusterId, cssClusterId, dwsClusterId, cbrOperationLogId, dcsInstanceId } = simulatorResources;

const plain: PulumiFn = () => {
  const stash = new pulumi.Stash("release", { input: "1.0" });
  return Promise.resolve({ release: stash.output });
};

const gated: PulumiFn = async () => {
  const reads = await Promise.all([
    backup.cce.getClusterSnapshotTasks({ clusterId: cceClusterId }),
    backup.css.getLogBackupRecords({ clusterId: cssClusterId }),
    backup.dws.getClusterAction({ clusterId: dwsClusterId, actionName: "SNAPSHOTTING", dwsTimeZone: "Asia/Shanghai" }),
    backup.cbr.getOperationLog({ operationLogId: cbrOperationLogId }),
    backup.dcs.getInstanceBackups({ instanceId: dcsInstanceId }),
  ]);
  const gate = new backup.Gate("gate", {
    targets: [{ service: "dcs", resourceId: dcsInstanceId }],
    criteria: { lastBackupMaximumAge: "26h" },
  });
  const stash = new pulumi.Stash("release", { input: "1.0" }, { dependsOn: gate });
  return { release: stash.output, complete: reads.every(({ complete }) => complete) };
};

async function timeUp(name: string, projectName: string, program: PulumiFn): Promise<number> {
  const stack = await LocalWorkspace.createOrSelectStack({ stackName: name, projectName, program });
  const began = performance.now();
  await stack.up({ color: "never" });
  return performance.now() - began;
}

async function main(): Promise<void> {
  const times: Record<"plain" | "gated", number[]> = { plain: [], gated: [] };
  // The first round fills caches.
  for (let round = -1; round < Number(process.argv[2]); round++) {
    const taken = {
      plain: await timeUp(`round-${round + 1}`, "plain", plain),
      gated: await timeUp(`round-${round + 1}`, "gated", gated),
    };
    if (round < 0) continue;
    times.plain.push(taken.plain);
    times.gated.push(taken.gated);
  }
  process.stdout.write(`\n${JSON.stringify(times)}\n`);
}

void main();
