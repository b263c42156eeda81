import type { Account } from "../account";
import { hasJsonContentType, iamError, refusedByGateway } from "../iamError";
import type { IdentityRoute } from "../identityRoute";
import { hasOnlyMethod, objectAt, parseObject, type JsonObject } from "../jsonObject";
import { temporaryKeyBody } from "../temporaryKey";

/** "15 minutes to 24 hours", 15 minutes when the request does not say. */
const shortestSeconds = 900;
const longestSeconds = 86_400;

/**
 * Temporary keys of an agency.
 *
 * Source:   IAM API reference, "Obtaining Temporary Access Keys and Security Tokens of an Agency", 2025-12-27. Codes and
 *           words of the errors are those of IAM's error table; which of them a wrong agency gets is not on the page, and
 *           here it is 404 IAM.0004.
 * Choices:  everybody who is authenticated may take on the agency; script a 403 for a user who lacks Agent Operator.
 */
export const iamSecurityTokensRoute: IdentityRoute = {
  name: "iam.securityTokens",
  method: "POST",
  path: "/v3.0/OS-CREDENTIAL/securitytokens",
  examine: (request, { authenticate, identity, now, requestId }) => {
    const authentication = authenticate();
    if (authentication.refusal !== undefined) {
      return refusedByGateway(authentication.refusal, requestId);
    }
    const body = hasJsonContentType(request) ? parseObject(request.body) : undefined;
    const role = objectAt(body, "auth", "identity", "assume_role");
    const known = role === undefined ? undefined : isAgency(role, identity.account);
    if (
      role === undefined ||
      known === undefined ||
      !hasOnlyMethod(objectAt(body, "auth", "identity"), "assume_role")
    ) {
      return { refusal: iamError(400, "IAM.0011", "Request body is invalid.") };
    }
    const { duration_seconds: seconds = shortestSeconds } = role;
    if (!isDuration(seconds)) {
      return { refusal: iamError(400, "IAM.0007", "Request parameter duration_seconds is invalid.") };
    }
    if (!known) {
      return { refusal: iamError(404, "IAM.0004", `Could not find agency: ${String(role["agency_name"])}.`) };
    }
    const lifetime = identity.agencyLifetimeMilliseconds ?? 1000 * seconds;
    return {
      credential: authentication.credential,
      answer: () => ({
        status: 201,
        body: temporaryKeyBody(identity.issued.issueKey("agencyKey", now + lifetime)),
      }),
    };
  },
};

function isDuration(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= shortestSeconds && Number(value) <= longestSeconds;
}

/** Whether this is the agency that exists; `undefined` when the agency or its account is not named by texts. */
function isAgency(role: JsonObject, account: Account): boolean | undefined {
  const { agency_name: name, domain_name: domainName, domain_id: domainId } = role;
  const texts = [name, domainName ?? domainId, domainId ?? domainName];
  if (!texts.every((text) => typeof text === "string")) {
    return undefined;
  }
  const rightName = domainName === undefined || domainName === account.agencyDomainName;
  const rightId = domainId === undefined || domainId === account.agencyDomainId;
  return name === account.agencyName && rightName && rightId;
}
