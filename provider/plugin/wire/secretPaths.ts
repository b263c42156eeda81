import { outputSignature, secretSignature, signatureKey } from "./sentinels";

/** Where the secrets of a value begin, in a fixed order. What lies within a secret is as secret as the whole. */
export function secretPaths(value: unknown, path: string = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const members = value as Readonly<Record<string, unknown>>;
  const signature = members[signatureKey];
  if (signature === secretSignature || (signature === outputSignature && members["secret"] === true)) return [path];
  if (signature === outputSignature) return secretPaths(members["value"], path);
  return Object.entries(members)
    .flatMap(([name, member]) => secretPaths(member, `${path}/${name.replaceAll("/", "//")}`))
    .sort();
}
