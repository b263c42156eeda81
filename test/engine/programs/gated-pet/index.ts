/** A release that waits for a gate, and what has nothing to do with it. The configuration says what the gates ask. */
import * as pulumi from "@pulumi/pulumi";
import { RandomPet } from "@pulumi/random";
import * as backup from "pulumi-huaweicloud-backup";

const config = new pulumi.Config();
const prefix = config.require("prefix");
const ignoreChanges = config.getObject<string[]>("ignoreChanges") ?? [];
const imported = config.get("import");
const gate = new backup.Gate("vault", config.requireObject<backup.GateArgs>("gate"), {
  ignoreChanges,
  ...(imported === undefined ? {} : { import: imported }),
});
new RandomPet("release", { prefix }, { dependsOn: gate });

const existing = config.get("existing");
if (existing !== undefined) backup.Gate.get("existing", existing);

const secondInputs = config.getObject<backup.GateArgs>("secondGate");
if (secondInputs !== undefined) {
  const second = new backup.Gate("second", secondInputs);
  new RandomPet("second-release", { prefix }, { dependsOn: second });
}

export const verdict = gate.verdict;
export const summary = gate.summary;
