import { object } from "../../core/wire/containers";
import type { Read } from "../../core/wire/field";
import { integer, text } from "../../core/wire/scalars";
import { Warnings } from "../../core/records/warnings";

/** The keys of the page's example, all optional: what other actions put there is not documented. */
export const progressInfo = object({
  actionEndTime: text,
  failedStep: text,
  partialPassKeys: text,
  errorCode: text,
  updateTime: text,
  errorMsg: text,
  backupSize: integer,
  backupRate: object({ compressRate: text, consumerRate: text, producerRate: text }),
  currentStep: text,
  actionType: text,
  unrestoreKeys: text,
  progress: text,
  actionStartTime: text,
  priorKey: text,
  key: text,
});

export interface ActionDetail {
  readonly progressInfo: Read<typeof progressInfo>;
}

function parseObject(json: unknown): Record<string, unknown> | undefined {
  if (typeof json !== "string") return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Decodes a sub-item's `detail`: JSON text whose `progressInfo` is JSON text again. Absent unless both layers decode.
 *
 * For people to look at: no state, time or size is ever derived from it, and what is odd in it is not worth a warning.
 */
export function decodeActionDetail(detail: string | undefined): ActionDetail | undefined {
  const inner = parseObject(parseObject(detail)?.["progressInfo"]);
  const read = inner === undefined ? undefined : progressInfo.read(inner, "detail.progressInfo", new Warnings());
  return read === undefined ? undefined : { progressInfo: read };
}
