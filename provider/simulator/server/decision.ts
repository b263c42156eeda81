import type { CredentialUsed } from "../auth/authenticate";
import type { ScenarioName } from "../scenarios/catalogue";
import type { RouteName } from "../services/routeNames";
import type { RecordedRequest } from "../simulator";
import type { Reply } from "./reply";

/** The reply to one request, and what the record of the request says of it. */
export interface Decision {
  readonly route: RouteName | undefined;
  readonly reply: Reply;
  readonly answeredBy: RecordedRequest["answeredBy"];
  /** The scenario of the resource that a query names. */
  readonly scenario?: ScenarioName;
  /** With what the request proved who sent it. */
  readonly credential?: CredentialUsed;
  /** The reply refuses whom the request said to be. */
  readonly authenticationFailed?: boolean;
}
