import type { Resource } from "../core/records/resource";
import type { Warnings } from "../core/records/warnings";
import { array, object } from "../core/wire/containers";
import type { Read, WireField } from "../core/wire/field";
import { text } from "../core/wire/scalars";

const tags = array(object({ key: text, value: text }));
type Tags = Read<typeof tags>;

/** The tags of a resource. `null` states that it has none; a row without the member states nothing. */
export const tagList: WireField<Tags> = {
  schema: tags.schema,
  read: (value, path, warnings) => (value === null ? [] : tags.read(value, path, warnings)),
};

/** Tags by their keys, and whether the row states them all. A tag without a value has the value `""`. */
export function tagsOf(given: Tags | undefined, warnings: Warnings): Pick<Resource, "tags" | "tagsKnown"> {
  const byKey = new Map<string, string>();
  let tagsKnown = given !== undefined;
  for (const { key, value = "" } of given ?? []) {
    const other = key === undefined ? undefined : byKey.get(key);
    if (key !== undefined && (other ?? value) === value) byKey.set(key, value);
    else {
      warnings.add("a tag without a key, or with two values, makes the tags of its resource unknown");
      tagsKnown = false;
    }
  }
  return { tags: Object.fromEntries(byKey), tagsKnown };
}
