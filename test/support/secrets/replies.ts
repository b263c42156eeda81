import type { Reply } from "../../../provider/simulator/server/reply";
import { echoOf } from "./canaries";

/** One line of text that a header can carry. */
function inHeader(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "?");
}

type Shape = (echo: string, secrets: readonly string[]) => Reply;

const headersOf = (echo: string): Record<string, string> => ({ "X-Request-Id": inHeader(echo) });
const flat = (echo: string): object => ({ error_code: echo, error_msg: `bad ${echo}`, request_id: echo });

const shapes: Readonly<Record<string, Shape>> = {
  ...Object.fromEntries(
    [400, 401, 403, 404, 409, 429, 500, 503].map((status): [string, Shape] => [
      `${status} in JSON`,
      (echo) => ({ status, body: flat(echo) }),
    ]),
  ),
  "401 in IAM's shape": (echo) => ({ status: 401, body: { error: { code: echo, message: echo, title: echo } } }),
  "400 in CSS's shape": (echo) => ({ status: 400, body: { errCode: echo, externalMessage: echo } }),
  "400 in CCE's shape": (echo) => ({ status: 400, body: { errorCode: echo, errorMessage: echo } }),
  "400 with a code alone": (echo) => ({ status: 400, body: { error_code: echo } }),
  "400 with a request id alone": (echo) => ({ status: 400, headers: headersOf(echo), body: { error_msg: "bad" } }),
  "403 that quotes what was sent": (echo) => ({
    status: 403,
    body: { error_msg: `cannot read ${JSON.stringify({ password: echo, secret: echo, "X-Auth-Token": echo })}` },
  }),
  "400 in a page": (echo) => ({ status: 400, body: `<html><pre>authorization: ${echo}</pre>` }),
  "502 in text": (echo) => ({ status: 502, headers: headersOf(echo), body: echo }),
  "503 that is cut where the message is": (echo) => ({
    status: 503,
    body: `{"error_msg":"${"x".repeat(290)}${echo}`,
  }),
  "302 with an address": (echo) => ({
    status: 302,
    headers: { Location: `https://elsewhere.invalid/?${inHeader(echo)}` },
  }),
  "307 to a host of that name": (_, secrets) => ({
    status: 307,
    headers: { Location: `https://${secrets.map(encodeURIComponent).join(".")}.invalid/` },
  }),
  "200 with an error inside": (echo) => ({ body: flat(echo) }),
  "201 with an error inside": (echo) => ({ status: 201, body: flat(echo) }),
  "200 that is cut": (echo) => ({ headers: headersOf(echo), body: `{"records":"${echo}` }),
  "201 that is cut": (echo) => ({ status: 201, headers: headersOf(echo), body: `{"token":"${echo}` }),
  "200 of an odd type": (echo) => ({ headers: { "Content-Type": `text/${inHeader(echo)}` }, body: echo }),
  "201 of an odd type": (echo) => ({ status: 201, headers: { "Content-Type": "text/plain" }, body: echo }),
  "200 of another shape": (echo) => ({ headers: headersOf(echo), body: { [echo]: echo } }),
  "201 of another shape": (echo) => ({ status: 201, body: { token: echo, credential: echo } }),
  "200 from long ago": (echo) => ({ headers: { Date: "Thu, 01 Jan 1970 00:00:00 GMT" }, body: flat(echo) }),
  "200 with an odd Date": (echo) => ({ headers: { Date: inHeader(echo), Age: inHeader(echo) }, body: flat(echo) }),
  "429 with an odd pause": (echo) => ({ status: 429, headers: { "Retry-After": inHeader(echo) }, body: flat(echo) }),
};

/**
 * Answers that send the secrets back in every form and in every place of an answer. The rest of the answer is of the
 * shapes that the services are known to use, and of some that nobody should.
 */
export function echoingReplies(secrets: readonly string[]): Record<string, Reply> {
  const replies = Object.entries(shapes).map(([what, shape], at) => [what, shape(echoOf(secrets, at), secrets)]);
  return Object.fromEntries(replies) as Record<string, Reply>;
}

/** Answers that are none. */
export const brokenReplies: Readonly<Record<string, Reply>> = {
  "a reset connection": { fault: "resetSocket" },
  "half an answer": { fault: "cutBody", body: { error_msg: "half" } },
  "half an answer in chunks": { fault: "cutChunkedBody", body: { error_msg: "half" } },
  "no answer": { fault: "neverAnswer" },
};
