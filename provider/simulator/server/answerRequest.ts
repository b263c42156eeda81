import type { AccessKeyLock } from "../auth/accessKeyLock";
import { authenticate, type AcceptedCredentials } from "../auth/authenticate";
import type { Decision } from "./decision";
import { noSuchApi, notAuthenticated, tooManyRequests } from "./gatewayError";
import { answerIdentity } from "../identity/answerIdentity";
import { findIdentityRoute } from "../identity/catalogue";
import type { Identity } from "../identity/identity";
import { percentDecode, queryPairs, singleHeader, type RawRequest } from "./rawRequest";
import type { Reply } from "./reply";
import type { IdentityRouteName } from "../services/routeNames";
import type { ScenarioPlan } from "../scenarios/scenarioPlan";
import { scenarioOf } from "../scenarios/catalogue";
import { denied } from "../scenarios/refusals";
import type { RecordsScenario, Scenario } from "../scenarios/scenario";
import type { ScriptQueue } from "./scriptQueue";
import { services } from "../queries/catalogue";
import { takenParameters, type ListBehaviour } from "../services/listBehaviour";
import { parametersProblem } from "../services/parameterRules";
import type { Held, Service } from "../services/service";
import { httpDate } from "../wire/times";

/** Everything an answer depends on besides the request. */
interface AnswerContext {
  readonly accepted: AcceptedCredentials;
  readonly projectId: string;
  readonly identity: Identity;
  readonly lock: AccessKeyLock;
  readonly scripts: ScriptQueue;
  readonly standingReplies: ReadonlyMap<IdentityRouteName, Reply>;
  readonly plan: ScenarioPlan;
  /** How lists are paged, in the place of what the scenario says. */
  readonly lists: ListBehaviour | undefined;
  readonly now: number;
  /** What the Date header says, unless the scenario has its own idea of it. */
  readonly date: number;
  /** The instant that the scenario's histories lead up to. */
  readonly anchor: number;
  readonly requestId: string;
  /** Whether the quota has room for one more request of a query. */
  readonly hasRoom: (now: number) => boolean;
}

/**
 * Decides the answer, in the order in which the gateway and the service behind it look at a request: route, identity,
 * project and headers, parameters; then a scripted reply or the scenario.
 */
export function answerRequest(request: RawRequest, context: AnswerContext): Decision {
  const { accepted, identity, lock, now, requestId, scripts, standingReplies } = context;
  const identityRoute = findIdentityRoute(request);
  if (identityRoute !== undefined) {
    const identityContext = {
      identity,
      now,
      requestId,
      authenticate: () => authenticate(request, accepted, lock, now),
    };
    return answerIdentity(identityRoute, request, identityContext, { once: scripts, standing: standingReplies });
  }
  const query = findQuery(request, context.plan);
  return query === undefined
    ? { route: undefined, reply: noSuchApi(requestId), answeredBy: "check" }
    : answerQuery(request, query, context);
}

/** A resource that a request names, and what is to be said of it. */
interface Subject {
  readonly resourceId: string;
  readonly scenario: Scenario;
  readonly isKnown: boolean;
  readonly since: number;
}

interface QueryMatch {
  readonly service: Service;
  readonly path: ReadonlyMap<string, string>;
}

function answerQuery(request: RawRequest, { service, path }: QueryMatch, context: AnswerContext): Decision {
  const { plan, requestId } = context;
  const route = service.queryName;
  const named = service.listsProject === true ? new Map(queryPairs(request.rawQuery)) : path;
  const resourceId = named.get(service.resourceParameter) ?? "";
  const { name, since } = plan.find(service.name, resourceId);
  const scenario = scenarioFor(service, scenarioOf(name, service.name), context.lists);
  const isKnown = knows(service, resourceId, plan);
  if (!context.hasRoom(context.now)) {
    return { route, reply: tooManyRequests(requestId), answeredBy: "check", scenario: name };
  }
  const unconditional = scenario.kind === "replies" && scenario.beforeChecks === true;
  if (unconditional && !context.scripts.has(route)) {
    return { route, reply: scenario.reply(service, requestId), answeredBy: "scenario", scenario: name };
  }
  if (request.method !== "GET") {
    return { route, reply: noSuchApi(requestId), answeredBy: "check", scenario: name };
  }
  const authentication = authenticate(request, context.accepted, context.lock, context.now);
  if (authentication.refusal !== undefined) {
    const reply = notAuthenticated(authentication.refusal, requestId);
    return { route, reply, answeredBy: "check", authenticationFailed: true, scenario: name };
  }
  const { credential, reaches } = authentication;
  const refusal = refuse(request, service, path, scenario, context.projectId, reaches);
  if (refusal !== undefined) {
    return { route, reply: refusal, answeredBy: "check", credential, scenario: name };
  }
  const scripted = context.scripts.take(route);
  if (scripted !== undefined) {
    return { route, reply: scripted, answeredBy: "script", credential, scenario: name };
  }
  const subject = { resourceId, scenario, isKnown, since };
  const reply = scenarioReply(request, service, path, subject, context);
  return { route, reply, answeredBy: "scenario", credential, scenario: name };
}

