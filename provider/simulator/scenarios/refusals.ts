import { notAuthenticated, tooManyRequests } from "../server/gatewayError";
import type { RepliesScenario } from "./scenario";

/** Scenarios in which the gateway or the service says no, in documented shapes. */

export const denied: RepliesScenario = {
  kind: "replies",
  description: "403 in each service's own shape: the credentials are good and lack the permission.",
  reply: (service) => service.denied("The permission for this operation is missing."),
};

export const unauthenticated: RepliesScenario = {
  kind: "replies",
  description: "401 APIGW.0301 whatever is sent, as for a deleted access key.",
  reply: (_service, requestId) => notAuthenticated("Get secretKey failed,ak:******,err:ak not exist", requestId),
  beforeChecks: true,
};

export const throttled: RepliesScenario = {
  kind: "replies",
  description: "429 APIGW.0308 for every request, without Retry-After.",
  reply: (_service, requestId) => tooManyRequests(requestId),
};

export const fault: RepliesScenario = {
  kind: "replies",
  description: "500 in each service's own shape.",
  reply: (service) => service.fault(),
};

export const notFound: RepliesScenario = {
  kind: "replies",
  description: "The resource does not exist, in each service's own shape: 404, and 403 CSS.0015 from CSS.",
  reply: (service) => service.unknownResource({}),
};
