import { wholeReply, type WireHeaders } from "./wireReply";
import type { Fault, GoodBody } from "./faults";

/** Answers whose status says 200, or nearly, and which are no answer to the query. */

const signIn =
  "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><form>Please sign in.</form></body></html>\n";

/** Any text with status 200; JSON by its content type, unless headers say otherwise. */
export function success(body: string, headers: WireHeaders = {}): Fault {
  return (_, now) => wholeReply(now, body, { headers });
}

export const htmlPage = success(signIn, { "Content-Type": "text/html;charset=utf-8" });
export const htmlCalledJson = success(signIn);
export const emptyBody = success("");
export const emptyBodyWithoutType = success("", { "Content-Type": undefined });
export const wrongShape = success(JSON.stringify({ servers: [], links: [] }));
export const emptyObject = success("{}");
export const bareNull = success("null");
export const bareList = success("[]");

/** JSON that breaks off in the middle, although its length is right. */
export function brokenOffJson(good: GoodBody): Fault {
  return (request, now) => {
    const body = good(request);
    return wholeReply(now, body.slice(0, Math.floor(body.length / 2)));
  };
}

/** The good answer, called something else than JSON. */
export function wrongContentType(good: GoodBody): Fault {
  return (request, now) => wholeReply(now, good(request), { headers: { "Content-Type": "text/plain" } });
}

/** The four shapes in which services write errors, each with status 200. */
export const errorsInSuccess: Readonly<Record<string, Fault>> = {
  gateway: success(JSON.stringify({ error_code: "APIGW.0602", error_msg: "Not available", request_id: "0123" })),
  cce: success(JSON.stringify({ errorCode: "CCE.01400001", errorMessage: "Not available" })),
  css: success(JSON.stringify({ errCode: "CSS.0001", externalMessage: "Not available" })),
  iam: success(JSON.stringify({ error: { code: "IAM.0001", message: "Not available" } })),
};

/** The good answer with lists nested this deep beside it: a checker that recurses falls off its stack. */
export function depthBomb(good: GoodBody, depth = 20_000): Fault {
  return (request, now) => {
    const body = good(request).trimEnd().slice(0, -1);
    return wholeReply(now, `${body},"padding":${"[".repeat(depth)}${"]".repeat(depth)}}`);
  };
}

/** The good answer with a text of so many bytes beside it. */
export function oversized(good: GoodBody, bytes: number): Fault {
  return (request, now) => {
    const body = good(request).trimEnd().slice(0, -1);
    return wholeReply(now, `${body},"padding":"${"x".repeat(bytes)}"}`);
  };
}

/** 204, where no page says what it would mean. */
export const noContent: Fault = (_, now) => wholeReply(now, "", { status: 204 });
