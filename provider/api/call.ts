import type { ErrorCode } from "../core/errors/errorCatalogue";

/** One documented request, described. Path segments are raw text; the ids among them have passed their rules. */
export interface Call {
  /** Default GET. */
  readonly method?: "GET" | "POST";
  readonly baseUrl: string;
  readonly pathSegments: readonly string[];
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Headers of the query's own, lower case; they are signed. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text; no body when absent. */
  readonly body?: string;
  /** Absent for calls about a whole account, which name no project. */
  readonly projectId?: string;
  /** The status of a documented answer with a body. Default 200. */
  readonly successStatus?: number;
  /** Statuses beside it that mean "nothing there" by the API page. */
  readonly emptyStatuses: readonly number[];
  /** What the service's own error codes mean, where the status alone misleads. */
  readonly errorCodes: Readonly<Record<string, ErrorCode>>;
  /** The permission that the call needs, for the message of a refusal. */
  readonly permission: string;
}
