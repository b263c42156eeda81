import { queryPairs, type RawRequest } from "../../server/rawRequest";
import type { Reply } from "../../server/reply";
import { iamTime } from "../../wire/times";
import type { Account } from "../account";
import { hasJsonContentType, keystoneError } from "../iamError";
import type { Examination, IdentityContext, IdentityRoute } from "../identityRoute";
import { hasOnlyMethod, objectAt, parseObject, refersTo, type JsonObject } from "../jsonObject";
import { readScope, type Scope } from "../tokenScope";

/**
 * A token for a user and a password.
 *
 * Source:   IAM API reference, "Obtaining a User Token Through Password Authentication", 2025-12-11: request, 201, the
 *           header X-Subject-Token, `nocatalog`.
 * Choices:  only the method `password` exists here. Which of 401, 403 and 404 a scope gets that cannot be had is not on
 *           the page; here it is 404 when it does not exist and 403 when it is disabled. Without a scope the token is for
 *           the account, and so for no query.
 */
export const iamTokenRoute: IdentityRoute = {
  name: "iam.token",
  method: "POST",
  path: "/v3/auth/tokens",
  examine: (request, context) => {
    const body = hasJsonContentType(request) ? parseObject(request.body) : undefined;
    const user = objectAt(body, "auth", "identity", "password", "user");
    const matches = user === undefined ? undefined : isUser(user, context.identity.account);
    if (matches === undefined || !hasOnlyMethod(objectAt(body, "auth", "identity"), "password")) {
      return { refusal: keystoneError(400, "The request body is invalid.") };
    }
    if (!matches) {
      return { refusal: keystoneError(401, "The username or password is wrong."), authenticationFailed: true };
    }
    return grant(request, readScope(objectAt(body, "auth")?.["scope"], context.identity), context);
  },
};

function grant(request: RawRequest, scope: Scope, context: IdentityContext): Examination {
  if (scope.kind === "refused") {
    return { refusal: scope.reply };
  }
  // "Any string that is not empty counts as true" (the page, on nocatalog).
  const withCatalog = !queryPairs(request.rawQuery).some(([name, value]) => name === "nocatalog" && value !== "");
  return { credential: "password", answer: () => issue(scope, withCatalog, context) };
}

/** Whether name and password fit; `undefined` when the request does not say who and with which password. */
function isUser(user: JsonObject, account: Account): boolean | undefined {
  const rightUser = refersTo(user, account.userId, account.userName);
  // A name is unique within its account only, so a user given by name needs it.
  const domain = objectAt(user, "domain");
  const rightDomain =
    user["id"] !== undefined
      ? true
      : domain === undefined
        ? undefined
        : refersTo(domain, account.domainId, account.domainName);
  const { password } = user;
  if (rightUser === undefined || rightDomain === undefined || typeof password !== "string") {
    return undefined;
  }
  return rightUser && rightDomain && password === account.password;
}

function issue(
  scope: Exclude<Scope, { kind: "refused" }>,
  withCatalog: boolean,
  { identity, now }: IdentityContext,
): Reply {
  const { account, issued, tokenLifetimeMilliseconds } = identity;
  const projectId = scope.kind === "project" ? scope.project.id : undefined;
  const token = issued.issueToken(projectId, now + tokenLifetimeMilliseconds);
  const domain = { id: account.domainId, name: account.domainName };
  return {
    status: 201,
    headers: { "X-Subject-Token": token.text },
    body: {
      token: {
        expires_at: iamTime(token.expiresAt),
        issued_at: iamTime(now),
        methods: ["password"],
        user: { id: account.userId, name: account.userName, domain, password_expires_at: "" },
        ...(scope.kind === "project"
          ? { project: { id: scope.project.id, name: scope.project.name, domain } }
          : { domain }),
        roles: [{ id: "0", name: "te_admin" }],
        ...(withCatalog ? { catalog: [{ endpoints: [], id: "simulator", name: "simulator", type: "simulator" }] } : {}),
      },
    },
  };
}
