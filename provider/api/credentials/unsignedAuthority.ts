import type { PasswordCredential } from "../../config/settings";
import type { Authority } from "./authority";
import { identityOf } from "./identityOf";

/** Tells users with their passwords apart; a corrected password is another identity. */
export function passwordIdentity({ userId, userName, password, domainId, domainName }: PasswordCredential): string {
  return identityOf("password", userId, userName, password, domainId, domainName);
}

/**
 * For the call that nobody signs, because its body holds the password. It still has an identity: after one refusal the
 * sender stops, and a wrong password is not tried until IAM locks the user.
 */
export function unsignedAuthority(credential: PasswordCredential): Authority {
  const secrets = [credential.password];
  return {
    identity: passwordIdentity(credential),
    credential: () => Promise.resolve(undefined),
    forget: () => false,
    secrets: () => secrets,
  };
}
