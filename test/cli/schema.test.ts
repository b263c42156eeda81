/** The JSON Schemas against what the commands themselves take and give: never stricter, and as strict as they can be. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import { parse } from "yaml";
import { jsonSchemas } from "../../provider/generated/jsonSchemas";
import { criterionFields } from "../../provider/gates/parse/parseCriteria";
import { policyFields, waitFields } from "../../provider/gates/parse/parsePolicy";
import { targetFields } from "../../provider/gates/parse/parseTarget";
import { examples } from "../oracle/examples";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { useSimulator } from "../support/startReader";
import { useGateFolder } from "./support/gateFiles";
import { runAt, runHere } from "./support/runHere";

const files: Readonly<Record<string, string>> = {
  "gate-file": "gate-file",
  result: "gate-result",
  override: "override",
  recording: "recording",
};

// Strict: what a validator does not know in a schema, or would overlook, is an error. `date-time` is for editors.
const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { "date-time": true } });
const validators = new Map<string, ValidateFunction>();

function validator(name: string): ValidateFunction {
  const known = validators.get(name) ?? ajv.compile(jsonSchemas[name]!);
  validators.set(name, known);
  return known;
}

function assertValid(name: string, value: unknown, title: string): void {
  const validate = validator(name);
  assert.ok(validate(value), `${title}: ${ajv.errorsText(validate.errors)}`);
}

describe("hwbackup schema", () => {
  const folder = useGateFolder();
  const simulator = useSimulator();

  for (const [name, file] of Object.entries(files)) {
    it(`prints the schema ${name}, which is that of the package`, async () => {
      const { code, stdout } = await runHere(["schema", name]);
      assert.equal(code, 0);
      assert.equal(stdout, readFileSync(join(repositoryRoot, `docs/schemas/${file}.schema.json`), "utf8"));
      assert.equal(ajv.validateSchema(jsonSchemas[name]!), true);
    });
  }

  it("names its schemas where another is asked for", async () => {
    const { code, stderr } = await runHere(["schema", "gate"]);
    assert.equal(code, 64);
    assert.match(stderr, /Allowed choices are gate-file, result, override, recording\./);
  });

  it("accepts every gate file of the examples and pages", () => {
    const read = (path: string): string => readFileSync(join(repositoryRoot, path), "utf8");
    const fenced = ["docs/cli.md", "docs/first-run.md"].flatMap((path) =>
      [...read(path).matchAll(/^```yaml\n(apiVersion: hwbackup[^]*?)^```/gm)].map(([, text = ""]) => [path, text]),
    );
    const own = [
      "examples/recipes/gate.yaml",
      "examples/recipes/argo-cd/gate.yaml",
      "examples/recipes/flux/gate/gate.yaml",
    ];
    const gates = own.map((path) => [path, read(path)]).filter(([, text = ""]) => /^targets:/m.test(text));
    assert.ok(fenced.length >= 2 && gates.length >= 1);
    for (const [path = "", text = ""] of [...fenced, ...gates]) assertValid("gate-file", parse(text), path);
  });

  it("accepts each description and each recording on which verdicts are agreed", () => {
    assert.ok(examples.length > 100);
    for (const { title, description, answers } of examples) {
      assertValid("gate-file", { apiVersion: "hwbackup/v1", ...description }, title);
      assertValid("recording", { schemaVersion: "1", answers: Object.values(answers) }, title);
    }
  });

  const target = { service: "dcs", resourceId: "one" };
  const whole = { criteria: { lastTaskSucceeded: true }, targets: [target] };
  const refused: Readonly<Record<string, unknown>> = {
    "no targets": { criteria: whole.criteria },
    "an empty list of targets": { ...whole, targets: [] },
    "another version": { ...whole, apiVersion: "hwbackup/v2" },
    "a misspelt key": { ...whole, target: [] },
    "a misspelt criterion": { ...whole, criteria: { lastBackupMaximunAge: "26h" } },
    "a misspelt criterion of a target": { ...whole, targets: [{ ...target, criteria: { maximunGap: "2h" } }] },
    "a bare number for a duration": { ...whole, criteria: { lastBackupMaximumAge: 26 } },
    "a duration in months": { ...whole, criteria: { lastBackupMaximumAge: "1M" } },
    "a size without a unit": { ...whole, criteria: { lastBackupMinimumSize: "500" } },
    "a word of no policy": { ...whole, policy: { onEmpty: "pass" } },
    "a count as a number": { ...whole, policy: { require: 2 } },
    "a target without a service": { ...whole, targets: [{ resourceId: "one" }] },
    "a service that nobody reads": { ...whole, targets: [{ ...target, service: "rds" }] },
    "a switch as text": { ...whole, criteria: { noTaskRunning: "true" } },
    "a key without a value": { ...whole, criteria: { lastTaskSucceeded: null } },
    "an override without a reason": {
      ...whole,
      overrides: [{ actor: "night shift", expiresAt: "2026-01-15T18:00:00Z" }],
    },
  };
  for (const [title, description] of Object.entries(refused)) {
    it(`refuses what validate refuses: ${title}`, async () => {
      const path = folder.write("gate.json", description);
      assert.equal((await runAt(simulator(), ["validate", "-f", path])).code, 78);
      assert.equal(validator("gate-file")(description), false);
    });
  }

  const texts = [
    ...["90s", "15m", "26h", "7d", "2w", "1d12h", "P1D", "PT36H", "P1DT1.5S", "26", "1M", "P1M", "1.5h", "h"],
    ...["0%", "50%", "100%", "12.5%", "101%", "5", "all", "any", "2", "0", "95%", "none"],
    ...["500Ki", "1.5G", "880232B", "1kB", "auto", "manual", "full", "block", "server", "idle", "completedAt"],
    ...["2026-11-20T12:00:00Z", "2026-11-20", "cn-north-4", "Asia/Shanghai", "one", "a b", "lastTaskSucceeded"],
  ];
  const values: readonly unknown[] = [...texts, 0, 1, 2, 3, 1.5, 11, 2_000_000, true, false, ["backup"], [], [1]];
  const tables = {
    GateCriteria: criterionFields,
    GatePolicy: policyFields,
    GateWait: waitFields,
    target: targetFields,
  };
  for (const [table, fields] of Object.entries(tables)) {
    it(`takes for each key of ${table} every value that the key takes`, () => {
      let taken = 0;
      for (const [name, field] of Object.entries(fields)) {
        const validate = ajv.compile(field.json);
        const mine = values.filter((value) => field.read(value) !== undefined);
        taken += mine.length;
        for (const value of mine) assert.ok(validate(value), `${name}: ${JSON.stringify(value)}`);
      }
      assert.ok(taken > 20);
    });
  }

  it("accepts what list records of every service, and a target that could not be read", async () => {
    const { cceClusterId, cssClusterId, dwsClusterId, cbrOperationLogId, cbrServerId, dcsInstanceId } =
      simulator().resources;
    const targets = [
      { service: "cce", resourceId: cceClusterId },
      { service: "css", evidence: "logBackups", resourceId: cssClusterId },
      { service: "css", evidence: "dataSnapshots", resourceId: cssClusterId },
      { service: "dws", resourceId: dwsClusterId, actionName: "SNAPSHOTTING" },
      { service: "dws", resourceId: dwsClusterId },
      { service: "cbr", evidence: "operationLog", resourceId: cbrOperationLogId },
      { service: "cbr", resourceId: cbrServerId },
      { service: "dcs", resourceId: dcsInstanceId },
    ];
    const path = folder.write("gate.json", { criteria: { lastTaskSucceeded: true }, targets });
    for (const scenario of ["fresh", "fault"] as const) {
      simulator().setScenario(scenario);
      const { stdout } = await runAt(simulator(), ["list", "-f", path, "-o", "json"]);
      assertValid("recording", JSON.parse(stdout), scenario);
    }
  });

  it("refuses a recording without its version, and a state that there is not", () => {
    const record = { service: "dcs", resourceId: "one", kind: "instanceBackup", evidenceGrade: "artefact" };
    const answer = { target: "one", service: "dcs", resourceId: "one" };
    const recording = (state: string): object => ({
      schemaVersion: "1",
      answers: [{ ...answer, records: [{ ...record, state }] }],
    });
    assertValid("recording", recording("succeeded"), "a state");
    assert.equal(validator("recording")(recording("done")), false);
    assert.equal(validator("recording")({ answers: [answer] }), false);
  });

  it("accepts overrides as a list and in an object, and no other key beside them", () => {
    const list = [{ reason: "agreed with the owner", actor: "night shift", expiresAt: "2026-01-15T18:00:00Z" }];
    assertValid("override", list, "a list");
    assertValid("override", { apiVersion: "hwbackup/v1", overrides: list }, "an object");
    assert.equal(validator("override")({ overrides: list, criteria: {} }), false);
    assert.equal(validator("override")([{ ...list[0], until: "tomorrow" }]), false);
  });
});
