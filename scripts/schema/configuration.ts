/** The settings of the provider: the same in all three places, and credentials secret in each. */
import { isDeepStrictEqual } from "node:util";
import type { PackageSpec, PropertySpec } from "./spec";
import { configurationContainers, member, properties } from "./walk";

/** Names of settings that hold credentials. By pattern, so that a new one cannot be forgotten. */
const credential = /(?:Key|Token|[Pp]assword)$/;

const shape = ({ type, $ref, items, additionalProperties }: PropertySpec): unknown => ({
  type,
  $ref,
  items,
  additionalProperties,
});

/** Pulumi needs each setting three times, and a generated SDK goes wrong in silence where they differ. */
function differingPlaces(schema: PackageSpec): string[] {
  const places = configurationContainers(schema);
  const names = new Set(places.flatMap(({ properties: specs }) => Object.keys(specs)));
  return [...names].flatMap((name) => {
    const missing = places.filter(({ properties: specs }) => specs[name] === undefined);
    const [first, ...others] = places.filter(({ properties: specs }) => specs[name] !== undefined);
    const model = first?.properties[name] ?? {};
    return [
      ...missing.map(({ path }) => `${member(path, name)}: is missing, but stands in ${first?.path ?? "no place"}`),
      ...others.flatMap(({ path, properties: specs }) => {
        const spec = specs[name] ?? {};
        const at = member(path, name);
        const same = isDeepStrictEqual(shape(spec), shape(model));
        return [
          ...(same ? [] : [`${at}: has another type than in ${first?.path ?? ""}`]),
          ...(spec.description === model.description
            ? []
            : [`${at}: is described otherwise than in ${first?.path ?? ""}`]),
        ];
      }),
    ];
  });
}

function secrets(schema: PackageSpec): string[] {
  return properties(schema).flatMap(({ role, path, name, spec }) => {
    const isCredential = role === "configuration" && credential.test(name);
    if (isCredential === (spec.secret === true)) return [];
    return [isCredential ? `${path}: is a credential, but not secret` : `${path}: is secret, but no credential`];
  });
}

export function checkConfiguration(schema: PackageSpec): string[] {
  return [...differingPlaces(schema), ...secrets(schema)];
}
