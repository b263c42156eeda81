/** The gate in schema.json, against the types that the evaluator works with: the same names, types and absences. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { idForm, regionForm } from "../../../provider/core/idForms";
import { criterionNames } from "../../../provider/core/criterionNames";
import { criteria } from "../../../provider/gates/criteria/catalogue";
import { criterionFields } from "../../../provider/gates/parse/parseCriteria";
import { overrideFields, requiredOfOverride } from "../../../provider/gates/parse/parseOverrides";
import { policyFields, waitFields } from "../../../provider/gates/parse/parsePolicy";
import { targetFields } from "../../../provider/gates/parse/parseTarget";
import { resultVersion, type GateResult } from "../../../provider/gates/result";
import type {
  GateDescription,
  GateInputs,
  GateOutputs,
  GetGateVerdictOutputs,
} from "../../../provider/generated/types";
import { gateFacts } from "../../../provider/verdict/evidence/catalogue";
import { defaultMaxRecords } from "../../../provider/reading/limits";
import type { ObjectSpec, PackageSpec } from "../../../scripts/schema/spec";
import { readWordings } from "../../../scripts/schema/wordings";

/** A type with every union of words widened to text, which is all that the schema says of them. */
type Widened<T> = T extends string
  ? string
  : T extends boolean
    ? boolean
    : T extends readonly (infer Item)[]
      ? readonly Widened<Item>[]
      : T extends object
        ? { [Key in keyof T]: Widened<T[Key]> }
        : T;
/** Identical, optional marks included, and not merely assignable. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Assignable<A, B> = [A] extends [B] ? true : false;

/** Each of these stops compiling when schema.json and the evaluator's types part. */
const agreed: {
  found: Same<Widened<GetGateVerdictOutputs>, Widened<GateResult>>;
  foundAsIs: Assignable<GateResult, GetGateVerdictOutputs>;
  gateGiven: Same<Widened<Pick<GateInputs, keyof GateDescription>>, Widened<GateDescription>>;
  // `policy` of a Gate is its input, which says more than the values of the result that are not the default.
  gateFound: Same<Widened<Pick<GateOutputs, Exclude<keyof GateResult, "policy">>>, Widened<Omit<GateResult, "policy">>>;
  gateHolds: Same<Pick<GateOutputs, keyof GateInputs>, Pick<GateInputs, keyof GateInputs>>;
} = {
  found: true,
  foundAsIs: true,
  gateGiven: true,
  gateFound: true,
  gateHolds: true,
};

const root = join(__dirname, "../../..");
const schema = JSON.parse(readFileSync(join(root, "schema.json"), "utf8")) as PackageSpec;
const token = (name: string): string => `huaweicloud-backup:index:${name}`;
const verdict = schema.functions?.[token("getGateVerdict")];
const gate = schema.resources?.[token("Gate")];
const typeNamed = (name: string): ObjectSpec => schema.types?.[token(name)] ?? {};

/** Names of an interface's members in a source file, with their marks, in order. */
function membersOf(file: string, name: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  const found = statements.filter(ts.isInterfaceDeclaration).find((statement) => statement.name.text === name);
  assert.ok(found !== undefined, `${file} has no interface ${name}`);
  return found.members
    .filter(ts.isPropertySignature)
    .map((member) => `${(member.name as ts.Identifier).text}${member.questionToken === undefined ? "" : "?"}`);
}

const namesOf = ({ properties = {}, required = [] }: ObjectSpec): string[] =>
  Object.keys(properties).map((name) => `${name}${required.includes(name) ? "" : "?"}`);

const result = "provider/gates/result.ts";
const counterparts: readonly (readonly [file: string, name: string, spec: ObjectSpec | undefined])[] = [
  [result, "GateResult", verdict?.outputs],
  ...["TargetResult", "CriterionResult", "Evidence", "AppliedOverride"].map(
    (name) => [result, name, typeNamed(`Gate${name}`)] as const,
  ),
];

