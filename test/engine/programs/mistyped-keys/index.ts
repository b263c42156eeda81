/** A door with a key too many, as a program in JavaScript or one that reads its configuration can have it. */
import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";
import { assertGate, gateHooks, gateTransform, whenOpen } from "pulumi-huaweicloud-backup/gates";

const config = new pulumi.Config();
const instanceId = config.require("instanceId");
const extra = config.requireObject<object>("extra");
const gate = {
  targets: [{ service: "dcs", resourceId: instanceId }],
  criteria: { lastBackupMaximumAge: "26h" },
  ...extra,
};

const guard = (opts?: pulumi.CustomResourceOptions, input: pulumi.Input<string> = "v1"): void => {
  new pulumi.Stash("guarded", { input }, opts);
};

export = async (): Promise<Record<string, unknown>> => {
  const door = config.require("door");
  if (door === "Gate") guard({ dependsOn: new backup.Gate("gate", gate) });
  else if (door === "getGateVerdict") {
    assertGate(await backup.getGateVerdict(gate));
    guard();
  } else if (door === "getGateVerdictOutput") guard({}, whenOpen(backup.getGateVerdictOutput(gate), "v1"));
  else if (door === "query") {
    await backup.dcs.getInstanceBackups({ instanceId, ...extra });
    guard();
  } else if (door === "queryOutput") {
    const { openCount } = backup.dcs.getInstanceBackupsOutput({ instanceId, ...extra });
    guard({}, pulumi.interpolate`${openCount}`);
  } else if (door === "gateHooks") guard({ hooks: gateHooks(gate) });
  // What stands in an Output is judged when the hook asks.
  else if (door === "gateHooks of an Output") guard({ hooks: gateHooks(pulumi.output(gate)) });
  else if (door === "Provider") {
    const provider = new backup.Provider("own", extra);
    guard({ dependsOn: provider });
  } else {
    pulumi.runtime.registerResourceTransform(gateTransform(gate, { types: ["pulumi:index:Stash"] }));
    guard();
  }
  return {};
};
