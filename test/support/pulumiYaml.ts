/**
 * A checker for Pulumi YAML programs against schema.json: tokens, names and types of what they give, and what they take
 * of the answers. Resources of other providers are let through: their schemas are not here.
 *
 * Source: Pulumi's reference of YAML (`variables`, `fn::invoke`, `resources`, `${name.path}`), read 2026-11-27.
 */
import { parse } from "yaml";
import type { ObjectSpec, PackageSpec, PropertySpec } from "../../scripts/schema/spec";

type Values = Readonly<Record<string, unknown>>;

const sections = ["name", "runtime", "description", "config", "plugins", "variables", "resources", "outputs"];
const own = "huaweicloud-backup:";
/** What every resource has beside its properties. */
const ofEveryResource: Readonly<Record<string, PropertySpec>> = { id: { type: "string" }, urn: { type: "string" } };

const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const objectAt = (value: unknown): Values => (isObject(value) ? value : {});

export function checkPulumiYaml(text: string, schema: PackageSpec): string[] {
  const program = objectAt(parse(text));
  const problems: string[] = [];
  const [config, variables, resources] = ["config", "variables", "resources"].map((name) => objectAt(program[name]));
  const typeOf = ($ref: string): ObjectSpec => schema.types?.[$ref.replace("#/types/", "")] ?? {};

  /** What a name of the program stands for; `undefined` for what this schema does not know. */
  function specOf(name: string): PropertySpec | ObjectSpec | undefined {
    if (config !== undefined && name in config) return { type: String(objectAt(config[name])["type"]) };
    const invoke = objectAt(objectAt(variables?.[name])["fn::invoke"]);
    if (typeof invoke["function"] === "string") return schema.functions?.[invoke["function"]]?.outputs;
    const resource = schema.resources?.[String(objectAt(resources?.[name])["type"])];
    return resource && { type: "object", properties: { ...resource.properties, ...ofEveryResource } };
  }

  function step(spec: PropertySpec | ObjectSpec, key: string): PropertySpec | undefined {
    const { properties } = "$ref" in spec && spec.$ref !== undefined ? typeOf(spec.$ref) : (spec as ObjectSpec);
    return properties?.[key];
  }

  /** The type behind `${name.path}`, as far as it is known; problems on the way are noted. */
  function resolve(reference: string, where: string): PropertySpec | ObjectSpec | undefined {
    const [name = "", ...path] = reference.split(".");
    const isNamed = [config, variables, resources].some((names) => names !== undefined && name in names);
    if (!isNamed) problems.push(`${where}: nothing here is called ${name}`);
    let spec = specOf(name);
    for (const key of path) {
      if (spec === undefined) return undefined;
      const next = step(spec, key);
      if (next === undefined) problems.push(`${where}: \${${reference}} has no ${key}`);
      spec = next;
    }
    return spec;
  }

  function checkReferences(value: unknown, where: string): void {
    if (typeof value === "string")
      for (const [, reference = ""] of value.matchAll(/\$\{([^}]+)\}/g)) resolve(reference, where);
    else if (typeof value === "object" && value !== null)
      for (const [key, member] of Object.entries(value)) checkReferences(member, `${where}.${key}`);
  }

  function checkValue(value: unknown, spec: PropertySpec, where: string): void {
    const [, reference] = /^\$\{([^}]+)\}$/.exec(String(value)) ?? [];
    if (reference !== undefined) {
      const found = resolve(reference, where);
      const wanted = spec.$ref ?? spec.type;
      const got = found && ("$ref" in found && found.$ref !== undefined ? found.$ref : found.type);
      if (got !== undefined && got !== wanted) problems.push(`${where} is of type ${got}, not ${wanted ?? "?"}`);
    } else if (spec.$ref !== undefined) {
      if (isObject(value)) checkMembers(value, typeOf(spec.$ref), where);
      else problems.push(`${where} is no object`);
    } else if (spec.type === "array") {
      if (!Array.isArray(value)) problems.push(`${where} is no list`);
      else value.forEach((item, at) => checkValue(item, spec.items ?? {}, `${where}[${at}]`));
    } else if (spec.type === "object") {
      for (const [key, member] of Object.entries(objectAt(value)))
        checkValue(member, spec.additionalProperties ?? {}, `${where}.${key}`);
    } else {
      const is = spec.type === "integer" ? Number.isInteger(value) : typeof value === spec.type;
      if (!is) problems.push(`${where} is no ${spec.type ?? "known type"}`);
      checkReferences(value, where);
    }
  }

  function checkMembers(given: Values, { properties = {}, required = [] }: ObjectSpec, where: string): void {
    for (const name of required) if (!(name in given)) problems.push(`${where} lacks ${name}`);
    for (const [name, value] of Object.entries(given)) {
      const spec = properties[name];
      if (spec === undefined) problems.push(`${where} knows no ${name}`);
      else checkValue(value, spec, `${where}.${name}`);
    }
  }

  for (const name of Object.keys(program)) if (!sections.includes(name)) problems.push(`the program knows no ${name}`);
  if (program["runtime"] !== "yaml") problems.push("the program's runtime is not yaml");
  for (const [name, variable] of Object.entries(variables ?? {})) {
    const { function: token, arguments: given, ...rest } = objectAt(objectAt(variable)["fn::invoke"]);
    const spec = schema.functions?.[String(token)];
    if (spec === undefined) problems.push(`variables.${name}: there is no function ${String(token)}`);
    else checkMembers(objectAt(given), spec.inputs ?? {}, `variables.${name}`);
    for (const key of Object.keys(rest)) {
      if (!["options", "return"].includes(key)) problems.push(`variables.${name}: fn::invoke knows no ${key}`);
    }
  }
  for (const [name, resource] of Object.entries(resources ?? {})) {
    const { type, properties, options, ...rest } = objectAt(resource);
    const spec = schema.resources?.[String(type)];
    if (spec !== undefined) {
      const inputs = { properties: spec.inputProperties ?? {}, required: spec.requiredInputs ?? [] };
      checkMembers(objectAt(properties), inputs, `resources.${name}`);
    } else if (String(type).startsWith(own)) problems.push(`resources.${name}: there is no resource ${String(type)}`);
    checkReferences(options, `resources.${name}.options`);
    for (const key of Object.keys(rest)) problems.push(`resources.${name} knows no ${key}`);
  }
  checkReferences(program["outputs"], "outputs");
  return problems;
}
