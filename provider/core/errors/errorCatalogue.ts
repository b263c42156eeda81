/** Whose fault it is, and so where to look first. */
export type ErrorKind = "input" | "config" | "auth" | "service" | "wire" | "gate";

interface CatalogueEntry {
  readonly kind: ErrorKind;
  /** What the code means, for the documentation. */
  readonly meaning: string;
  /** What a person does about it: the closing advice of messages that have no better one of their own. */
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
    meaning: "A required argument was not given.",
    advice: "Give the argument.",
  },
  INPUT_INVALID: {
    kind: "input",
    meaning: "An argument has a value that the query cannot take; nothing was sent.",
    advice: "Correct the argument.",
  },
  INPUT_UNKNOWN: {
    kind: "input",
    meaning: "An argument, or a function, has a name that this provider does not know; nothing was sent.",
    advice: "Correct the name.",
  },
  CONFIG_MISSING: {
    kind: "config",
    meaning: "A setting without which the read cannot be made (region, project or credentials) was found nowhere.",
    advice: "Set it in the provider configuration or in the environment.",
  },
  CONFIG_INVALID: {
    kind: "config",
    meaning: "A setting has a value that cannot be right, such as an endpoint that is not https.",
    advice: "Correct the setting.",
  },
  CONFIG_INCOMPLETE: {
    kind: "config",
    meaning: "Half of a credential was found in one source; it is never completed from another.",
    advice: "Set both halves in the same source, or neither.",
  },
  AUTH_REJECTED: {
    kind: "auth",
    meaning: "The service does not accept the credentials (HTTP 401): wrong key, wrong token, expired, or locked.",
    advice:
      "Check the credentials and this machine's clock. Do not retry blindly: several failures in a row lock a key for 5 minutes.",
  },
  AUTH_DENIED: {
    kind: "auth",
    meaning: "The credentials are good but may not make this read (HTTP 403).",
    advice: "Grant the permission that the message names, or check region and project.",
  },
  API_NOT_FOUND: {
    kind: "service",
    meaning: "The service says that the resource does not exist there.",
    advice: "Check the id, the region and the project.",
  },
  API_NOT_FOUND_OR_DENIED: {
    kind: "service",
    meaning: "The service gives one answer for a resource that does not exist and for one that is not yours.",
    advice: "Check the id, the region, the project, and the permission to read it.",
  },
  API_INVALID_REQUEST: {
    kind: "service",
    meaning: "The service refuses the request as it stands; repeating it unchanged does not help.",
    advice: "Check the arguments against the service's message.",
  },
  API_CONFLICT: {
    kind: "service",
    meaning: "The service cannot answer in the resource's present state (HTTP 409 or 412).",
    advice: "Look at the state of the resource, then try again.",
  },
  API_THROTTLED: {
    kind: "service",
    meaning: "Too many requests in a short time (HTTP 429).",
    advice: "Give the read more time (totalTimeoutSeconds), or read fewer resources at once.",
  },
  API_FAULT: {
    kind: "service",
    meaning: "The service failed on its own side (HTTP 5xx).",
    advice: "Try again later; if it lasts, give the request id to the service's support.",
  },
  API_UNREACHABLE: {
    kind: "service",
    meaning: "No answer arrived: the name did not resolve, or the connection was refused, reset or not trusted.",
    advice: "Check region, endpoint and network, and HTTPS_PROXY and NO_PROXY where a proxy is needed.",
  },
  API_TIMEOUT: {
    kind: "service",
    meaning: "The answer was not complete within the time allowed.",
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
      "A success answer whose body is not JSON text (a login page, nothing at all, something cut short), or in which one object has a key twice.",
    advice: "Check that the endpoint is the service itself and not a proxy's or portal's page.",
  },
  WIRE_WRONG_SHAPE: {
    kind: "wire",
    meaning: "A success answer in JSON that is not the documented answer of the query.",
    advice: "Check the endpoint; if it is right, report this message: the service may have changed its answer.",
  },
  WIRE_ERROR_IN_SUCCESS: {
    kind: "wire",
    meaning: "An answer with status 200 that carries an error.",
    advice: "Read the service's own code and message.",
  },
  WIRE_TOO_LARGE: {
    kind: "wire",
    meaning: "An answer larger or more deeply nested than any real one.",
    advice: "Check the endpoint, or ask for smaller pages with `limit`.",
  },
  WIRE_UNEXPECTED_STATUS: {
    kind: "wire",
    meaning: "A status that the query does not document, such as a redirect. Redirects are never followed.",
    advice: "Check that the endpoint is the service itself.",
  },
  WIRE_STALE: {
    kind: "wire",
    meaning:
      "The answer cannot be shown to be made now: its Date lies more than 15 minutes behind this machine's clock or cannot be read, or a cache kept it.",
    advice: "Check this machine's clock, and whether a caching proxy stands between.",
  },
  GATE_INVALID: {
    kind: "gate",
    meaning: "The description of a gate cannot be right as it stands; nothing was read.",
    advice: "Correct the key that the message names.",
  },
  GATE_CLOSED: {
    kind: "gate",
    meaning: "The verdict of a gate blocks: what depends on it stays as it is.",
    advice: "Mend what the summary names, or give an override with a reason and an end.",
  },
  GATE_NOT_EVALUATED: {
    kind: "gate",
    meaning: "The evaluation of a gate failed with an error that is not of this package, or that has no text.",
    advice: "Correct the gate's description, or what it is made from.",
  },
  GATE_NOT_CONFIGURED: {
    kind: "gate",
    meaning:
      "A result without `schemaVersion`, or an answer without `asOf`: the provider was not configured yet, and nothing was asked.",
    advice: "Give the provider settings that are known in a preview, or leave the decision to the update.",
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof errorCatalogue;
