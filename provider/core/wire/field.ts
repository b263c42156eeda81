import type { Warnings } from "../records/warnings";

/** The part of JSON Schema that wire shapes need: which members are objects and which are lists. */
export interface WireSchema {
  readonly type?: "object" | "array" | readonly ("object" | "array" | "null")[];
  readonly properties?: Readonly<Record<string, WireSchema>>;
  readonly items?: WireSchema;
}

/**
 * How one documented field travels and what it becomes.
 *
 * `read` never throws: what it cannot read is absent and leaves a warning that names the field. `schema` is what the
 * compiled validator checks before anything is read: the containers. Scalars are judged one by one while reading, since
 * one odd remark must not make a whole list unreadable, and a state that cannot be read is `unknown` anyway.
 */
export interface WireField<T> {
  readonly schema: WireSchema;
  read(value: unknown, name: string, warnings: Warnings): T | undefined;
}

/** The type that a field becomes. */
export type Read<F> = F extends WireField<infer T> ? T : never;
