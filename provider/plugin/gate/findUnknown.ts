import { isUnknownValue } from "../sentinels";

/** The path of the first value that is not known yet, at any depth. */
export function findUnknown(value: unknown, path: string = ""): string | undefined {
  if (isUnknownValue(value)) return path;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const below = Array.isArray(value) ? `${path}[${name}]` : path === "" ? name : `${path}.${name}`;
    const found = findUnknown(member, below);
    if (found !== undefined) return found;
  }
  return undefined;
}
