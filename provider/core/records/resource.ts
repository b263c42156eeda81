import type { Activity } from "./activity";

/** The common view of one resource of a list, whatever service it comes from. Instants are RFC 3339 UTC with milliseconds. */
export interface Resource {
  readonly service: string;
  /** Empty where the row names none. A list with such a row is not complete. */
  readonly id: string;
  readonly name: string;
  /** Other names that the service accepts for it. */
  readonly aliases?: readonly string[];
  readonly activity: Activity["state"];
  /** The kinds of work under way, in the words of the service; absent where it names none. */
  readonly activityKinds?: readonly string[];
  /** The service's words from which the activity was read. */
  readonly rawStatus: string;
  readonly createdAt?: string;
  /** `false` where `createdAt` is a reading as UTC of a text without a zone, and nothing proves it. */
  readonly zoneProven?: boolean;
  readonly tags: Readonly<Record<string, string>>;
  /** Whether the row states its tags. Where it does not, no tags proves nothing. */
  readonly tagsKnown: boolean;
  readonly enterpriseProjectId?: string;
  /** The kind of resource, in the service's own word: `logstash`. */
  readonly kind?: string;
}
