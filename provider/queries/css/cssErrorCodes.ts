import type { ErrorCode } from "../../core/errors/errorCatalogue";

/** The codes of CSS for a request about a cluster. */
export const cssErrorCodes: Readonly<Record<string, ErrorCode>> = {
  "CSS.0015": "API_NOT_FOUND_OR_DENIED",
  "CSS.0001": "API_INVALID_REQUEST",
  "CSS.0004": "API_INVALID_REQUEST",
};
