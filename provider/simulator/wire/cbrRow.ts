/** One row of a list of CBR, with what a filter compares: the row itself, and when it began (`undefined`: not readable). */
export interface CbrRow {
  readonly beganAt: number | undefined;
  readonly wire: object;
}
