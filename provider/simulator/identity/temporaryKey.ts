import type { IssuedKey } from "../auth/issuedCredentials";
import { iamTime } from "../wire/times";

/** A temporary key as IAM and the metadata service both write it. */
export function temporaryKeyBody({ access, secret, securityToken, expiresAt }: IssuedKey): object {
  return { credential: { access, expires_at: iamTime(expiresAt), secret, securitytoken: securityToken } };
}
