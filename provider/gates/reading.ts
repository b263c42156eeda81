import type { Activity } from "../core/records/activity";
import type { BackupRecord } from "../core/records/record";

/** The classes of faults that a gate tells apart. */
export const errorClasses = [
  "authentication",
  "permission",
  "notFound",
  "throttled",
  "service",
  "network",
  "invalidResponse",
] as const;

/** Why a target could not be read. */
export interface ReadingError {
  readonly class: (typeof errorClasses)[number];
  readonly code: string;
  readonly message: string;
}

/**
 * What was read of one target: the form of recordings, and the only thing that the evaluator knows of the cloud. With
 * `error` the read failed, and nothing else counts.
 */
export interface TargetReading {
  readonly target: string;
  readonly service: string;
  readonly resourceId: string;
  /** The word of the evidence that was read; absent in a recording from before targets could name one. */
  readonly evidence?: string;
  readonly actionName?: string;
  /** The edition of the resource that was asked; absent: the first of its evidence. */
  readonly edition?: string;
  /** The indices that its backups were asked to hold; absent: all of the resource. */
  readonly indices?: readonly string[];
  /** RFC 3339; absent when the provider was not configured, which is no answer. */
  readonly asOf?: string;
  readonly asOfSource?: "server" | "local";
  readonly complete?: boolean;
  readonly incompleteReason?: string;
  /** Which of its lists, or the status of its resource, could not be read, and why. The rest is judged, and `onUnknown: warn` softens nothing of it. */
  readonly unreadPart?: string;
  readonly records?: readonly BackupRecord[];
  /** What the resource itself says of work under way; absent where the evidence does not ask it. Of one that was asked and gave no answer it is `unknown`. */
  readonly activity?: Activity;
  readonly pagesFetched?: number;
  readonly region?: string;
  readonly projectId?: string;
  /** The service's clock less this machine's, where both are known. */
  readonly skewMilliseconds?: number;
  /** What was odd about the answer, in sentences of ours. */
  readonly warnings?: readonly string[];
  readonly error?: ReadingError;
}
