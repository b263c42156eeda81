import { isProviderError, ProviderError } from "../core/errors/providerError";

/** Statuses that only somebody whose credentials were accepted is answered with. */
const provesAcceptance = new Set([400, 403, 404, 409, 412, 415]);

/** Keeps one credential from being refused again and again. */
export interface CredentialGuard {
  /** Sends, if the credential may still be used; rejects without sending once it has been refused. */
  run<Answer>(send: () => Promise<Answer>): Promise<Answer>;
}

function accepts(error: unknown): boolean {
  const status = isProviderError(error) ? error.parts.httpStatus : undefined;
  // A 401 that the query's own table calls something else, such as an unknown DWS cluster, is no refusal either.
  return status !== undefined && (provesAcceptance.has(status) || status === 401);
}

/**
 * A guard for one credential.
 *
 * More than five refusals in a row lock a key for five minutes, for everything that uses it. So only one request is under
 * way until the credential has been accepted once, and after a definite refusal nothing is sent with it any more: a
 * program with a hundred reads and a wrong key costs one request, not a locked key.
 */
export function createCredentialGuard(): CredentialGuard {
  let isAccepted = false;
  let refusal: ProviderError | undefined;
  let probe: Promise<void> | undefined;

  return {
    async run(send) {
      while (!isAccepted && refusal === undefined && probe !== undefined) await probe;
      if (refusal !== undefined) {
        throw new ProviderError({
          ...refusal.parts,
          happened: `not sent, since the credentials were refused: ${refusal.parts.happened}`,
        });
      }
      if (isAccepted) return send();
      let release = (): void => undefined;
      probe = new Promise((resolve) => (release = resolve));
      try {
        const answer = await send();
        isAccepted = true;
        return answer;
      } catch (error) {
        if (isProviderError(error) && error.code === "AUTH_REJECTED") refusal = error;
        else if (accepts(error)) isAccepted = true;
        throw error;
      } finally {
        probe = undefined;
        release();
      }
    },
  };
}
