import { ProviderError } from "../../core/errors/providerError";
import { hasRepeatedJsonKey } from "../../core/json/hasRepeatedJsonKey";
import type { TransportResponse } from "../transport/transport";

/** Nesting of the deepest documented answer is 7; a hundred times deeper text exists only to exhaust a stack. */
const maximumDepth = 32;

/** Values in one body at most. A page of 1,000 DCS rows holds about 17,000; millions would block the process for seconds. */
const maximumValues = 250_000;

/** How many values a body may still hold after this one: negative when it holds too many, or nests them too deep. */
function valuesLeft(value: unknown, left: number, depth: number): number {
  if (typeof value !== "object" || value === null) return left - 1;
  if (depth > maximumDepth) return -1;
  let remaining = left - 1;
  for (const key in value) {
    remaining = valuesLeft((value as Record<string, unknown>)[key], remaining, depth + 1);
    if (remaining < 0) break;
  }
  return remaining;
}

/** How a body that is not JSON begins to look like something that people know. */
function describeNonJson(body: string): string {
  if (body.trim() === "") return "an empty body";
  return /^\s*</.test(body) ? "a page of HTML or XML" : "text that is not JSON";
}

/** The JSON value of an answer's body; an error when the answer is anything but JSON. */
export function readJsonBody(response: TransportResponse, host: string): unknown {
  const answered = `${host} answered ${response.status} with`;
  const fail = (happened: string): ProviderError =>
    new ProviderError({ code: "WIRE_UNREADABLE", happened, httpStatus: response.status });

  const declared = response.header("content-type") ?? "";
  // Two headers of this name come joined by a comma: of two types neither can be believed.
  const type = declared.includes(",") ? "" : (declared.split(";")[0]?.trim().toLowerCase() ?? "");
  if (type !== "application/json" && !type.endsWith("+json")) {
    const named = /^[a-z0-9.+/-]{1,60}$/.test(type) ? `content type ${type}` : "no usable content type";
    throw fail(`${answered} ${describeNonJson(response.body)} (${named})`);
  }
  let value: unknown;
  try {
    value = JSON.parse(response.body);
  } catch {
    // The parser's own message quotes the body.
    throw fail(`${answered} ${describeNonJson(response.body)}, although its content type is JSON`);
  }
  if (valuesLeft(value, maximumValues, 1) < 0) {
    const happened = `${answered} JSON with more than ${maximumValues} values or more than ${maximumDepth} levels`;
    throw new ProviderError({ code: "WIRE_TOO_LARGE", happened, httpStatus: response.status });
  }
  // The parser kept the last one; another reader may keep the first. Which one is true is not known.
  if (hasRepeatedJsonKey(response.body, value)) throw fail(`${answered} JSON with the same key twice in one object`);
  return value;
}
