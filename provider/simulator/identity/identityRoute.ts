import type { Authentication, CredentialUsed } from "../auth/authenticate";
import type { RawRequest } from "../server/rawRequest";
import type { Reply } from "../server/reply";
import type { IdentityRouteName } from "../services/routeNames";
import type { Identity } from "./identity";

/** Everything an answer of IAM or of the metadata service depends on besides the request. */
export interface IdentityContext {
  readonly identity: Identity;
  readonly now: number;
  readonly requestId: string;
  /** Checks signature or token. Each use counts towards the lock of an access key. */
  readonly authenticate: () => Authentication;
}

/**
 * What the checks of a request came to: a refusal, or an answer that is made only when no scripted reply takes its
 * place, so that a scripted reply hands nothing out.
 */
export type Examination =
  | { readonly refusal: Reply; readonly authenticationFailed?: boolean }
  | { readonly refusal?: undefined; readonly credential?: CredentialUsed; readonly answer: () => Reply };

/** One call of IAM or of the metadata service. */
export interface IdentityRoute {
  readonly name: IdentityRouteName;
  readonly method: string;
  readonly path: string;
  readonly examine: (request: RawRequest, context: IdentityContext) => Examination;
}
