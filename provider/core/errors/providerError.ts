import { errorCatalogue, type ErrorCode, type ErrorKind } from "./errorCatalogue";

/** The read that was tried, as far as it was known when it failed. */
export interface Attempt {
  /** `css:getLogBackupRecords` */
  readonly query: string;
  /** `cluster 4213d908-…` */
  readonly resource?: string;
  readonly region?: string;
  readonly projectId?: string;
}

export interface ErrorParts {
  readonly code: ErrorCode;
  /** What happened, as a clause without a full stop: `css.…com answered 403: no permission`. */
  readonly happened: string;
  /** What to do, as sentences; the catalogue's advice when absent. */
  readonly advice?: string;
  readonly attempt?: Attempt;
  /** The argument or setting at fault. */
  readonly property?: string;
  readonly httpStatus?: number;
  /** The service's own error code. */
  readonly serviceCode?: string;
  readonly requestId?: string;
  /** How many requests were sent for this call, where it was more than one. */
  readonly attempts?: number;
  /** Another attempt may bring an answer: the connection broke, or the answer came damaged. Never rendered. */
  readonly isTransient?: boolean;
}

function describeAttempt(attempt: Attempt | undefined): string {
  if (attempt === undefined) return "";
  const where = [
    ...(attempt.region === undefined ? [] : [`region ${attempt.region}`]),
    ...(attempt.projectId === undefined ? [] : [`project ${attempt.projectId}`]),
  ].join(", ");
  const resource = attempt.resource === undefined ? "" : ` of ${attempt.resource}`;
  return `${attempt.query}${resource}${where === "" ? "" : ` in ${where}`}: `;
}

/** One line, in fixed order: what was tried on what; what happened; what to do; codes and request id. */
function renderMessage(parts: ErrorParts): string {
  const advice = parts.advice ?? errorCatalogue[parts.code].advice;
  const marks = [
    parts.code,
    ...(parts.httpStatus === undefined ? [] : [`HTTP ${parts.httpStatus}`]),
    ...(parts.serviceCode === undefined ? [] : [parts.serviceCode]),
    ...(parts.requestId === undefined ? [] : [`request id ${parts.requestId}`]),
    ...(parts.attempts === undefined ? [] : [`${parts.attempts} attempts`]),
  ].join("; ");
  // A question, such as "did you mean clusterId?", ends by itself.
  const stop = parts.happened.endsWith("?") ? "" : ".";
  return `${describeAttempt(parts.attempt)}${parts.happened}${stop} ${advice} [${marks}]`;
}

/**
 * The one family of errors that leaves this package.
 *
 * It keeps words and numbers only: never a request, a response or their headers, which hold credentials. Match on
 * `code`; tell it from other errors with {@link isProviderError}, since several copies of the package may be loaded.
 */
export class ProviderError extends Error {
  readonly isHuaweiCloudBackupError = true;
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly parts: ErrorParts;

  constructor(parts: ErrorParts) {
    super(renderMessage(parts));
    this.parts = parts;
    this.code = parts.code;
    this.kind = errorCatalogue[parts.code].kind;
    this.name = errorNames[this.kind];
  }

  /** The same error with the read that was tried in front. What it already says about the read stays. */
  during(attempt: Attempt): ProviderError {
    return new ProviderError({ ...this.parts, attempt: { ...attempt, ...this.parts.attempt } });
  }
}

/** Class by whose fault it is: the program's, the settings', the credentials', the service's, the answer's, or a gate's. */
const errorNames: Record<ErrorKind, string> = {
  input: "InputError",
  config: "ConfigError",
  auth: "AuthError",
  service: "ServiceError",
  wire: "WireError",
  gate: "GateError",
};

/** A brand check instead of `instanceof`. */
export function isProviderError(error: unknown): error is ProviderError {
  return typeof error === "object" && error !== null && "isHuaweiCloudBackupError" in error;
}
