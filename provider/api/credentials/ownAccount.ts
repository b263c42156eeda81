import { isProviderError } from "../../core/errors/providerError";
import type { Call } from "../call";
import type { ReadBudget } from "../sending/readBudget";
import type { Sender } from "../sending/sender";
import type { Authority } from "./authority";
import { memberOf } from "./iamAnswer";

/** Fit for a header; IAM's ids are 32 hexadecimal digits. */
const accountForm = /^[A-Za-z0-9_-]{1,64}$/;

function accountsCall(iamUrl: string): Call {
  return {
    baseUrl: iamUrl,
    pathSegments: ["v3", "auth", "domains"],
    query: [],
    headers: {},
    emptyStatuses: [],
    errorCodes: {},
    permission: "none (every user may ask for the own account)",
  };
}

/**
 * The id of the account that keys belong to (GET /v3/auth/domains), for `X-Domain-Id`: the signing guide asks for it in
 * signed calls of global services, and the official SDKs and the vendor's command line look it up like this.
 *
 * `undefined` when IAM does not tell, or names several: the call that wants it then says itself whether it does without.
 */
export async function ownAccount(
  sender: Sender,
  iamUrl: string,
  authority: Authority,
  budget: ReadBudget,
): Promise<string | undefined> {
  try {
    const { body } = await sender.send(accountsCall(iamUrl), authority, budget);
    const accounts = memberOf(body, "domains");
    const id = Array.isArray(accounts) && accounts.length === 1 ? memberOf(accounts[0], "id") : undefined;
    return typeof id === "string" && accountForm.test(id) ? id : undefined;
  } catch (error) {
    if (isProviderError(error) && (error.code === "AUTH_DENIED" || error.code === "API_NOT_FOUND")) return undefined;
    throw error;
  }
}
