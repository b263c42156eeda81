/** What an answer says about one record that a gate could build on. */
export interface ShownRecord {
  readonly id: string | undefined;
  readonly kind: string | undefined;
  readonly backupType: string | undefined;
  readonly state: string;
  readonly rawState: string | undefined;
  readonly startedAt: string | undefined;
  readonly completedAt: string | undefined;
}

export function shownRecord(record: Partial<ShownRecord>): ShownRecord {
  const { id, kind, backupType, state = "unknown", rawState, startedAt, completedAt } = record;
  return { id, kind, backupType, state, rawState, startedAt, completedAt };
}

/** The same for records that say the same. */
export function textOf({ id, kind, backupType, state, rawState, startedAt, completedAt }: ShownRecord): string {
  return JSON.stringify([id, kind, backupType, state, rawState, startedAt, completedAt]);
}
