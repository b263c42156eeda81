/** A walk over a package schema: its parts, each with the JSON path at which it stands. */
import type { ObjectSpec, PackageSpec, Properties, PropertySpec, ResourceSpec } from "./spec";

export type Role = "configuration" | "argument" | "input" | "output" | "type";

/** One map of properties, and the list that says which of them are required. */
export interface Container {
  role: Role;
  path: string;
  properties: Properties;
  requiredPath: string;
  required: string[];
}

/** Something that needs a description, whatever it is. */
export interface Described {
  path: string;
  description: string | undefined;
}

/** `a.b` for a plain name, `a["x:y"]` for a token. */
export function member(path: string, name: string): string {
  const plain = /^[$A-Z_a-z][$\w]*$/.test(name);
  if (!plain) return `${path}[${JSON.stringify(name)}]`;
  return path === "" ? name : `${path}.${name}`;
}

/** The module in a token: `cce` in `huaweicloud-backup:cce:SnapshotTask`. */
export function moduleOf(token: string): string {
  return token.split(":")[1] ?? "";
}

export function tokens<T>(
  path: string,
  specs: Record<string, T> | undefined,
): { token: string; path: string; spec: T }[] {
  return Object.entries(specs ?? {}).map(([token, spec]) => ({ token, path: member(path, token), spec }));
}

function objectContainer(role: Role, path: string, spec: ObjectSpec | undefined): Container {
  return {
    role,
    path: `${path}.properties`,
    properties: spec?.properties ?? {},
    requiredPath: `${path}.required`,
    required: spec?.required ?? [],
  };
}

function inputContainer(role: Role, path: string, spec: ResourceSpec | undefined): Container {
  return {
    role,
    path: `${path}.inputProperties`,
    properties: spec?.inputProperties ?? {},
    requiredPath: `${path}.requiredInputs`,
    required: spec?.requiredInputs ?? [],
  };
}

/** The three places in which a setting of the provider has to stand. */
export function configurationContainers(schema: PackageSpec): Container[] {
  const variables = schema.config?.variables ?? {};
  return [
    { role: "configuration", path: "config.variables", properties: variables, requiredPath: "", required: [] },
    inputContainer("configuration", "provider", schema.provider),
    objectContainer("configuration", "provider", schema.provider),
  ];
}

export function containers(schema: PackageSpec): Container[] {
  const resources = tokens("resources", schema.resources).flatMap(({ path, spec }) => [
    inputContainer("input", path, spec),
    objectContainer("output", path, spec),
  ]);
  const functions = tokens("functions", schema.functions).flatMap(({ path, spec }) => [
    objectContainer("argument", `${path}.inputs`, spec.inputs),
    objectContainer("output", `${path}.outputs`, spec.outputs),
  ]);
  const types = tokens("types", schema.types).map(({ path, spec }) => objectContainer("type", path, spec));
  return [...configurationContainers(schema), ...resources, ...functions, ...types];
}

export function describedParts(schema: PackageSpec): Described[] {
  const part = (path: string, spec: { description?: string } | undefined): Described => ({
    path,
    description: spec?.description,
  });
  return [
    part("package", schema),
    part("provider", schema.provider),
    ...tokens("resources", schema.resources).map(({ path, spec }) => part(path, spec)),
    ...tokens("functions", schema.functions).flatMap(({ path, spec }) => [
      part(path, spec),
      part(`${path}.inputs`, spec.inputs),
      part(`${path}.outputs`, spec.outputs),
    ]),
    ...tokens("types", schema.types).map(({ path, spec }) => part(path, spec)),
    ...properties(schema).map(({ path, spec }) => part(path, spec)),
  ];
}

/** Every property of every container, with its path. */
export function properties(schema: PackageSpec): { role: Role; path: string; name: string; spec: PropertySpec }[] {
  return containers(schema).flatMap(({ role, path, properties: specs }) =>
    Object.entries(specs).map(([name, spec]) => ({ role, path: member(path, name), name, spec })),
  );
}

/** A property and what it is made of: itself, its items, its map values. */
export function nested(path: string, spec: PropertySpec): { path: string; spec: PropertySpec }[] {
  return [
    { path, spec },
    ...(spec.items ? nested(`${path}.items`, spec.items) : []),
    ...(spec.additionalProperties ? nested(`${path}.additionalProperties`, spec.additionalProperties) : []),
  ];
}

/** A reference to a type of the same schema; its first group is the token. */
export const localType = /^#\/types\/(.+)$/;

/** Tokens of the types that the chosen containers reach, directly or through another type. */
export function reachedTypes(schema: PackageSpec, from: (container: Container) => boolean): Set<string> {
  const reached = new Set<string>();
  const visit = (specs: PropertySpec[]): void => {
    for (const { spec } of specs.flatMap((each) => nested("", each))) {
      const type = localType.exec(spec.$ref ?? "")?.[1];
      if (type === undefined || reached.has(type)) continue;
      reached.add(type);
      visit(Object.values(schema.types?.[type]?.properties ?? {}));
    }
  };
  visit(containers(schema).flatMap((container) => (from(container) ? Object.values(container.properties) : [])));
  return reached;
}

/** Paths of what a program gives: arguments of functions, inputs of resources, and the members of both at any depth. */
export function givenProperties(schema: PackageSpec): Set<string> {
  const isGiven = ({ role }: { role: Role }): boolean => role === "argument" || role === "input";
  const types = [...reachedTypes(schema, isGiven)].map((token) => `${member("types", token)}.properties`);
  const given = containers(schema).filter((container) => isGiven(container) || types.includes(container.path));
  return new Set(given.flatMap(({ path, properties: specs }) => Object.keys(specs).map((name) => member(path, name))));
}
