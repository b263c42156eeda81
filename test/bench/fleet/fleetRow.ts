/** Milliseconds from a request to its answer. */
export const latency = 20;

/** What came of many reads by one process. */
export interface FleetRow {
  readonly targets: number;
  /** Requests per second that the server lets through. */
  readonly rate: number;
  readonly seconds: number;
  /** Requests let through, in percent of what the quota gave in that time. */
  readonly used: number;
  readonly overQuota: number;
  /** Reads whose outcome is not the right one, or that are missing. */
  readonly wrong: number;
}
