import { createHash } from "node:crypto";
import type { JudgedTarget } from "./judge/judgeTarget";

/**
 * A name for the evidence behind a verdict: the same deciding records in the same states give the same id, in whatever
 * order they were read. What it stands for is in the `evidence` of the criteria.
 */
export function evidenceIdOf(targets: readonly JudgedTarget[]): string {
  const lines = targets.flatMap(({ target, deciding }) =>
    deciding.map(({ record }) =>
      [
        target.service,
        target.resourceId,
        target.actionName,
        record.id,
        record.rawState,
        record.startedAt,
        record.completedAt,
      ]
        .map((part) => part ?? "")
        .join("\u0000"),
    ),
  );
  if (lines.length === 0) return "none";
  const distinct = [...new Set(lines)].sort();
  return `sha256:${createHash("sha256").update(distinct.join("\n")).digest("hex").slice(0, 32)}`;
}
