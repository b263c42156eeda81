/** A JSON object that a client sent, nothing of which is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The body as a JSON object; `undefined` for anything else. */
export function parseObject(body: Uint8Array): JsonObject | undefined {
  try {
    return asObject(JSON.parse(Buffer.from(body).toString("utf8")));
  } catch {
    return undefined;
  }
}

/** The object at a path of members; `undefined` when anything on the way is no object. */
export function objectAt(root: JsonObject | undefined, ...names: readonly string[]): JsonObject | undefined {
  return names.reduce<JsonObject | undefined>((value, name) => asObject(value?.[name]), root);
}

/** Whether `methods` holds this one method and no other. */
export function hasOnlyMethod(identity: JsonObject | undefined, method: string): boolean {
  const methods = identity?.["methods"];
  return Array.isArray(methods) && methods.length === 1 && methods[0] === method;
}

/**
 * Whether a reference by `id`, or else by `name`, means the thing with these two. `undefined` when it has neither, or
 * when one of them is no text.
 */
export function refersTo(reference: JsonObject, id: string, name: string): boolean | undefined {
  const { id: givenId, name: givenName } = reference;
  if (givenId !== undefined) {
    return typeof givenId === "string" ? givenId === id : undefined;
  }
  return typeof givenName === "string" ? givenName === name : undefined;
}
