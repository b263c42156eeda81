import { memberPath } from "../keys/memberPath";
import { Warnings } from "../records/warnings";
import type { WireField, Read } from "./field";
import { text } from "./scalars";

type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** Documented fields by their wire name. */
type WireFields = Readonly<Record<string, WireField<unknown>>>;

/** The documented view of an object: each field optional, under its documented name in camelCase. */
type Documented<F extends WireFields> = { readonly [Name in keyof F & string as Camel<Name>]?: Read<F[Name]> };

/** `backup_record_response` → `backupRecordResponse`. Names without an underscore stay as they are. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * A documented object: only the named fields are read, so an unknown member (or a hostile `__proto__`) is dropped.
 */
export function object<F extends WireFields>(fields: F): WireField<Documented<F>> {
  const entries = Object.entries(fields).map(([wire, field]) => ({ wire, name: camelCase(wire), field }));
  // All rows of a list have one path: the names of their members are put together once.
  let pathBefore: string | undefined;
  let names: readonly string[] = [];
  return {
    schema: {
      type: ["object", "null"],
      properties: Object.fromEntries(entries.map(({ wire, field }) => [wire, field.schema])),
    },
    read(value: unknown, path: string, warnings: Warnings): Documented<F> | undefined {
      if (typeof value !== "object" || value === null) return undefined;
      const members = value as Record<string, unknown>;
      const documented: Record<string, unknown> = {};
      if (path !== pathBefore) {
        names = entries.map(({ wire }) => memberPath(path, wire));
        pathBefore = path;
      }
      const own = names;
      for (const [at, { wire, name, field }] of entries.entries()) {
        if (!Object.hasOwn(members, wire)) continue;
        const read = field.read(members[wire], own[at] ?? wire, warnings);
        if (read !== undefined) documented[name] = read;
      }
      return documented as Documented<F>;
    },
  };
}

/** A documented array of objects or of texts. The validator has made sure that objects are objects. */
export function array<T>(item: WireField<T>): WireField<T[]> {
  const { type, ...rest } = item.schema;
  return {
    // Inside a list there is no "absent": a null row is a wrong shape, not a record.
    schema: { type: ["array", "null"], items: type === undefined ? {} : { type: "object", ...rest } },
    read(value: unknown, path: string, warnings: Warnings): T[] | undefined {
      if (!Array.isArray(value)) return undefined;
      const itemPath = `${path}[]`;
      return value
        .map((element: unknown) => item.read(element, itemPath, warnings))
        .filter((element): element is Awaited<T> & T => element !== undefined);
    },
  };
}

/** A documented map of texts. A value that is not a scalar is left out, with a warning. */
export const textMap: WireField<Readonly<Record<string, string>>> = {
  schema: { type: ["object", "null"] },
  read(value, path, warnings) {
    if (typeof value !== "object" || value === null) return undefined;
    const entries = Object.entries(value).map(([key, member]) => [key, text.read(member, `${path}.*`, warnings)]);
    return Object.fromEntries(entries.filter(([, member]) => member !== undefined)) as Record<string, string>;
  },
};

/**
 * The list of an answer whose rows become records. The oddities of each row stay with the row: pages overlap on purpose,
 * and a row that comes again must not count again. The caller adds them where it takes the row.
 */
export function rows<T extends object>(item: WireField<T>): WireField<T[]> {
  const ofOneRow = new Warnings();
  const keeping: WireField<T> = {
    schema: item.schema,
    read(value: unknown, path: string, warnings: Warnings): T | undefined {
      const row = item.read(value, path, ofOneRow);
      const oddities = ofOneRow.take();
      if (row !== undefined && oddities !== undefined) warnings.keepFor(row, oddities);
      return row;
    },
  };
  return array(keeping);
}
