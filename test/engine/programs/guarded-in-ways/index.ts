/** Pets that depend on a gate in every way that counts, and two that do not; each is named after its way. */
import * as pulumi from "@pulumi/pulumi";
import { RandomPet } from "@pulumi/random";
import * as backup from "pulumi-huaweicloud-backup";
import { BackupGate } from "pulumi-huaweicloud-backup/dynamic";

const resourceId = new pulumi.Config().require("dcsInstanceId");
const criteria = { lastBackupMaximumAge: "26h" };
const targets = [{ service: "dcs", resourceId }];

class Checks extends pulumi.ComponentResource {
  constructor(name: string, options?: pulumi.ComponentResourceOptions) {
    super("test:index:Checks", name, {}, options);
  }
}

const gate = new backup.Gate("gate", { criteria, targets });
new RandomPet("by-depends-on", {}, { dependsOn: gate });
new RandomPet("by-output", { prefix: gate.evidenceId });
const between = new RandomPet("through-another", {}, { dependsOn: gate });
new RandomPet("through-two", { prefix: between.id });
new RandomPet("by-parent", {}, { parent: new Checks("behind-gate", { dependsOn: gate }) });

new RandomPet("by-dynamic-gate", {}, { dependsOn: new BackupGate("dynamic", { criteria, targets }) });

const checks = new Checks("checks");
new backup.Gate("inside", { criteria, targets }, { parent: checks });
new RandomPet("by-component", {}, { dependsOn: checks });

const around = new Checks("around");
new backup.Gate("beside", { criteria, targets }, { parent: around });
const sibling = new RandomPet("only-sibling", {}, { parent: around });
new RandomPet("not-at-all");

// Not known in a preview in which the pet is still to be created.
new backup.Gate("later", { criteria, targets: [{ service: "dcs", resourceId: sibling.id }] });
