import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { answerRequest } from "./answerRequest";
import { createAccessKeyLock } from "../auth/accessKeyLock";
import { createIssuedCredentials } from "../auth/issuedCredentials";
import { createMovableClock, runningFrom, type Clock } from "../control/clock";
import { answerControl, isControlPath } from "../control/control";
import { simulatorDefaults, simulatorResources } from "../services/defaults";
import { environmentVariables } from "./environment";
import { gatewayError } from "./gatewayError";
import { createIdentity } from "../identity/identity";
import { endpointNames, queryNames, type EndpointName } from "../queries/queryNames";
import { readRequest } from "./rawRequest";
import { describeBody } from "./recordBody";
import { describeRequest } from "./recordRequest";
import type { Reply } from "./reply";
import { createRequestQuota } from "./requestQuota";
import { kindOf, type IdentityRouteName } from "../services/routeNames";
import { createScenarioPlan, type Assignment } from "../scenarios/scenarioPlan";
import { isScenarioName, scenarioNames, type ScenarioName } from "../scenarios/catalogue";
import { createScriptQueue } from "./scriptQueue";
import { sendReply } from "./sendReply";
import type { RecordedRequest, Simulator, SimulatorOptions } from "../simulator";

/** Loopback only: the simulator answers whoever knows its invented credentials. */
const host = "127.0.0.1";

/**
 * Longer than any test keeps a connection idle. With Node's five seconds, a reused connection can be closed by the
 * server in the very moment of the next request, and a client under test would have to recover from what nobody meant.
 */
const idleConnectionMilliseconds = 120_000;

/** How long histories stand still while the clock goes on: longer than any list takes to read, short against their ages. */
const anchorMilliseconds = 10 * 60 * 1000;

/** Starts a simulator on loopback; it runs until `close()`. Rejects when the port is taken. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const issued = createIssuedCredentials();
  const accepted = {
    issued,
    accessKey: options.accessKey ?? simulatorDefaults.accessKey,
    secretKey: options.secretKey ?? simulatorDefaults.secretKey,
    securityToken: options.securityToken,
    authToken: options.authToken ?? simulatorDefaults.authToken,
  };
  const projectId = options.projectId ?? simulatorDefaults.projectId;
  const region = options.region ?? simulatorDefaults.region;
  const identity = createIdentity(options, issued, { id: projectId, name: region });
  const lock = createAccessKeyLock();
  const scripts = createScriptQueue();
  const standingReplies = new Map<IdentityRouteName, Reply>();
  const clock = createMovableClock(options.now ?? realClock(options.startsAt));
  const assign = (name: ScenarioName): Assignment => ({ name: knownScenario(name), since: clock.read() });
  const plan = createScenarioPlan(assign(options.scenario ?? "fresh"));
  const hasRoom = options.quota === undefined ? (): boolean => true : createRequestQuota(options.quota);
  let dateClock: Clock | undefined;
  let lists = options.lists;
  let anchor: number | undefined;
  let recorded: RecordedRequest[] = [];
  let answered = 0;
  let authenticationFailures = 0;

  const decide = async (message: IncomingMessage, instant: number, date: number, requestId: string): Promise<Reply> => {
    const request = await readRequest(message);
    if (request === undefined) {
      return gatewayError(413, "APIGW.0201", "Request entity too large", requestId);
    }
    if (isControlPath(request.path)) {
      return answerControl(request, simulator, Date.now);
    }
    if (anchor === undefined || instant < anchor || instant - anchor > anchorMilliseconds) anchor = instant;
    const context = {
      accepted,
      identity,
      projectId,
      lock,
      scripts,
      standingReplies,
      plan,
      lists,
      now: instant,
      date,
      anchor,
      requestId,
      hasRoom,
    };
    const decision = answerRequest(request, context);
    const { route, reply, answeredBy, credential, authenticationFailed } = decision;
    if (authenticationFailed === true) authenticationFailures += 1;
    const kind = kindOf(route);
    const silent = reply.fault === "neverAnswer" || reply.fault === "resetSocket";
    recorded.push({
      queryName: queryNames.find((name) => name === route),
      route,
      kind,
      ...describeRequest(request),
      ...(kind === "iam" ? describeBody(request.body) : {}),
      ...(credential === undefined ? {} : { credential }),
      status: silent ? undefined : (reply.status ?? 200),
      answeredBy,
      scenario: decision.scenario ?? plan.common.name,
      requestId,
    });
    return reply;
  };

  const server = createServer((message, response) => {
    answered += 1;
    const now = clock.read();
    const standard = { date: dateClock?.() ?? now, requestId: answered.toString(16).padStart(32, "0") };
    decide(message, now, standard.date, standard.requestId).then(
      (reply) => {
        sendReply(response, reply, standard);
      },
      (error: unknown) => {
        // The client went away, and then this reaches nobody; or the simulator has a defect, and then it should show.
        sendReply(response, { status: 500, body: { simulatorDefect: String(error) } }, standard);
      },
    );
  });
  server.keepAliveTimeout = idleConnectionMilliseconds;
  const port = await listen(server, options.port ?? 0);
  const url = `http://${host}:${port}`;

  const simulator: Simulator = {
    url,
    port,
    endpoints: Object.fromEntries(endpointNames.map((name) => [name, url])) as Record<EndpointName, string>,
    account: identity.account,
    projects: identity.projects,
    metadata: identity.metadata.mode,
    projectId,
    region,
    resources: simulatorResources,
    get scenario() {
      return plan.common.name;
    },
    get addedResources() {
      return plan.addedResources;
    },
    scenariosOfServices: () => plan.ofServices(),
    now: () => clock.read(),
    date: () => dateClock?.() ?? clock.read(),
    requests: () => [...recorded],
    clearRequests: () => {
      recorded = [];
    },
    setLists: (behaviour) => {
      lists = behaviour;
    },
    setScenario: (name) => {
      plan.setCommon(assign(name));
      anchor = undefined;
    },
    setScenarioFor: (service, name) => {
      plan.setForService(service, name === undefined ? undefined : assign(name));
    },
    addResource: (service, resourceId, name) => {
      plan.addResource(service, resourceId, name === undefined ? undefined : assign(name));
    },
    setNow: (value) => {
      clock.set(value);
      anchor = undefined;
    },
    forward: (milliseconds) => {
      clock.forward(milliseconds);
      anchor = undefined;
    },
    setDate: (value) => {
      dateClock = typeof value === "number" ? () => value : value;
    },
    script: (...replies) => {
      scripts.add(replies);
    },
    setRouteReply: (route, reply) => {
      if (reply === undefined) standingReplies.delete(route);
      else standingReplies.set(route, reply);
    },
    expireCredentials: () => {
      issued.expireAll();
    },
    authenticationFailures: () => authenticationFailures,
    unusedScripts: () => scripts.unused(),
    environment: () => environmentVariables({ url, ...accepted, region, projectId }),
    close: () => close(server),
  };
  return simulator;
}

function realClock(startsAt: number | undefined): Clock {
  return startsAt === undefined ? Date.now : runningFrom(startsAt, Date.now);
}

/** Callers without a type checker get the list of names, not a defect at the next request. */
function knownScenario(name: string): ScenarioName {
  if (!isScenarioName(name)) {
    throw new RangeError(`There is no scenario "${name}"; there are ${scenarioNames.join(", ")}.`);
  }
  return name;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
