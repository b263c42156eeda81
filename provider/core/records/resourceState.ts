/** What a resource does now. `degraded` is idle with a reservation; `asleep` is frozen or switched off. */
export type Activity = "idle" | "degraded" | "busy" | "asleep" | "deleting" | "unknown";

/** What a service says of a resource itself, beside the list of its backups. */
export interface ResourceState {
  readonly activity: Activity;
  /** What it is busy with, in the service's own words; empty where it is not busy, or does not say. */
  readonly activityKinds: readonly string[];
  /** The service's status words, verbatim and by the name of their member; absent where it sent none. */
  readonly rawWords: Readonly<Record<string, string>>;
  /** What kind of resource it is, in the service's own word: `logstash`. */
  readonly kind?: string;
  /** Whether backups of the resource can be made and restored; absent where the service does not say. */
  readonly backupAvailable?: boolean;
}
