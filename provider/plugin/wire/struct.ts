import { memberPath } from "../../core/keys/memberPath";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";

/**
 * A value that a Struct can carry: google-protobuf throws on `undefined` and bigint, turns a Date into `{}` and lets NaN
 * through, which no JSON reader downstream accepts. Absent members are left out; anything else that JSON has not is a
 * defect of ours and says so.
 */
function plain(value: unknown, path: string): JavaScriptValue {
  // Half of a surrogate pair would become invalid UTF-8 on the wire, and the whole answer unreadable for the engine.
  if (typeof value === "string") return value.toWellFormed();
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${path} is not a finite number`);
    return value;
  }
  if (Array.isArray(value)) return value.map((element: unknown, at) => plain(element, `${path}[${at}]`));
  const prototype: unknown = typeof value === "object" ? Object.getPrototypeOf(value) : undefined;
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`${path} cannot be sent to the engine`);
  return plainObject(value as object, path);
}

function plainObject(value: object, path: string): Record<string, JavaScriptValue> {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member, memberPath(path, name))]));
}

/** An answer as a Struct. */
export function toStruct(value: object): Struct {
  return Struct.fromJavaScript(plainObject(value, ""));
}

/** A Struct as a plain object; an absent one is empty. */
export function fromStruct(struct: Struct | undefined): Record<string, unknown> {
  return struct?.toJavaScript() ?? {};
}
