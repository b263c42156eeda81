import { createAccessKeyLock } from "../../../provider/simulator/auth/accessKeyLock";
import { parseAuthorization } from "../../../provider/simulator/auth/parseAuthorization";
import { verifySignature } from "../../../provider/simulator/auth/verifySignature";
import { parseSdkDate } from "../../../provider/simulator/wire/times";
import type { Answer, SeenRequest } from "../faultServer";
import { headerOf } from "./requestParser";
import { wholeReply } from "./wireReply";

/** The gateway's window around its clock: 15 minutes either way (signing guide). */
const clockWindowMilliseconds = 15 * 60 * 1000;

export interface SignatureCheck {
  /** The answer in front of another: 401 unless the request is signed with the right key at about the right time. */
  guard(answer: Answer): Answer;
  /** Requests that were refused. */
  refused(): number;
  /** Of these, those that found the key locked: more than five failures in a row lock it for five minutes. */
  locked(): number;
}

/** Checks signatures as the gateway does, its lock included, with the simulator's own code for it. */
export function createSignatureCheck(accessKey: string, secretKey: string): SignatureCheck {
  const lock = createAccessKeyLock();
  let refused = 0;
  let locked = 0;

  const refusal = (request: SeenRequest, now: number): string | undefined => {
    const authorization = parseAuthorization(headerOf(request, "authorization") ?? "");
    if (authorization === undefined) return "verify aksk signature fail";
    if (lock.isLocked(authorization.accessKey, now)) {
      locked++;
      return "AK access failed to reach the limit,forbidden";
    }
    if (authorization.accessKey !== accessKey)
      return `Get secretKey failed,ak:${authorization.accessKey},err:ak not exist`;
    const signedAt = parseSdkDate(headerOf(request, "x-sdk-date") ?? "");
    if (signedAt === undefined || Math.abs(now - signedAt) > clockWindowMilliseconds) return "signature expired";
    const [path = "", rawQuery = ""] = request.target.split("?");
    const { method, headers, body } = request;
    const { valid } = verifySignature({ method, path, rawQuery, headers, body }, authorization, secretKey);
    return valid ? undefined : "verify aksk signature fail";
  };

  return {
    guard: (answer) => (request, now) => {
      const why = refusal(request, now);
      const claimed = parseAuthorization(headerOf(request, "authorization") ?? "")?.accessKey ?? "";
      if (why === undefined) {
        lock.recordSuccess(claimed);
        return answer(request, now);
      }
      refused++;
      lock.recordFailure(claimed, now);
      const error = { error_code: "APIGW.0301", error_msg: `Incorrect IAM authentication information: ${why}` };
      return wholeReply(now, JSON.stringify({ ...error, request_id: "0123456789abcdef" }), { status: 401 });
    },
    refused: () => refused,
    locked: () => locked,
  };
}
