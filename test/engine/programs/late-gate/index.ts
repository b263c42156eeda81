/** A gate of which something is known only in the update: the resource that it asks about, or its provider's region. */
import * as pulumi from "@pulumi/pulumi";
import { RandomPet } from "@pulumi/random";
import * as backup from "pulumi-huaweicloud-backup";

const config = new pulumi.Config();
const made = new RandomPet("made-first", {});
const late = (value: string): pulumi.Output<string> => made.id.apply(() => value);
const resourceId = config.require("resourceId");
const provider =
  config.require("late") === "region" ? new backup.Provider("late", { region: late("sim-region-1") }) : undefined;
const gate = new backup.Gate(
  "vault",
  {
    criteria: { lastBackupMaximumAge: "26h" },
    targets: [{ service: "dcs", resourceId: provider === undefined ? late(resourceId) : resourceId }],
  },
  provider === undefined ? {} : { provider },
);
new RandomPet("release", {}, { dependsOn: gate });

export const verdict = gate.verdict;
