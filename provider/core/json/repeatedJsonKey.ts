const token = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\]]/g;

/**
 * The first key that stands twice in one object of a JSON text, which `JSON.parse` must have taken before: it keeps the
 * last value in silence, and another reader may keep the first.
 */
export function repeatedJsonKey(text: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [found, colon] of text.matchAll(token)) {
    if (found === "{" || found === "[") open.push(new Set());
    else if (found === "}" || found === "]") open.pop();
    else if (colon !== undefined) {
      // A key may be written with escapes: `"a"` and `"\u0061"` are one.
      const key = JSON.parse(found.slice(0, -colon.length)) as string;
      const names = open.at(-1);
      if (names?.has(key) === true) return key;
      names?.add(key);
    }
  }
  return undefined;
}
