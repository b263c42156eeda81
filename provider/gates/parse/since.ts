import { parseRfc3339 } from "../../core/instants/rfc3339";
import { idForm } from "../../core/idForms";
import type { Instant } from "../../core/instants/instant";

/** From where `newerThan` counts: an instant, or the task of that id. */
export type Since =
  { readonly kind: "instant"; readonly instant: Instant } | { readonly kind: "task"; readonly id: string };

/** What somebody meant as a time: as an id it would wait for a task that never comes. */
const looksLikeTime = /^\d+$|^\d{4}-\d{2}-\d{2}(?!\d)|^\d{8}T\d/;

export const sinceForm =
  "an instant after 1970-01-01 in RFC 3339 with its zone, such as 2026-11-20T12:00:00Z, or the id of a task";

export function parseSince(text: string): Since | undefined {
  const instant = parseRfc3339(text);
  // What a program writes for a time that was never set (Go: year 1, elsewhere 1970): every old backup would be newer.
  if (instant !== undefined) return instant > 0 ? { kind: "instant", instant } : undefined;
  return idForm.test(text) && !looksLikeTime.test(text) ? { kind: "task", id: text } : undefined;
}
