/** Every member of a JSON text but for descriptions, a line each: its path and its value. */
export function schemaLines(name: string, value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [`${name}: ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, member]) =>
    key === "description" || key === "readme" || key === "version" ? [] : schemaLines(`${name} ${key}`, member),
  );
}
