import { errorCatalogue, type ErrorCode } from "../../core/errors/errorCatalogue";

/** The code at the end of a message of ours, which says by itself what to do: `… [AUTH_DENIED; HTTP 403; DWS.0403]`. */
export function errorCodeIn(text: string): ErrorCode | undefined {
  const code = /\[([A-Z]+_[A-Z_]+)[^\]]*\]$/.exec(text)?.[1];
  return code !== undefined && Object.hasOwn(errorCatalogue, code) ? (code as ErrorCode) : undefined;
}
