import { omitAbsent } from "../../core/omitAbsent";

/** What a service says went wrong, whichever of its shapes it used. Its own words: clean and redact before showing. */
export interface ErrorBody {
  readonly code?: string;
  readonly message?: string;
  readonly requestId?: string;
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function firstText(values: readonly unknown[]): string | undefined {
  for (const value of values) {
    if (typeof value === "string" && value.trim() !== "") return value;
    if (typeof value === "number") return String(value);
  }
  return undefined;
}

/** Whether a member that only errors have says something: `true`, or a list or an object that is not empty. */
function isSaid(value: unknown): boolean {
  return value === true || (typeof value === "object" && value !== null && Object.keys(value).length > 0);
}

/**
 * Reads code and message from an error body.
 *
 * Seen: `error_code`/`error_msg` (gateway, CBR, DCS, DWS), `errCode`/`externalMessage` (CSS; DWS at times beside the
 * first), `errorCode`/`errorMessage` (CCE), `error: {code, message}` (IAM) and `code`/`message`/`reason` (CCE in the
 * Kubernetes style). The first one present rules. `undefined` when the body has none of them.
 */
export function readErrorBody(body: unknown): ErrorBody | undefined {
  const nested = member(body, "error");
  const read = (name: string): unknown => member(body, name);
  const code = firstText([
    read("error_code"),
    read("errCode"),
    read("errorCode"),
    member(nested, "code"),
    read("code"),
  ]);
  const message = firstText([
    read("error_msg"),
    read("externalMessage"),
    read("errorMessage"),
    read("errorMsg"),
    member(nested, "message"),
    nested,
    read("message"),
    read("reason"),
  ]);
  if (code === undefined && message === undefined && (isSaid(nested) || isSaid(read("errors")))) {
    return { message: "the answer reports an error without details" };
  }
  const requestId = firstText([read("request_id")]);
  return code === undefined && message === undefined ? undefined : omitAbsent<ErrorBody>({ code, message, requestId });
}
