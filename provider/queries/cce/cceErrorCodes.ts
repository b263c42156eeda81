import type { ErrorCode } from "../../core/errors/errorCatalogue";

/** The codes of CCE for too many requests. */
export const cceErrorCodes: Readonly<Record<string, ErrorCode>> = {
  "CCE.01429002": "API_THROTTLED",
  "CCE.01429003": "API_THROTTLED",
  "CCE.02429001": "API_THROTTLED",
};
