import type { AssumeRole } from "../../../config/settings";
import { cleanRemoteText } from "../../../core/remoteText";
import type { Call } from "../../call";
import type { ReadBudget } from "../../sending/readBudget";
import type { Sender } from "../../sending/sender";
import type { Authority } from "../authority";
import { fetchedAuthority } from "./fetchedAuthority";
import { fetchFailure } from "../fetchFailure";
import { readTemporaryKeys } from "../iamAnswer";
import { identityOf } from "../identityOf";
import { ownAccount } from "../ownAccount";
import { RenewedCredential, type FetchContext, type FetchedCredential } from "../renewedCredential";

interface AgencyAuthorityOptions extends FetchContext {
  readonly sender: Sender;
  readonly iamUrl: string;
  /**
   * Who takes the agency on: keys sign, a token is sent as `X-Auth-Token`. It needs Agent Operator, which is granted for
   * the account as a whole; a token has to be one of account scope to carry it.
   */
  readonly base: Authority;
  readonly assumeRole: AssumeRole;
}

/**
 * POST /v3.0/OS-CREDENTIAL/securitytokens: success is 201 (API page "Obtaining a Temporary Access Key and Security Token
 * Through an Agency", iam_04_0101, and its twin in opentelekomcloud/docs; duration 15 minutes to 24 hours by the same page).
 */
function keysCall({ iamUrl, assumeRole }: AgencyAuthorityOptions, accountId: string | undefined): Call {
  const { agencyName, domainId, domainName, durationSeconds } = assumeRole;
  // One of the two is enough, and the id cannot be renamed.
  const delegating = domainId === undefined ? { domain_name: domainName } : { domain_id: domainId };
  const identity = {
    methods: ["assume_role"],
    assume_role: { agency_name: agencyName, ...delegating, duration_seconds: durationSeconds },
  };
  return {
    method: "POST",
    baseUrl: iamUrl,
    pathSegments: ["v3.0", "OS-CREDENTIAL", "securitytokens"],
    query: [],
    headers: {
      "content-type": "application/json;charset=utf8",
      ...(accountId === undefined ? {} : { "x-domain-id": accountId }),
    },
    body: JSON.stringify({ auth: { identity } }),
    successStatus: 201,
    emptyStatuses: [],
    errorCodes: {},
    permission: "Agent Operator",
  };
}

/** An agency that the base credential takes on: fetches temporary keys of the delegating account and renews them. */
export function agencyAuthority(options: AgencyAuthorityOptions): Authority {
  const { sender, iamUrl, base, assumeRole } = options;
  const { agencyName, domainId, domainName } = assumeRole;
  const who = `agency ${cleanRemoteText(agencyName, 64)} of account ${cleanRemoteText(domainId ?? domainName ?? "", 64)}`;
  const advice = {
    AUTH_DENIED: `Grant Agent Operator to the credentials that assume the ${who}. Check that the agency delegates to their account.`,
    CONFIG_INVALID: "Check assumeRole: agencyName, domainName (or domainId) and duration.",
  };
  const secrets = (): readonly string[] => [...base.secrets(), ...keys.secrets()];
  // IAM knows the keys that it gave before, and may name them when it refuses others.
  const asking: Authority = { ...base, secrets };
  let accountId: string | undefined;
  const fetch = async (budget: ReadBudget): Promise<FetchedCredential> => {
    // Outside: what keeps the base credential from being had is explained already, and is no matter of the agency.
    const credential = await base.credential(budget);
    try {
      if (credential?.kind === "accessKey") accountId ??= await ownAccount(sender, iamUrl, asking, budget);
      const answer = await sender.send(keysCall(options, accountId), asking, budget);
      return readTemporaryKeys(answer.body, new URL(iamUrl).host);
    } catch (error) {
      throw fetchFailure(error, `the ${who} could not be assumed`, advice);
    }
  };
  const keys = new RenewedCredential(options, fetch);
  return fetchedAuthority(identityOf("agency", base.identity, agencyName, domainId, domainName), keys, secrets);
}
