import { isOfType } from "../../engine/typeToken";
import { pattern, type GateKey } from "../../gates/parse/fields";

/** `random:index/randomPet:RandomPet`, `huaweicloud:Cbr/*`: a `*` stands for any characters. */
const form = /^(?=.*[:*])[A-Za-z0-9_.*/-]+(?::[A-Za-z0-9_.*/-]+){0,2}$/;

export const typePattern: GateKey<string> = pattern(
  form,
  "resource types such as random:index/randomPet:RandomPet, in which * stands for anything",
);

/** Whether a resource's type is one of those that are asked for. A type that nobody has would protect nothing unheard. */
export function isOfTypes(type: string, patterns: readonly string[]): boolean {
  return patterns.some((asked) => isOfType(type, asked));
}

/** Types of the engine's own: stacks, providers, references to stacks. */
export function isOfEngine(type: string): boolean {
  return type.startsWith("pulumi:");
}
