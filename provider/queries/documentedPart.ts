/** Members that shared code adds to every answer, beside the documented fields. */
export type CommonMember =
  | "records"
  | "latestBackupTime"
  | "latestBackupAgeSeconds"
  | "latestRecord"
  | "openCount"
  | "asOf"
  | "asOfSource"
  | "complete"
  | "incompleteReason"
  | "pagesFetched"
  | "warnings";

/** The members of an answer that its own query fills in. */
export type DocumentedPart<Outputs> = Omit<Outputs, CommonMember>;
