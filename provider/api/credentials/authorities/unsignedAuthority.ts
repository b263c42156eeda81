import type { PasswordCredential } from "../../../config/settings";
import type { Authority } from "../authority";
import { identityOf } from "../identityOf";

/** Tells users with their passwords apart; a corrected password is another identity. */
export function passwordIdentity({ userId, userName, password, domainId, domainName }: PasswordCredential): string {
  return identityOf("password", userId, userName, password, domainId, domainName);
}

/**
 * For the call that nobody signs, because its body holds the password. It still has an identity: after one refusal the
 * sender stops. That of the scope is part of it, because IAM may refuse a scope alone; what a wrong password does for
 * many scopes is the matter of loginGuard.ts.
 */
export function unsignedAuthority(credential: PasswordCredential, scope: string): Authority {
  const secrets = [credential.password];
  return {
    identity: identityOf("login", passwordIdentity(credential), scope),
    credential: () => Promise.resolve(undefined),
    forget: () => false,
    secrets: () => secrets,
  };
}
