import { omitAbsent } from "../../core/omitAbsent";
import type { Task } from "../../gates/judge/task";
import type { Counts, ShownRecord } from "./reportView";

/** Characters of one text of a record: a service may send a megabyte. */
const longestText = 2000;

/** A text as it was read; where it is cut, it says so. */
function cut(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText).toWellFormed()}… (cut: ${text.length} characters)`;
}

/** A record for the report. Service and resource are those of its target, which says them once. */
export function shownRecord({ record, began, completed, stamp }: Task, counts: Counts): ShownRecord {
  const members = (Object.entries(record) as readonly (readonly [string, unknown])[])
    .filter(([name]) => name !== "service" && name !== "resourceId")
    .map(([name, value]) => [name, typeof value === "string" ? cut(value) : value] as const);
  return omitAbsent<ShownRecord>({
    counts,
    began,
    ended: completed,
    // An open task stands where it began, and so does one whose end is not known.
    at: stamp ?? (counts === "success" || counts === "failure" ? undefined : (completed ?? began)),
    record: Object.fromEntries(members),
  });
}
