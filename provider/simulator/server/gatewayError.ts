import type { Reply } from "./reply";

/** An error of the API gateway in front of the services: its shape is the same for all of them. */
export function gatewayError(status: number, code: string, message: string, requestId: string): Reply {
  return { status, body: { error_code: code, error_msg: message, request_id: requestId } };
}

/** 401, whatever the reason; only the text after the colon differs (gateway FAQ on IAM authentication errors). */
export function notAuthenticated(reason: string, requestId: string): Reply {
  return gatewayError(401, "APIGW.0301", `Incorrect IAM authentication information: ${reason}`, requestId);
}

/** The gateway answers 404 for an unknown path and for a known path with another method alike (gateway error codes). */
export function noSuchApi(requestId: string): Reply {
  const message = "The API does not exist or has not been published in the environment";
  return gatewayError(404, "APIGW.0101", message, requestId);
}

/** No source says that the gateway sends Retry-After; script a reply to add one. */
export function tooManyRequests(requestId: string): Reply {
  const message = "The throttling threshold has been reached: policy user over ratelimit,limit:200,time:5 minute";
  return gatewayError(429, "APIGW.0308", message, requestId);
}
