/** A function, a Gate and hooks for each of several descriptions; the Gate and the hooks stand before a resource of their own. */
import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";
import { gateHooks } from "pulumi-huaweicloud-backup/gates";

export = async (): Promise<void> => {
  const gates = new pulumi.Config().requireObject<Record<string, backup.GetGateVerdictArgs>>("gates");
  const said = Object.entries(gates).map(async ([name, description]) => {
    const { verdict, blocks } = await backup.getGateVerdict(description);
    const gate = new backup.Gate(name, description);
    new pulumi.Stash(`${name}-behind`, { input: name }, { dependsOn: gate });
    new pulumi.Stash(`${name}-hooked`, { input: name }, { hooks: gateHooks(description) });
    return [name, { verdict, blocks }] as const;
  });
  await pulumi.log.info(`getGateVerdict: ${JSON.stringify(Object.fromEntries(await Promise.all(said)))}`);
};
