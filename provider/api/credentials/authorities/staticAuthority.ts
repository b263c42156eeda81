import type { SigningCredential } from "../../../config/settings";
import type { Authority } from "../authority";
import { credentialSecrets } from "../credentialSecrets";
import { identityOf } from "../identityOf";

/**
 * Keys or a token that the user gave: used as they are. Nobody here can have new ones, so a refusal is final. The same
 * access key with another secret key is another identity: a corrected key must not meet the stop of the wrong one.
 */
export function staticAuthority(credential: SigningCredential): Authority {
  const identity =
    credential.kind === "authToken"
      ? identityOf(credential.kind, credential.authToken)
      : identityOf(credential.kind, credential.accessKey, credential.secretKey, credential.securityToken);
  const secrets = credentialSecrets(credential);
  return {
    identity,
    credential: () => Promise.resolve(credential),
    forget: () => false,
    secrets: () => secrets,
  };
}
