import type { ErrorCode } from "../core/errors/errorCatalogue";

/** One documented GET, described. Path segments are raw text; the ids among them have passed their rules. */
export interface Call {
  readonly baseUrl: string;
  readonly pathSegments: readonly string[];
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Headers of the query's own, lower case; they are signed. */
  readonly headers: Readonly<Record<string, string>>;
  readonly projectId: string;
  /** Statuses beside 200 that mean "nothing there" by the API page. */
  readonly emptyStatuses: readonly number[];
  /** What the service's own error codes mean, where the status alone misleads. */
  readonly errorCodes: Readonly<Record<string, ErrorCode>>;
  /** The permission that the read needs, for the message of a refusal. */
  readonly permission: string;
}
