import type { ErrorCode } from "../../core/errors/errorCatalogue";

/** The codes of DWS for a request about a cluster. */
export const dwsErrorCodes: Readonly<Record<string, ErrorCode>> = {
  "DWS.0001": "API_INVALID_REQUEST",
  // An unknown cluster; at times with status 401, which says nothing about the credentials then.
  "DWS.0047": "API_NOT_FOUND",
  "DWS.0015": "API_NOT_FOUND",
  "DWS.3027": "API_NOT_FOUND",
};
