/** What a resource can be doing, by its own words. `degraded`: nothing runs, and something is wrong. */
export const activityStates = ["idle", "degraded", "busy", "asleep", "deleting", "unknown"] as const;

/** What a resource says of work under way on it, beside the list of its tasks. */
export interface Activity {
  readonly state: (typeof activityStates)[number];
  /** The kinds of work under way, in the words of the service; absent where it names none. */
  readonly kinds?: readonly string[];
  /** The service's words from which the state was read, for messages. */
  readonly rawStatus: string;
  /** Why the status was not read; the state is unknown then. */
  readonly unread?: string;
}
