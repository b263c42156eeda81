import type { Decision } from "../server/decision";
import type { RawRequest } from "../server/rawRequest";
import type { Reply } from "../server/reply";
import type { IdentityRouteName } from "../services/routeNames";
import type { ScriptQueue } from "../server/scriptQueue";
import type { IdentityContext, IdentityRoute } from "./identityRoute";

/** What tests put in the place of the answers of IAM and of the metadata service. */
interface IdentityScripts {
  readonly once: ScriptQueue;
  readonly standing: ReadonlyMap<IdentityRouteName, Reply>;
}

/**
 * Answers one call of IAM or of the metadata service: a standing reply before anything is looked at, then the checks,
 * then a scripted reply, then the answer itself. Scenarios have no say: they are about the services.
 */
export function answerIdentity(
  route: IdentityRoute,
  request: RawRequest,
  context: IdentityContext,
  { once, standing }: IdentityScripts,
): Decision {
  const down = standing.get(route.name);
  if (down !== undefined) {
    return { route: route.name, reply: down, answeredBy: "script" };
  }
  const examination = route.examine(request, context);
  if (examination.refusal !== undefined) {
    const { refusal: reply, authenticationFailed = false } = examination;
    return { route: route.name, reply, answeredBy: "check", authenticationFailed };
  }
  const scripted = once.take(route.name);
  const { credential } = examination;
  return {
    route: route.name,
    reply: scripted ?? examination.answer(),
    answeredBy: scripted === undefined ? "identity" : "script",
    ...(credential === undefined ? {} : { credential }),
  };
}
