/** A gate at the top of the program, or around a value. */
import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";
import { assertGate, requireAnswer, whenOpen } from "pulumi-huaweicloud-backup/gates";

const config = new pulumi.Config();
const instanceId = config.require("instanceId");
const gate = {
  targets: [{ service: "dcs", resourceId: instanceId }],
  criteria: { lastBackupMaximumAge: "26h" },
};

export = async (): Promise<Record<string, unknown>> => {
  switch (config.require("door")) {
    case "assertGate": {
      const { verdict } = assertGate(await backup.getGateVerdict(gate));
      new pulumi.Stash("guarded", { input: "v1" });
      return { verdict };
    }
    case "whenOpen": {
      new pulumi.Stash("guarded", { input: whenOpen(backup.getGateVerdictOutput(gate), "v1") });
      return {};
    }
    default: {
      // Its region is known once the stash exists: in a preview the engine answers for it with an empty object.
      const source = new pulumi.Stash("source", { input: "v1" });
      const provider = new backup.Provider("late", { region: source.id.apply(() => config.require("region")) });
      if (config.require("door") === "unconfiguredAnswer") {
        requireAnswer(await backup.dcs.getInstanceBackups({ instanceId }, { provider }));
      } else {
        assertGate(await backup.getGateVerdict(gate, { provider }));
      }
      return {};
    }
  }
};
