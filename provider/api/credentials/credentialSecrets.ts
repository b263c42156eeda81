import type { SigningCredential } from "../../config/settings";

/** The texts of a credential that no message may hold. */
export function credentialSecrets(credential: SigningCredential): readonly string[] {
  if (credential.kind === "authToken") return [credential.authToken];
  const { accessKey, secretKey, securityToken } = credential;
  return [accessKey, secretKey, ...(securityToken === undefined ? [] : [securityToken])];
}
