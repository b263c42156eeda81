/**
 * One description at every door that a program has, each before a resource of its own, so that no door stands before
 * another one. The component is for the policy pack of the run.
 */
import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";
import { BackupGate } from "pulumi-huaweicloud-backup/dynamic";
import { assertGate, gateHooks } from "pulumi-huaweicloud-backup/gates";

/** What assertGate says. Thrown on, it would end the program before the other doors are reached. */
function refusalOf(result: backup.GetGateVerdictResult): string {
  try {
    assertGate(result);
    return "open";
  } catch (error) {
    return (error as Error).message;
  }
}

export = async (): Promise<void> => {
  const description = new pulumi.Config().requireObject<backup.GetGateVerdictArgs>("gate");

  const result = await backup.getGateVerdict(description);
  const { verdict, blocks, overridden } = result;
  await pulumi.log.info(`getGateVerdict: ${JSON.stringify({ verdict, blocks, overridden })}`);
  await pulumi.log.info(`assertGate: ${refusalOf(result)}`);

  const gate = new backup.Gate("gate", description);
  const dynamicGate = new BackupGate("dynamic-gate", description);
  for (const [name, dependsOn] of [
    ["behind-gate", gate],
    ["behind-dynamic-gate", dynamicGate],
  ] as const) {
    new pulumi.Stash(name, { input: name }, { dependsOn });
  }
  new pulumi.Stash("hooked", { input: "hooked" }, { hooks: gateHooks(description) });
  new pulumi.ComponentResource("test:index:Held", "held");
};
