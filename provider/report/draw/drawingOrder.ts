import type { Counts, ShownRecord } from "../view/reportView";

/** Marks that others may cover come first: a failure among a hundred successes has to be seen. */
const order: readonly Counts[] = ["other", "ignored", "success", "unmapped", "failure", "open"];

/** Records in the order in which they are drawn; of one kind the newer ones lie above the older. */
export function drawingOrder(records: readonly ShownRecord[]): readonly ShownRecord[] {
  // Records come newest first.
  return order.flatMap((kind) => records.filter(({ counts }) => counts === kind).reverse());
}
