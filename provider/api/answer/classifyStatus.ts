import type { ErrorCode } from "../../core/errors/errorCatalogue";

const byStatus: Readonly<Record<number, ErrorCode>> = {
  401: "AUTH_REJECTED",
  403: "AUTH_DENIED",
  404: "API_NOT_FOUND",
  408: "API_TIMEOUT",
  409: "API_CONFLICT",
  412: "API_CONFLICT",
  429: "API_THROTTLED",
};

/**
 * What an error answer means. The query's own table comes first: CSS says 403 for a missing cluster and DWS at times
 * 401, neither of which speaks about the credentials.
 */
export function classifyStatus(
  status: number,
  serviceCode: string | undefined,
  ownCodes: Readonly<Record<string, ErrorCode>>,
): ErrorCode {
  if (status >= 400 && serviceCode !== undefined && Object.hasOwn(ownCodes, serviceCode)) {
    const own = ownCodes[serviceCode];
    if (own !== undefined) return own;
  }
  const known = byStatus[status];
  if (known !== undefined) return known;
  if (status >= 500) return "API_FAULT";
  return status >= 400 ? "API_INVALID_REQUEST" : "WIRE_UNEXPECTED_STATUS";
}
