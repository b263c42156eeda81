/** Whose fault it is, and so where to look first. */
export type ErrorKind = "input" | "config" | "auth" | "service" | "wire" | "gate";

interface CatalogueEntry {
  readonly kind: ErrorKind;
  /** Meaning of the code, for the documentation. */
  readonly meaning: string;
  /** Next step, for messages without a more specific one. */
  readonly advice: string;
}

/**
 * Every error that leaves this package, by its stable code.
 *
 * Programs and scripts match on the code; texts may change. `docs/errors.md` is written from this table.
 */
export const errorCatalogue = {
  INPUT_MISSING: {
    kind: "input",
    meaning: "A required argument is missing.",
    advice: "Set the argument.",
  },
  INPUT_INVALID: {
    kind: "input",
    meaning: "An argument has an invalid value. The provider sent no request.",
    advice: "Correct the argument.",
  },
  INPUT_UNKNOWN: {
    kind: "input",
    meaning: "An argument or a function has an unknown name. The provider sent no request.",
    advice: "Correct the name.",
  },
  CONFIG_MISSING: {
    kind: "config",
    meaning: "A required setting (region, project or credentials) is missing.",
    advice: "Set it in the provider configuration or in the environment.",
  },
  CONFIG_INVALID: {
    kind: "config",
    meaning: "A setting has an invalid value, such as an endpoint that is not https.",
    advice: "Correct the setting.",
  },
  CONFIG_INCOMPLETE: {
    kind: "config",
    meaning: "A source has only a part of a credential. The provider does not complete it from another source.",
    advice: "Set all parts in the same source, or none.",
  },
  AUTH_REJECTED: {
    kind: "auth",
    meaning: "The service does not accept the credentials (HTTP 401): wrong key, wrong token, expired, or locked.",
    advice:
      "Check the credentials and this machine's clock. Do not retry blindly: several failures in a row lock a key for 5 minutes.",
  },
  AUTH_DENIED: {
    kind: "auth",
    meaning: "The credentials are valid but lack the permission for this read (HTTP 403).",
    advice: "Grant the permission that the message names, or check region and project.",
  },
  API_NOT_FOUND: {
    kind: "service",
    meaning: "The service reports that the resource does not exist.",
    advice: "Check the id, the region and the project.",
  },
  API_NOT_FOUND_OR_DENIED: {
    kind: "service",
    meaning:
      "The resource does not exist, or the credentials may not read it. The service gives the same answer for both.",
    advice: "Check the id, the region, the project, and the permission to read it.",
  },
  API_INVALID_REQUEST: {
    kind: "service",
    meaning: "The service refuses the request. The same request fails again.",
    advice: "Check the arguments against the service's message.",
  },
  API_CONFLICT: {
    kind: "service",
    meaning: "The service cannot answer in the current state of the resource (HTTP 409 or 412).",
    advice: "Check the state of the resource, then try again.",
  },
  API_THROTTLED: {
    kind: "service",
    meaning: "The service throttles the requests (HTTP 429).",
    advice: "Raise totalTimeoutSeconds, or read fewer resources at once.",
  },
  API_FAULT: {
    kind: "service",
    meaning: "The service failed (HTTP 5xx).",
    advice: "Try again later. If the error persists, send the request id to the service's support.",
  },
  API_UNREACHABLE: {
    kind: "service",
    meaning: "No answer arrived. The name did not resolve, or the connection was refused, reset or not trusted.",
    advice: "Check region, endpoint and network. If you need a proxy, check HTTPS_PROXY and NO_PROXY.",
  },
  API_TIMEOUT: {
    kind: "service",
    meaning: "The answer was not complete within the timeout.",
    advice: "Try again later; check the network.",
  },
  API_CANCELLED: {
    kind: "service",
    meaning: "The read was cancelled before it was complete.",
    advice: "Run it again.",
  },
  WIRE_UNREADABLE: {
    kind: "wire",
    meaning:
      "A successful answer has a body that is not JSON, such as a login page, or JSON with the same key twice in one object.",
    advice: "Check that the endpoint is the service itself, not a page of a proxy or a portal.",
  },
  WIRE_WRONG_SHAPE: {
    kind: "wire",
    meaning: "A successful answer in JSON does not match the documented answer of the query.",
    advice: "Check the endpoint. If it is correct, report this message: the service may have changed its answer.",
  },
  WIRE_ERROR_IN_SUCCESS: {
    kind: "wire",
    meaning: "An answer with status 200 contains an error.",
    advice: "See the service's code and message.",
  },
  WIRE_TOO_LARGE: {
    kind: "wire",
    meaning: "An answer is larger or more deeply nested than any documented one.",
    advice: "Check the endpoint, or request smaller pages with `limit`.",
  },
  WIRE_UNEXPECTED_STATUS: {
    kind: "wire",
    meaning: "An answer has an undocumented status, such as a redirect. The provider never follows redirects.",
    advice: "Check that the endpoint is the service itself.",
  },
  WIRE_STALE: {
    kind: "wire",
    meaning:
      "An answer may be old: it comes from a cache, or its Date is unreadable or more than 15 minutes behind this machine's clock.",
    advice: "Check this machine's clock, and look for a caching proxy.",
  },
  GATE_INVALID: {
    kind: "gate",
    meaning: "The description of a gate is invalid. The provider read nothing.",
    advice: "Correct the key that the message names.",
  },
  GATE_CLOSED: {
    kind: "gate",
    meaning: "The verdict of a gate blocks. The resources that depend on the gate stay unchanged.",
    advice: "Fix the cause, or set an override with a reason and an expiry.",
  },
  GATE_NOT_EVALUATED: {
    kind: "gate",
    meaning: "The evaluation of a gate failed with an error from outside this package, or without a text.",
    advice: "Fix the named error. If none is named, check the code that builds the gate's description.",
  },
  GATE_NOT_CONFIGURED: {
    kind: "gate",
    meaning:
      "A result has no `schemaVersion`, or an answer no `asOf`: the provider was not configured and read nothing.",
    advice: "Use provider settings that are known in a preview, or let the update decide.",
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof errorCatalogue;
