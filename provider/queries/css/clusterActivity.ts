import { omitAbsent } from "../../core/omitAbsent";
import type { Activity } from "../../core/records/activity";
import type { Read, WireField, WireSchema } from "../../core/wire/field";
import { filledText } from "../../core/wire/scalars";

function isText(entry: readonly unknown[]): entry is readonly [string, string] {
  return typeof entry[1] === "string";
}

/** The words of a list, or a map by its keys; `names` is `undefined` for anything else. */
const work = (
  schema: WireSchema,
): WireField<{
  readonly names: readonly string[] | undefined;
  /** The texts of a map. */
  readonly progress?: Readonly<Record<string, string>>;
}> => ({
  schema,
  read(value) {
    if (value === null) return { names: [] };
    if (typeof value !== "object") return { names: undefined };
    if (!Array.isArray(value)) {
      return { names: Object.keys(value), progress: Object.fromEntries(Object.entries(value).filter(isText)) };
    }
    const words = value.filter((entry) => typeof entry === "string");
    return { names: words.length === value.length ? words : undefined };
  },
});

/** The fields of a cluster that tell what it does. Each may have any form: an odd one makes the activity unknown. */
export const cssActivityFields = { status: filledText, actions: work({ items: {} }), actionProgress: work({}) };
type ActivityFields = { readonly [Name in keyof typeof cssActivityFields]?: Read<(typeof cssActivityFields)[Name]> };

// 100 is an operation under way, such as the creation; 300 and 303 are out of order.
const statuses: Readonly<Record<string, Activity["state"]>> = {
  "100": "busy",
  "200": "idle",
  "300": "degraded",
  "303": "degraded",
};

/**
 * The present work of a cluster. Any word of `actions` is something that runs, since its words are not listed in full. A
 * cluster that leaves out both members that name work proves nothing.
 */
export function cssActivityOf({ status, actions, actionProgress }: ActivityFields): Activity {
  const said = [actions, actionProgress].filter((member) => member !== undefined);
  const isUnclear = said.length === 0 || said.some(({ names }) => names === undefined);
  const kinds = [...new Set(said.flatMap(({ names = [] }) => names))].sort();
  const own = Object.hasOwn(statuses, status ?? "") ? statuses[status ?? ""] : undefined;
  const state = kinds.length > 0 ? "busy" : isUnclear ? "unknown" : (own ?? "unknown");
  // Named work is all the work only where the status and both members can be read, and the status is well.
  const named = kinds.length > 0 && own === "idle" && !isUnclear ? kinds : undefined;
  return omitAbsent<Activity>({ state, kinds: named, rawStatus: status ?? "" });
}
