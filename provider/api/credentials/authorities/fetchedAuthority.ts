import type { Authority } from "../authority";
import type { RenewedCredential } from "../renewedCredential";

/** Somebody whose credential is fetched and renewed here, with the secrets of the fetching where there are more. */
export function fetchedAuthority(
  identity: string,
  renewed: RenewedCredential,
  secrets: () => readonly string[] = () => renewed.secrets(),
): Authority {
  return {
    identity,
    credential: (budget) => renewed.get(budget),
    forget(refused) {
      renewed.forget(refused);
      return true;
    },
    secrets,
  };
}
