import type { ObjectSpec, PackageSpec, PropertySpec } from "../schema/spec";
import { markdownTable, wrapped } from "./markdown";
import { tokenParts } from "./code/tokens";

const typeName = ($ref: string): string => tokenParts($ref.replace("#/types/", "")).typeName;

function typeText(property: PropertySpec): string {
  if (property.$ref !== undefined) {
    const name = typeName(property.$ref);
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (property.type === "array") return `list of ${typeText(property.items ?? {})}`;
  if (property.type === "object") return `map of ${typeText(property.additionalProperties ?? {})}`;
  return property.type ?? "";
}

/** The members of an object as a table, with links to the types that stand below on the page. */
export function propertyTable(spec: ObjectSpec | undefined, requiredHead: string): string {
  const rows = Object.entries(spec?.properties ?? {}).map(([name, property]) => [
    `\`${name}\``,
    typeText(property),
    spec?.required?.includes(name) === true ? "yes" : "no",
    property.description ?? "",
  ]);
  return markdownTable(["Name", "Type", requiredHead, "Description"], rows);
}

function refsIn(spec: ObjectSpec | undefined): string[] {
  return Object.values(spec?.properties ?? {}).flatMap(({ $ref, items, additionalProperties }) =>
    [$ref, items?.$ref, additionalProperties?.$ref].filter((ref) => ref !== undefined),
  );
}

/** The types that an object is made of, each once, in the order in which they are first met. */
function nestedTypes(schema: PackageSpec, spec: ObjectSpec | undefined): [name: string, spec: ObjectSpec][] {
  const found = new Map<string, ObjectSpec>();
  const visit = (ref: string): void => {
    const type = schema.types?.[ref.replace("#/types/", "")];
    if (type === undefined || found.has(ref)) return;
    found.set(ref, type);
    refsIn(type).forEach(visit);
  };
  refsIn(spec).forEach(visit);
  return [...found].map(([ref, type]) => [typeName(ref), type]);
}

/** Sources are repeated in every type of the schema; on one page once is enough. */
function withoutSource(description: string | undefined): string {
  return (description ?? "")
    .split("\n\n")
    .filter((paragraph) => !paragraph.startsWith("Source: "))
    .join("\n\n");
}

/** One section for each type that an object is made of. */
export function typeSections(schema: PackageSpec, spec: ObjectSpec | undefined, requiredHead: string): string {
  return nestedTypes(schema, spec)
    .map(
      ([name, type]) =>
        `### ${name}\n\n${wrapped(withoutSource(type.description))}\n${propertyTable(type, requiredHead)}`,
    )
    .join("\n");
}
