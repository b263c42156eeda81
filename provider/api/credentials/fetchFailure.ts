import type { ErrorCode } from "../../core/errors/errorCatalogue";
import { ProviderError } from "../../core/errors/providerError";
import { omitAbsent } from "../../core/omitAbsent";

/**
 * What IAM cannot find, or calls invalid, is an agency, an account or a project of the settings: never the resource that
 * is read. Under its usual code it could be taken for the service's word on that resource.
 */
const settingsAtFault: Partial<Record<ErrorCode, ErrorCode>> = {
  API_NOT_FOUND: "CONFIG_INVALID",
  API_INVALID_REQUEST: "CONFIG_INVALID",
};

/** The error of a call that fetches, with what it was to fetch in front, and better advice where there is one. */
export function fetchFailure(error: unknown, what: string, advice: Partial<Record<ErrorCode, string>>): unknown {
  if (!(error instanceof ProviderError) || error.code === "API_CANCELLED") return error;
  const { parts } = error;
  const code = settingsAtFault[parts.code] ?? parts.code;
  return new ProviderError(
    omitAbsent({ ...parts, code, happened: `${what}: ${parts.happened}`, advice: advice[code] ?? parts.advice }),
  );
}