describe("the gate in schema.json", () => {
  it("has the types of the evaluator, as the compiler has checked", () => {
    assert.ok(Object.values(agreed).every((same) => same));
  });

  for (const [file, name, spec = {}] of counterparts) {
    it(`names the members of ${name}, each required where it is always there`, () => {
      const members = membersOf(file, name);
      assert.notEqual(members.length, 0);
      assert.deepEqual(namesOf(spec).sort(), members.sort());
    });
  }

  const tables: Readonly<Record<string, readonly string[]>> = {
    GateCriteria: Object.keys(criterionFields),
    GateTarget: ["service", ...Object.keys(targetFields), "criteria"],
    GatePolicy: Object.keys(policyFields),
    GateWait: Object.keys(waitFields),
    GateOverride: Object.keys(overrideFields),
  };
  for (const [name, keys] of Object.entries(tables)) {
    it(`has in ${name} the keys that the parser reads, and no others`, () => {
      assert.deepEqual(Object.keys(typeNamed(name).properties ?? {}).sort(), [...keys].sort());
    });
  }

  it("requires what the parser requires", () => {
    assert.deepEqual(typeNamed("GateTarget").required, ["service", "resourceId"]);
    assert.deepEqual(typeNamed("GateOverride").required, [...requiredOfOverride]);
  });

  it("is given to the resource as to the function, with three inputs more", () => {
    const more = ["onPreview", "triggers", "always"];
    assert.deepEqual(Object.keys(gate?.inputProperties ?? {}), [
      ...Object.keys(verdict?.inputs?.properties ?? {}),
      ...more,
    ]);
    assert.deepEqual(gate?.requiredInputs, verdict?.inputs?.required);
  });

  it("is held by the resource as inputs and results, of which no two have one name", () => {
    const inputs = Object.keys(gate?.inputProperties ?? {});
    // The input `policy` says more than the values of the result that are not the default, and stands in its place.
    const results = Object.keys(verdict?.outputs?.properties ?? {}).filter((name) => name !== "policy");
    assert.deepEqual(Object.keys(gate?.properties ?? {}), [...inputs, ...results]);
    assert.deepEqual(
      inputs.filter((name) => results.includes(name)),
      [],
    );
    assert.deepEqual(gate?.required, [...(gate?.requiredInputs ?? []), ...(verdict?.outputs?.required ?? [])]);
  });

  it("describes a shared input and a shared result in one way", () => {
    assert.deepEqual(gate?.properties, { ...verdict?.outputs?.properties, ...gate?.inputProperties });
    for (const [name, spec] of Object.entries(verdict?.inputs?.properties ?? {})) {
      assert.deepEqual(gate?.inputProperties?.[name], spec, name);
    }
  });

  const wordings = (type: string, name: string): ReturnType<typeof readWordings>["wordings"] =>
    readWordings(typeNamed(type).properties?.[name]?.description ?? "").wordings;

  it("lets an override name every criterion, and nothing else", () => {
    assert.deepEqual(wordings("GateOverride", "criterion").allowedValues, [...criterionNames]);
  });

  it("lists the criteria of the catalogue, each under its own name", () => {
    assert.deepEqual(
      Object.entries(criteria).map(([key, { name }]) => [key, name]),
      criterionNames.map((name) => [name, name]),
    );
  });

  it("has a property for every criterion, and beside them companions only", () => {
    const names = Object.keys(typeNamed("GateCriteria").properties ?? {});
    const companions = names.filter((name) => !(criterionNames as readonly string[]).includes(name));
    assert.deepEqual(companions, [
      "lastBackupWarningAge",
      "minimumRedundancyWithin",
      "maximumSizeDecreaseSamples",
      "maximumGapWithin",
    ]);
    assert.equal(names.length - companions.length, criterionNames.length);
  });

  it("reads a target as the queries read it: bounds, region and project", () => {
    assert.equal(wordings("GateTarget", "maxRecords").default, defaultMaxRecords);
    assert.equal(wordings("GateTarget", "region").pattern, regionForm.source);
    assert.equal(wordings("GateTarget", "projectId").pattern, idForm.source);
  });

  it("has the DWS actions that the query reads", () => {
    const query = schema.functions?.["huaweicloud-backup:dws:getClusterAction"]?.inputs?.properties;
    const { allowedValues } = readWordings(query?.["actionName"]?.description ?? "").wordings;
    assert.deepEqual(wordings("GateTarget", "actionName").allowedValues, allowedValues);
  });

  it("has the editions that the query reads", () => {
    const query = schema.functions?.["huaweicloud-backup:cce:getClusterSnapshotTasks"]?.inputs?.properties;
    const { allowedValues } = readWordings(query?.["edition"]?.description ?? "").wordings;
    assert.deepEqual(wordings("GateTarget", "edition").allowedValues, allowedValues);
    assert.deepEqual(gateFacts["cce"]?.[0]?.editions, allowedValues);
  });

  it("promises the version of the result that is written", () => {
    const text = verdict?.outputs?.properties?.["schemaVersion"]?.description ?? "";
    assert.ok(text.startsWith(`Version of this result, \`${resultVersion}\``));
  });

  it("promises the defaults of policy, selection and waiting", () => {
    const defaults = ["GateTarget", "GatePolicy", "GateWait", "GateCriteria"].flatMap((type) =>
      Object.keys(typeNamed(type).properties ?? {}).flatMap((name) => {
        const value = wordings(type, name).default;
        return value === undefined ? [] : [[name, value]];
      }),
    );
    assert.deepEqual(Object.fromEntries(defaults), {
      maxRecords: 5000,
      edition: "standard",
      backupType: "any",
      include: "any",
      onUnknown: "block",
      onWarn: "allow",
      onEmpty: "fail",
      onPartial: "fail",
      onSkipped: "ignore",
      clockSkewTolerance: "5m",
      now: "server",
      require: "all",
      minimumTargets: 1,
      until: "pass",
      timeout: "30m",
      interval: "15s",
      backoff: 1.5,
      maximumInterval: "60s",
      jitter: "20%",
      initialDelay: "0s",
      failFast: "true",
      consecutivePasses: 1,
      consecutiveErrorLimit: 4,
      maximumSizeDecreaseSamples: 5,
    });
  });
});
