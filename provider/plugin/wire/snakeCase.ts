import type { KeyTree } from "../../generated/gateKeys";

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * Arguments under their known names: a Python dict literal arrives with `cluster_id`, untranslated. A name that is known
 * as it stands wins; one that is known in neither spelling stays, to be refused by name.
 */
export function snakeCaseToKnown(
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
): Record<string, unknown> {
  const bySnake = new Map(known.map((name) => [toSnakeCase(name), name]));
  const renamed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const knownName = known.includes(name) ? name : (bySnake.get(name) ?? name);
    // Both spellings at once are two answers to one question: the one that is not ours stays as it is, and is refused.
    renamed[Object.hasOwn(given, knownName) ? name : knownName] = value;
  }
  return renamed;
}

/** The same at every depth, by what is known there. What stands where nothing is known stays as it is. */
export function snakeCaseToTree(given: unknown, tree: KeyTree): unknown {
  if (Array.isArray(given)) return given.map((element) => snakeCaseToTree(element, tree));
  if (typeof given !== "object" || given === null) return given;
  const renamed = snakeCaseToKnown(given as Readonly<Record<string, unknown>>, Object.keys(tree));
  return Object.fromEntries(
    Object.entries(renamed).map(([name, value]) => {
      const below = Object.hasOwn(tree, name) ? tree[name] : undefined;
      return [name, below === undefined ? value : snakeCaseToTree(value, below)];
    }),
  );
}