/** The scenario as one query has it, with the paging that the simulator was told to have. */
function scenarioFor(service: Service, scenario: Scenario, lists: ListBehaviour | undefined): Scenario {
  if (scenario.kind !== "records") return scenario;
  const own = scenario.ofQuery?.[service.queryName];
  if (own === "denied") return denied;
  const changed = lists ?? own;
  return changed === undefined ? scenario : { ...scenario, lists: changed };
}

/** What a list of a project holds: the resource that the request names, if it exists, or all of them. */
function heldBy(service: Service, resourceId: string, { plan, anchor, now, projectId, lists }: AnswerContext): Held[] {
  const ids = [service.resourceId, ...plan.addedTo(service.name)];
  const asked =
    resourceId === "" ? [...new Set(ids)] : ids.filter((id, at) => id === resourceId && ids.indexOf(id) === at);
  return asked.flatMap((id): Held[] => {
    const { name, since } = plan.find(service.name, id);
    const scenario = scenarioFor(service, scenarioOf(name, service.name), lists);
    const world = { now: anchor, instant: now, since, projectId, resourceId: id };
    return scenario.kind === "records" ? [{ scenario, world }] : [];
  });
}

/** Whether the resource exists in every scenario. */
function knows({ name, resourceId }: Service, asked: string, plan: ScenarioPlan): boolean {
  return asked === resourceId || plan.isAdded(name, asked);
}

/** The decoded path parameters of a raw path, or `undefined` when the path does not have the template's form. */
function matchPath(template: string, rawPath: string): ReadonlyMap<string, string> | undefined {
  const expected = template.split("/");
  const actual = rawPath.split("/");
  if (expected.length !== actual.length) {
    return undefined;
  }
  const parameters = new Map<string, string>();
  for (const [index, part] of expected.entries()) {
    const segment = actual[index] ?? "";
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined ? segment !== part : segment === "") {
      return undefined;
    }
    if (name !== undefined) {
      parameters.set(name, percentDecode(segment));
    }
  }
  return parameters;
}

/**
 * The query of a path. Services have hosts of their own in the cloud, and one here: where two have the same path, the one
 * answers that knows the resource. Two lists of a project are told apart by the given parameters. Where both take them, the
 * list with fewer parameters answers, since a list with pages is asked for one.
 */
function findQuery(request: RawRequest, plan: ScenarioPlan): QueryMatch | undefined {
  const matches = services.flatMap((service): QueryMatch[] => {
    const path = matchPath(service.pathTemplate, request.path);
    return path === undefined ? [] : [{ service, path }];
  });
  if (matches.length < 2) return matches[0];
  const given = queryPairs(request.rawQuery).map(([name]) => name);
  const taking = matches
    .filter(({ service }) => given.every((name) => service.parameters.some((parameter) => parameter.name === name)))
    .sort((a, b) => a.service.parameters.length - b.service.parameters.length);
  const isAbout = ({ service, path }: QueryMatch): boolean =>
    knows(service, path.get(service.resourceParameter) ?? "", plan);
  return matches.find(isAbout) ?? taking.find(({ service }) => service.listsProject) ?? matches[0];
}

function refuse(
  request: RawRequest,
  service: Service,
  path: ReadonlyMap<string, string>,
  scenario: Scenario,
  projectId: string,
  reaches: (projectId: string) => boolean,
): Reply | undefined {
  if (path.get("project_id") !== projectId || !reaches(projectId)) {
    return service.denied("The project does not belong to these credentials.");
  }
  const lists = scenario.kind === "records" ? scenario.lists : undefined;
  const problem =
    headersProblem(request, projectId) ??
    service.pathProblem?.(path) ??
    parametersProblem(queryPairs(request.rawQuery), takenParameters(service.parameters, lists));
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
  { resourceId, scenario, isKnown, since }: Subject,
  context: AnswerContext,
): Reply {
  const { anchor, now, date, projectId, requestId } = context;
  if (scenario.kind === "replies") {
    return scenario.reply(service, requestId);
  }
  const isList = service.listsProject === true;
  if (!isKnown && !isList && scenario.knows?.(service, resourceId) !== true) {
    return service.unknownResource(scenario);
  }
  const call = {
    resourceId,
    path,
    parameters: new Map(queryPairs(request.rawQuery)),
    // Without a known language the names come in Chinese, as in the page's example; which is the default is not said.
    held: isList ? heldBy(service, resourceId, context) : [],
    language: singleHeader(request, "x-language") === "en-us" ? "en-us" : "zh-cn",
  } as const;
  const reply = service.answer(call, scenario, { now: anchor, instant: now, since, projectId, resourceId });
  return withDate(reply, scenario, date);
}

function withDate(reply: Reply, { dateHeader }: RecordsScenario, date: number): Reply {
  if (dateHeader === undefined) {
    return reply;
  }
  const Date = dateHeader === "missing" ? null : httpDate(date + dateHeader.aheadMilliseconds);
  return { ...reply, headers: { ...reply.headers, Date } };
}
