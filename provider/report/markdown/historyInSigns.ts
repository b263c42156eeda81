import type { Counts, TargetDetails } from "../view/reportView";

/** Signs that no font of a forge lacks. */
export const historySigns: Readonly<Record<Counts, string>> = {
  success: "●",
  failure: "✕",
  open: "▷",
  unmapped: "◆",
  ignored: "○",
  other: "·",
};

const most = 10;

/** The newest records as signs, oldest first as on a timeline; what the gate does not look at is left out. */
export function historyInSigns({ records }: TargetDetails): string {
  const looked = records.filter(({ counts }) => counts !== "other").slice(0, most);
  return looked
    .reverse()
    .map(({ counts }) => historySigns[counts])
    .join("");
}
