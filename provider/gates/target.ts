import type { GateFacts } from "../core/gateFacts";
import type { Instant } from "../core/instants/instant";

/** One resource, and what of it is looked at. Spans in milliseconds. */
export interface Target {
  readonly name: string;
  readonly service: string;
  readonly facts: GateFacts;
  readonly resourceId: string;
  readonly actionName?: string;
  readonly edition?: string;
  readonly dwsTimeZone?: string;
  readonly region?: string;
  readonly projectId?: string;
  readonly maxRecords?: number;
  readonly ageFrom: "completedAt" | "startedAt";
  readonly kinds: readonly string[];
  /** Absent: every kind of the service. */
  readonly activityKinds?: readonly string[];
  readonly backupType: string;
  readonly include: "incremental" | "full" | "any";
  /** Names of the indices that a backup has to hold; absent: all of the resource. */
  readonly indices?: readonly string[];
  readonly lookback: number;
  /** Whether the description sets it: then it bounds backups that exist as well. */
  readonly isLookbackGiven: boolean;
  readonly createdAt?: Instant;
  /** Why nothing is asked of it. */
  readonly notApplicable?: string;
  /** How long an open task counts as under way. */
  readonly runningLimit: number;
}

/**
 * The name of a target that has none of its own: service and id, then its action or the evidence that it names. It is made
 * of what stands in the description alone, so that an override can be written without knowing the defaults.
 */
export function targetName({
  service,
  resourceId,
  actionName,
  evidence,
}: Readonly<Partial<Record<"service" | "resourceId" | "actionName" | "evidence", unknown>>>): string {
  return [service, resourceId, actionName ?? evidence].filter((part) => typeof part === "string").join("/");
}
