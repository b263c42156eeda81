import type { AccessKeyLock } from "./auth/accessKeyLock";
import { authenticate, type AcceptedCredentials } from "./auth/authenticate";
import { noSuchApi, notAuthenticated } from "./gatewayError";
import { queryPairs, singleHeader, type RawRequest } from "./rawRequest";
import type { Reply } from "./reply";
import type { Scenario } from "./scenarios/scenario";
import type { ScriptQueue } from "./scriptQueue";
import { services } from "./services/catalogue";
import { matchPath } from "./services/matchPath";
import { parametersProblem } from "./services/parameterRules";
import type { Service } from "./services/service";
import type { RecordedRequest } from "./simulator";

/** Everything an answer depends on besides the request. */
export interface AnswerContext {
  readonly accepted: AcceptedCredentials;
  readonly projectId: string;
  readonly lock: AccessKeyLock;
  readonly scripts: ScriptQueue;
  readonly scenario: Scenario;
  readonly now: number;
  /** The instant that the scenario's histories lead up to. */
  readonly anchor: number;
  readonly requestId: string;
}

export interface Decision {
  readonly service: Service | undefined;
  readonly reply: Reply;
  readonly answeredBy: RecordedRequest["answeredBy"];
}

/**
 * Decides the answer, in the order in which the gateway and the service behind it look at a request: route, identity,
 * project and headers, parameters; then a scripted reply or the scenario.
 */
export function answerRequest(request: RawRequest, context: AnswerContext): Decision {
  const { scenario, requestId } = context;
  const route = findRoute(request);
  if (route === undefined) {
    return { service: undefined, reply: noSuchApi(requestId), answeredBy: "check" };
  }
  const { service, path } = route;
  const unconditional = scenario.kind === "replies" && scenario.beforeChecks === true;
  if (unconditional && !context.scripts.has(service.queryName)) {
    return { service, reply: scenario.reply(service, requestId), answeredBy: "scenario" };
  }
  const refusal = request.method === "GET" ? refuse(request, service, path, context) : noSuchApi(requestId);
  if (refusal !== undefined) {
    return { service, reply: refusal, answeredBy: "check" };
  }
  const scripted = context.scripts.take(service.queryName);
  if (scripted !== undefined) {
    return { service, reply: scripted, answeredBy: "script" };
  }
  return { service, reply: scenarioReply(request, service, path, context), answeredBy: "scenario" };
}

function findRoute(request: RawRequest): { service: Service; path: ReadonlyMap<string, string> } | undefined {
  for (const service of services) {
    const path = matchPath(service.pathTemplate, request.path);
    if (path !== undefined) {
      return { service, path };
    }
  }
  return undefined;
}

function refuse(
  request: RawRequest,
  service: Service,
  path: ReadonlyMap<string, string>,
  { accepted, lock, now, projectId, requestId }: AnswerContext,
): Reply | undefined {
  const reason = authenticate(request, accepted, lock, now);
  if (reason !== undefined) {
    return notAuthenticated(reason, requestId);
  }
  if (path.get("project_id") !== projectId) {
    return service.denied("The project does not belong to these credentials.");
  }
  const problem =
    headersProblem(request, projectId) ??
    service.pathProblem?.(path) ??
    parametersProblem(queryPairs(request.rawQuery), service.parameters);
  return problem === undefined ? undefined : service.invalid(problem);
}

/** The pages describe requests with a JSON content type and no body; the project header is what every SDK sends. */
function headersProblem(request: RawRequest, projectId: string): string | undefined {
  const contentType = singleHeader(request, "content-type") ?? "";
  if (!/^application\/json(\s*;|$)/i.test(contentType)) {
    return "header Content-Type must be application/json";
  }
  if (singleHeader(request, "x-project-id") !== projectId) {
    return "header X-Project-Id must be the project of the path";
  }
  return request.body.byteLength === 0 ? undefined : "a request body is not expected";
}

function scenarioReply(
  request: RawRequest,
  service: Service,
  path: ReadonlyMap<string, string>,
  { scenario, anchor, projectId, requestId }: AnswerContext,
): Reply {
  if (scenario.kind === "replies") {
    return scenario.reply(service, requestId);
  }
  const resourceId = path.get(service.resourceParameter) ?? "";
  if (resourceId !== service.resourceId && scenario.knows?.(service, resourceId) !== true) {
    return service.unknownResource(scenario);
  }
  const call = {
    resourceId,
    path,
    parameters: new Map(queryPairs(request.rawQuery)),
    // Without a known language the names come in Chinese, as in the page's example; which is the default is not said.
    language: singleHeader(request, "x-language") === "en-us" ? "en-us" : "zh-cn",
  } as const;
  return service.answer(call, scenario, { now: anchor, projectId, resourceId });
}
