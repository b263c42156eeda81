import { pattern, type Field } from "../gates/parse/fields";

/** `random:index/randomPet:RandomPet`, `huaweicloud:Cbr/*`: a `*` stands for any characters. */
const form = /^(?=.*[:*])[A-Za-z0-9_.*/-]+(?::[A-Za-z0-9_.*/-]+){0,2}$/;

export const typePattern: Field<string> = pattern(
  form,
  "resource types such as random:index/randomPet:RandomPet, in which * stands for anything",
);

/** `random:index/randomPet:RandomPet` as people call it, and as other languages write it: `random:index:RandomPet`. */
function withoutFile(type: string): string {
  const [, before, file = "", name = ""] = /^([^:]+:[^:/]+)\/([^:/]+):([^:]+)$/.exec(type) ?? [];
  return before !== undefined && file.toLowerCase() === name.toLowerCase() ? `${before}:${name}` : type;
}

function matches(given: string, type: string): boolean {
  const source = given
    .split("*")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"))
    .join(".*");
  return new RegExp(`^${source}$`).test(type);
}

/** Whether a resource's type is one of those that are asked for. A type that nobody has would protect nothing unheard. */
export function isOfTypes(type: string, patterns: readonly string[]): boolean {
  return patterns.some((given) => matches(given, type) || matches(given, withoutFile(type)));
}

/** Types of the engine's own: stacks, providers, references to stacks. */
export function isOfEngine(type: string): boolean {
  return type.startsWith("pulumi:");
}
