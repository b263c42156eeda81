import type { Reply } from "../../../provider/simulator/reply";
import { echoOf } from "../../support/canaries";

/** One line of text that a header can carry. */
function inHeader(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "?");
}

const json = (members: object): string => JSON.stringify(members);

/**
 * Answers that send the secrets back in every form and in every place of an answer. The rest of the answer is of the
 * shapes that the services are known to use, and of some that nobody should.
 */
export function echoingReplies(secrets: readonly string[]): Readonly<Record<string, Reply>> {
  const echo = echoOf(secrets);
  const headers = { "X-Request-Id": inHeader(echo) };
  const flat = { error_code: echo, error_msg: `bad ${echo}`, request_id: echo };
  const failures = [400, 401, 403, 404, 409, 429, 500, 503].map((status): [string, Reply] => [
    `${status} in JSON`,
    { status, body: flat },
  ]);
  return {
    ...Object.fromEntries(failures),
    "401 in IAM's shape": { status: 401, headers, body: { error: { code: echo, message: echo, title: echo } } },
    "400 in CSS's shape": { status: 400, headers, body: { errCode: echo, externalMessage: echo } },
    "400 in CCE's shape": { status: 400, headers, body: { errorCode: echo, errorMessage: echo } },
    "403 with the request's own body in the message": {
      status: 403,
      body: { error_msg: `cannot read ${json({ password: echo, secret: echo, "X-Auth-Token": echo })}` },
    },
    "400 in a page": { status: 400, headers, body: `<html><pre>authorization: ${echo}</pre>` },
    "502 in text": { status: 502, headers, body: echo },
    "503 whose end is cut off": { status: 503, headers, body: `{"error_msg":"${"x".repeat(290)}${echo}` },
    "302 with an address": { status: 302, headers: { Location: `https://elsewhere.invalid/?${inHeader(echo)}` } },
    "307 to a host of that name": {
      status: 307,
      headers: { Location: `https://${secrets.map(encodeURIComponent).join(".")}.invalid/` },
    },
    "200 with an error inside": { headers, body: flat },
    "201 with an error inside": { status: 201, headers, body: flat },
    "200 that is cut": { headers, body: `{"records":"${echo}` },
    "201 that is cut": { status: 201, headers, body: `{"token":"${echo}` },
    "200 of an odd type": { headers: { ...headers, "Content-Type": `text/${inHeader(echo)}` }, body: echo },
    "201 of an odd type": { status: 201, headers: { "Content-Type": "text/plain" }, body: echo },
    "200 of another shape": { headers, body: { [echo]: echo } },
    "201 of another shape": { status: 201, headers, body: { token: echo, credential: echo } },
    "200 from long ago": { headers: { ...headers, Date: "Thu, 01 Jan 1970 00:00:00 GMT" }, body: flat },
    "200 with an odd Date": { headers: { ...headers, Date: inHeader(echo), Age: inHeader(echo) }, body: flat },
    "429 with an odd pause": { status: 429, headers: { ...headers, "Retry-After": inHeader(echo) }, body: flat },
  };
}

/** Answers that are none. */
export const brokenReplies: Readonly<Record<string, Reply>> = {
  "a reset connection": { fault: "resetSocket" },
  "half an answer": { fault: "cutBody", body: { error_msg: "half" } },
  "half an answer in chunks": { fault: "cutChunkedBody", body: { error_msg: "half" } },
  "no answer": { fault: "neverAnswer" },
};
