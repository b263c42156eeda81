import { ProviderError } from "../../core/errors/providerError";
import type { AcceptedAnswer } from "./sender";
import type { CredentialOutcome } from "./credentialGate";

/**
 * A code that a service itself writes, such as `CSS.0015`, `CCE_CM.0003` or `SVCSTG.CCE.4040`. The gateway's own
 * (`APIGW.`, `APIG.`) may come before anybody looked at the credential, and bare numbers come from boxes in between.
 */
const codeOfService = /^(?!APIGW?\.)[A-Za-z][A-Za-z_-]+(?:\.[A-Za-z_-]+)*\.\d+$/;

/** What an answer says of the credential that its request was signed with. */
export function credentialOutcome(result: AcceptedAnswer | ProviderError): CredentialOutcome {
  if (!(result instanceof ProviderError)) return { kind: "accepted" };
  const { httpStatus = 0, serviceCode } = result.parts;
  if (result.code === "AUTH_REJECTED") {
    // A page of something in between is no word of the gateway's.
    return { kind: serviceCode === undefined ? "suspect" : "refused", error: refusedBefore(result) };
  }
  const isAnswered = httpStatus >= 400 && httpStatus < 500 && httpStatus !== 408 && httpStatus !== 429;
  return { kind: isAnswered && codeOfService.test(serviceCode ?? "") ? "accepted" : "inconclusive" };
}

/** What the others hear whose credential was refused to one of them. */
function refusedBefore({ parts }: ProviderError): ProviderError {
  const happened = `not sent, because the credentials were refused before (${parts.happened})`;
  return new ProviderError({ ...parts, happened });
}
