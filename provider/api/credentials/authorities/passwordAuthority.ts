import type { PasswordCredential } from "../../../config/settings";
import { omitAbsent } from "../../../core/omitAbsent";
import type { Call } from "../../call";
import type { ReadBudget } from "../../sending/readBudget";
import type { Sender } from "../../sending/sender";
import type { Authority } from "../authority";
import { fetchedAuthority } from "./fetchedAuthority";
import { fetchFailure } from "../fetchFailure";
import { readToken } from "../iamAnswer";
import { identityOf } from "../identityOf";
import type { LoginGuard } from "../loginGuard";
import { RenewedCredential, type FetchContext, type FetchedCredential } from "../renewedCredential";
import { passwordIdentity, unsignedAuthority } from "./unsignedAuthority";

/** What a token is good for: one project, or the services that know no project, such as IAM itself. */
export type TokenScope =
  | { readonly kind: "project"; readonly id: string }
  | { readonly kind: "project"; readonly name: string }
  | { readonly kind: "account" };

interface PasswordAuthorityOptions extends FetchContext {
  readonly sender: Sender;
  readonly iamUrl: string;
  readonly credential: PasswordCredential;
  readonly scope: TokenScope;
  /** The same one for all scopes of the user. */
  readonly guard: LoginGuard;
}

const advice = {
  AUTH_REJECTED:
    "Check userName (or userId), password and domainName (or domainId). The project must belong to this account. Use " +
    "an IAM user: a HUAWEI ID gets no token in this way. Do not retry blindly: IAM locks a user after several wrong passwords.",
  AUTH_DENIED: "Give the user programmatic access, and check that the account belongs to the site of this region.",
  CONFIG_INVALID: "Check domainName (or domainId), region, projectId and projectName.",
};

/** An account by id or by name, as IAM wants it; absent where neither is known. */
function account({ domainId, domainName }: PasswordCredential): { id?: string; name?: string } | undefined {
  if (domainId !== undefined) return { id: domainId };
  return domainName === undefined ? undefined : { name: domainName };
}

function user(credential: PasswordCredential): object {
  const { userId, userName, password } = credential;
  if (userId !== undefined) return { id: userId, password };
  return omitAbsent<object>({ name: userName, password, domain: account(credential) });
}

/**
 * The scope of the request. For an account that is only known through its user's id it is left out, which gives a token
 * for global services as well (page "Obtaining an Agency Token" of the IAM reference, 2025-12-27, on an empty scope).
 */
function scopeOf(credential: PasswordCredential, scope: TokenScope): object | undefined {
  if (scope.kind === "account") {
    const domain = account(credential);
    return domain === undefined ? undefined : { domain };
  }
  return { project: "id" in scope ? { id: scope.id } : { name: scope.name } };
}

function tokenCall({ iamUrl, credential, scope }: PasswordAuthorityOptions): Call {
  const identity = { methods: ["password"], password: { user: user(credential) } };
  return {
    method: "POST",
    baseUrl: iamUrl,
    pathSegments: ["v3", "auth", "tokens"],
    // Without it the answer lists every endpoint of the cloud.
    query: [["nocatalog", "true"]],
    headers: { "content-type": "application/json;charset=utf8" },
    body: JSON.stringify({ auth: omitAbsent<object>({ identity, scope: scopeOf(credential, scope) }) }),
    successStatus: 201,
    emptyStatuses: [],
    errorCodes: {},
    permission: "programmatic access",
  };
}

/** A user with a password: fetches a token for one scope (POST /v3/auth/tokens) and renews it before its 24 hours end. */
export function passwordAuthority(options: PasswordAuthorityOptions): Authority {
  const { sender, credential, iamUrl, guard } = options;
  const scope = JSON.stringify(options.scope);
  const call = tokenCall(options);
  const unsigned = unsignedAuthority(credential, scope);
  const secrets = (): readonly string[] => [...unsigned.secrets(), ...token.secrets()];
  // IAM knows the token that it gave before, and may name it when it refuses another one.
  const asking: Authority = { ...unsigned, secrets };
  const fetch = async (budget: ReadBudget): Promise<FetchedCredential> => {
    try {
      const answer = await guard.run(scope, budget, () => sender.send(call, asking, budget));
      return readToken(answer.header("x-subject-token"), answer.body, new URL(iamUrl).host);
    } catch (error) {
      throw fetchFailure(error, "the token could not be fetched with user and password", advice);
    }
  };
  const token = new RenewedCredential(options, fetch);
  return fetchedAuthority(identityOf("token", passwordIdentity(credential), scope), token, secrets);
}
