import type { Activity } from "./activity";

/** A resource in its own words, beside the list of its backups. */
export interface ResourceState {
  readonly activity: Activity;
  /** The kind of resource, in the service's own word: `logstash`. */
  readonly kind?: string;
  /** Whether backups of the resource can be made and restored; absent where the service does not say. */
  readonly backupAvailable?: boolean;
}
