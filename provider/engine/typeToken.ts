/** `random:index/randomPet:RandomPet` as people call it, and as other languages write it: `random:index:RandomPet`. */
function withoutFile(type: string): string {
  const [, before, file = "", name = ""] = /^([^:]+:[^:/]+)\/([^:/]+):([^:]+)$/.exec(type) ?? [];
  return before !== undefined && file.toLowerCase() === name.toLowerCase() ? `${before}:${name}` : type;
}

function matches(pattern: string, type: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(type);
}

/**
 * Whether a type of resource is the one that a pattern asks for: the whole token, in which `*` stands for any characters
 * (none, `:` and `/` included), and whose file may be left out on either side.
 */
export function isOfType(type: string, pattern: string): boolean {
  return [pattern, withoutFile(pattern)].some((each) => matches(each, type) || matches(each, withoutFile(type)));
}

/** A name without `:` and `*` is no type of any resource: it would match nothing, unheard. */
export function canBeType(pattern: string): boolean {
  return /[:*]/.test(pattern);
}
