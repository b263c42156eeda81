/** The path of a member: `a.b` below `a`, and `b` at the top. */
export function memberPath(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

/** The path of what stands in a value under a name: that of an item in a list, `a[0]`, or that of a member. */
export function pathBelow(path: string, value: object, name: string): string {
  return Array.isArray(value) ? `${path}[${name}]` : memberPath(path, name);
}
