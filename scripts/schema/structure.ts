/** What a schema has to be beyond what Pulumi asks: typed throughout, without unions, enums or environment defaults. */
import type { PackageSpec, PropertySpec } from "./spec";
import { containers, localType, member, nested, properties, reachedTypes, tokens } from "./walk";

const localResource = /^#\/resources\/(.+)$/;

function referenceProblem(schema: PackageSpec, $ref: string): string | undefined {
  if ($ref.startsWith("pulumi.json#/")) return `is untyped (${$ref})`;
  const type = localType.exec($ref)?.[1];
  const resource = localResource.exec($ref)?.[1];
  const found =
    (type !== undefined && schema.types?.[type] !== undefined) ||
    (resource !== undefined && schema.resources?.[resource] !== undefined);
  return found ? undefined : `refers to ${$ref}, which is not there`;
}

function typeProblem(schema: PackageSpec, spec: PropertySpec): string | undefined {
  if (spec.oneOf !== undefined) return "is a union (oneOf), which loses its type in Go and Python";
  if (spec.$ref !== undefined) return referenceProblem(schema, spec.$ref);
  if (spec.type === undefined) return "has no type";
  if (spec.type === "array" && spec.items === undefined) return "is a list of untyped items";
  if (spec.type === "object" && spec.additionalProperties === undefined) return "is an untyped map";
  return undefined;
}

function propertyProblems(schema: PackageSpec): string[] {
  return properties(schema).flatMap((property) =>
    nested(property.path, property.spec).flatMap(({ path, spec }) => {
      const problem = typeProblem(schema, spec);
      return [
        ...(problem === undefined ? [] : [`${path}: ${problem}`]),
        ...(spec.defaultInfo?.environment ? [`${path}: takes a default from the environment`] : []),
      ];
    }),
  );
}

function enums(schema: PackageSpec): string[] {
  return tokens("types", schema.types)
    .filter(({ spec }) => spec.enum !== undefined)
    .map(({ path }) => `${path}: is an enum, which refuses literals that programs share`);
}

function requiredProblems(schema: PackageSpec): string[] {
  return containers(schema).flatMap(({ properties: specs, required, requiredPath }) =>
    required
      .filter((name) => specs[name] === undefined)
      .map((name) => `${requiredPath}: names "${name}", which is no property`),
  );
}

/** Names of types whose members are plain values, since only those keep their types and one spelling in every language. */
const flatName = /Criteria$/;
const scalars = new Set(["string", "boolean", "integer", "number"]);

function nestedCriteria(schema: PackageSpec): string[] {
  return tokens("types", schema.types)
    .filter(({ token }) => flatName.test(token))
    .flatMap(({ path, spec }) =>
      Object.entries(spec.properties ?? {})
        .filter(([, property]) => !scalars.has(property.type ?? ""))
        .map(([name]) => `${member(`${path}.properties`, name)}: is a criterion, but no plain value`),
    );
}

function unusedTypes(schema: PackageSpec): string[] {
  // Whatever a function, a resource or a setting reaches, directly or through another type.
  const used = reachedTypes(schema, ({ role }) => role !== "type");
  return Object.keys(schema.types ?? {})
    .filter((token) => !used.has(token))
    .map((token) => `${member("types", token)}: is used by nothing`);
}

export function checkStructure(schema: PackageSpec): string[] {
  return [propertyProblems, enums, nestedCriteria, requiredProblems, unusedTypes].flatMap((check) => check(schema));
}
