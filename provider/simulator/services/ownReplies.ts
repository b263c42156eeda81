import type { QueryName } from "../queries/queryNames";
import type { Reply } from "../server/reply";

/** What a scenario may ask of a query: its name, and the replies that have its service's own shape. */
export interface OwnReplies {
  readonly queryName: QueryName;
  /** The member of an answer that holds what was found. */
  readonly envelope: string;
  /** Valid JSON with text where the page has a list or an object. */
  readonly wrongBody: object;
  /** 403: the credentials are good and the permission is missing. */
  readonly denied: (detail: string) => Reply;
  /** 500. */
  readonly fault: () => Reply;
  /** By the status that the scenario has for an unknown DWS cluster. */
  readonly unknownResource: (scenario: { readonly unknownDwsClusterStatus?: 401 }) => Reply;
}
