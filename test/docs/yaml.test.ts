/** The examples in Pulumi YAML, against schema.json. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import type { PackageSpec } from "../../scripts/schema/spec";
import { checkPulumiYaml } from "../support/pulumiYaml";

const schema = JSON.parse(readFileSync(join(repositoryRoot, "schema.json"), "utf8")) as PackageSpec;
const folder = join(repositoryRoot, "docs/snippets/yaml");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

describe("the examples in Pulumi YAML", () => {
  for (const name of readdirSync(folder)) {
    it(`${name} names what schema.json has, by its types`, () => {
      assert.deepEqual(checkPulumiYaml(read(name), schema), []);
    });
  }

  const mistakes: readonly (readonly [file: string, from: string, to: string, said: string])[] = [
    ["getInstanceBackups", "dcs:get", "dcs:list", "there is no function huaweicloud-backup:dcs:listInstanceBackups"],
    ["getInstanceBackups", "instanceId:", "instance:", "variables.backups lacks instanceId"],
    ["getInstanceBackups", "newest: 10", "newst: 10", "variables.backups knows no newst"],
    ["getInstanceBackups", "newest: 10", "newest: ten", "variables.backups.newest is no integer"],
    [
      "getInstanceBackups",
      ".latestBackupTime",
      ".latest",
      "outputs.latestInstanceBackup: ${backups.latest} has no latest",
    ],
    [
      "getInstanceBackups",
      "Record.state",
      "Record.status",
      "outputs.lastAttempt: ${backups.latestRecord.status} has no status",
    ],
    [
      "getInstanceBackups",
      "type: string",
      "type: integer",
      "variables.backups.instanceId is of type integer, not string",
    ],
    [
      "getInstanceBackups",
      "${dcsInstanceId}",
      "${instance}",
      "variables.backups.instanceId: nothing here is called instance",
    ],
    ["getInstanceBackups", "arguments:", "args:", "variables.backups: fn::invoke knows no args"],
    ["getInstanceBackups", "outputs:", "output:", "the program knows no output"],
    ["Gate", "index:Gate", "index:Gates", "resources.releaseGate: there is no resource huaweicloud-backup:index:Gates"],
    ["Gate", "minimumRedundancy", "redundancy", "resources.releaseGate.targets[0].criteria knows no redundancy"],
    [
      "Gate",
      "noTaskRunning: true",
      "noTaskRunning: yes please",
      "resources.releaseGate.targets[1].criteria.noTaskRunning is no boolean",
    ],
    ["Gate", '["${releaseGate}"]', '["${gate}"]', "resources.release.options.dependsOn.0: nothing here is called gate"],
    ["Gate", "releaseGate.summary", "releaseGate.words", "outputs.verdict: ${releaseGate.words} has no words"],
  ];
  for (const [file, from, to, said] of mistakes) {
    it(`would not pass with ${to}: ${said}`, () => {
      const text = read(`${file}.yaml`);
      assert.ok(text.includes(from), `${from} is not in ${file}`);
      const problems = checkPulumiYaml(
        text.replace(from, () => to),
        schema,
      );
      assert.ok(
        problems.some((problem) => problem.endsWith(said) || problem === said),
        problems.join("; "),
      );
    });
  }
});
