import { apiVersion } from "../../../provider/cli/input/gateFile/readGateFile";
import { gateName } from "../../../provider/cli/input/gateFile/gateName";
import { criterionFields } from "../../../provider/gates/parse/parseCriteria";
import { overrideFields, requiredOfOverride } from "../../../provider/gates/parse/parseOverrides";
import { policyFields, waitFields } from "../../../provider/gates/parse/parsePolicy";
import { targetFields } from "../../../provider/gates/parse/parseTarget";
import type { JsonForm } from "../../../provider/gates/parse/fields";
import type { GateKeys } from "../../../provider/gates/parse/readObject";
import type { ObjectSpec, PackageSpec } from "../../schema/spec";
import { described, publishedSchema, typeOf, type PublishedSchema } from "./publishedSchema";
import { queryFunctions } from "./queryModules";
import { functionToken } from "./resultSchema";
import { tokenParts } from "./tokens";

const version = apiVersion.split("/v").at(-1) ?? "";

function formsOf(fields: GateKeys): Record<string, JsonForm> {
  return Object.fromEntries(Object.entries(fields).map(([name, { json }]) => [name, json]));
}

/** An object with exactly these members: a key that nobody knows is most likely a criterion that is misspelt. */
function closed(
  spec: ObjectSpec,
  forms: Readonly<Record<string, JsonForm>>,
  required: readonly string[] = [],
): JsonForm {
  const about = spec.description === undefined ? {} : { description: spec.description };
  return {
    type: "object",
    ...about,
    properties: described(forms, spec),
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
  };
}

/** The services that have a query, by the modules of their functions. */
function servicesOf(schema: PackageSpec): string[] {
  return [...new Set(queryFunctions(schema).map(([token]) => tokenParts(token).module))];
}

const reference = (name: string): JsonForm => ({ $ref: `#/$defs/${name}` });

function overrideForm(schema: PackageSpec): JsonForm {
  return closed(typeOf(schema, "GateOverride"), formsOf(overrideFields), requiredOfOverride);
}

/** A gate file. What one key means for another, and what a service can answer, is left to `hwbackup validate`. */
export function gateFileSchema(schema: PackageSpec): PublishedSchema {
  const inputs = schema.functions?.[functionToken]?.inputs;
  if (inputs === undefined) throw new Error("schema.json has no description of a gate");
  const target = closed(
    typeOf(schema, "GateTarget"),
    { service: { enum: servicesOf(schema) }, ...formsOf(targetFields), criteria: reference("criteria") },
    ["service", "resourceId"],
  );
  const members = described(
    {
      criteria: reference("criteria"),
      policy: reference("policy"),
      wait: reference("wait"),
      targets: { type: "array", minItems: 1, items: reference("target") },
      overrides: { type: "array", items: reference("override") },
    },
    inputs,
  );
  return publishedSchema({
    name: "gate-file",
    version,
    title: "Gate file of hwbackup",
    body: {
      type: "object",
      properties: {
        $schema: { type: "string", description: "Where editors find this schema." },
        apiVersion: { const: apiVersion, description: `Version of the file's form. Default: \`${apiVersion}\`.` },
        name: {
          ...gateName.json,
          description:
            "What the gate is called: the label `gate` of its metrics, and its name in reports. Two gates of one command have " +
            "two names. Default: the absolute path of the file in metrics, and the file as typed elsewhere.",
        },
        ...members,
      },
      additionalProperties: false,
      required: ["targets"],
      $defs: {
        criteria: closed(typeOf(schema, "GateCriteria"), formsOf(criterionFields)),
        target,
        policy: closed(typeOf(schema, "GatePolicy"), formsOf(policyFields)),
        wait: closed(typeOf(schema, "GateWait"), formsOf(waitFields)),
        override: overrideForm(schema),
      },
    },
  });
}

/** A file for `--override-file`: a list, or an object that holds one. */
export function overrideSchema(schema: PackageSpec): PublishedSchema {
  const list = { type: "array", items: reference("override") };
  const properties = { $schema: { type: "string" }, apiVersion: { const: apiVersion }, overrides: list };
  return publishedSchema({
    name: "override",
    version,
    title: "Overrides for hwbackup",
    body: {
      anyOf: [list, { type: "object", properties, additionalProperties: false, required: ["overrides"] }],
      $defs: { override: overrideForm(schema) },
    },
  });
}
