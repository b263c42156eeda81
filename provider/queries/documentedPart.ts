/** Members that say of every answer how it was read. */
type ReadingMember = "asOf" | "asOfSource" | "complete" | "incompleteReason" | "pagesFetched" | "warnings";

/** Members that shared code adds to every answer of records, beside the documented fields. */
export type CommonMember =
  ReadingMember | "records" | "latestBackupTime" | "latestBackupAgeSeconds" | "latestRecord" | "openCount";

/** Members that shared code adds to every list of resources, beside the documented fields. */
export type ListMember = ReadingMember | "listedResources" | "count";

/** The members of an answer that its own query fills in. */
export type DocumentedPart<Outputs> = Omit<
  Outputs,
  Outputs extends { readonly listedResources: unknown } ? ListMember : CommonMember
>;
