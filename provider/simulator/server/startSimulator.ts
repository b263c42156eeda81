import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { answerControl, isControlPath } from "../control/control";
import { endpointNames, queryNames, type EndpointName } from "../queries/queryNames";
import { simulatorResources } from "../services/defaults";
import { kindOf } from "../services/routeNames";
import type { Simulator, SimulatorOptions } from "../simulator";
import { answerRequest } from "./answerRequest";
import type { Decision } from "./decision";
import { environmentVariables } from "./environment";
import { gatewayError } from "./gatewayError";
import { readRequest, type RawRequest } from "./rawRequest";
import { describeBody, describeRequest } from "./recordRequest";
import type { Reply } from "./reply";
import { sendReply, type StandardHeaders } from "./sendReply";
import { assignmentOf, createSimulatorState, type SimulatorState } from "./simulatorState";

/** Loopback only: the simulator answers whoever knows its invented credentials. */
const host = "127.0.0.1";

/**
 * Longer than any test keeps a connection idle. With Node's five seconds, a reused connection can be closed by the
 * server in the very moment of the next request, and a client under test would have to recover from what nobody meant.
 */
const idleConnectionMilliseconds = 120_000;

/** How long histories stand still while the clock goes on: longer than any list takes to read, short against their ages. */
const anchorMilliseconds = 10 * 60 * 1000;

/** The instant that histories lead up to, for a request that comes now. */
function anchorFor(state: SimulatorState, now: number): number {
  const { anchor } = state;
  const isGood = anchor !== undefined && now >= anchor && now - anchor <= anchorMilliseconds;
  return isGood ? anchor : (state.anchor = now);
}

function keepRecord(state: SimulatorState, request: RawRequest, decision: Decision, requestId: string): void {
  const { route, reply, answeredBy, credential, authenticationFailed } = decision;
  if (authenticationFailed === true) state.authenticationFailures += 1;
  const kind = kindOf(route);
  const silent = reply.fault === "neverAnswer" || reply.fault === "resetSocket";
  state.recorded.push({
    queryName: queryNames.find((name) => name === route),
    route,
    kind,
    ...describeRequest(request),
    ...(kind === "iam" ? describeBody(request.body) : {}),
    ...(credential === undefined ? {} : { credential }),
    status: silent ? undefined : (reply.status ?? 200),
    answeredBy,
    scenario: decision.scenario ?? state.plan.common.name,
    requestId,
  });
}

/** The reply to one message; `now` is when it came. Requests of the control routes are not recorded. */
async function replyTo(
  message: IncomingMessage,
  state: SimulatorState,
  simulator: Simulator,
  { now, date, requestId }: StandardHeaders & { readonly now: number },
): Promise<Reply> {
  const request = await readRequest(message);
  if (request === undefined) {
    return gatewayError(413, "APIGW.0201", "Request entity too large", requestId);
  }
  if (isControlPath(request.path)) {
    return answerControl(request, simulator, Date.now);
  }
  const anchor = anchorFor(state, now);
  const decision = answerRequest(request, { ...state, now, date, anchor, requestId });
  keepRecord(state, request, decision, requestId);
  return decision.reply;
}

type Controls = Pick<
  Simulator,
  | "clearRequests"
  | "setScenario"
  | "setLists"
  | "setScenarioFor"
  | "addResource"
  | "setNow"
  | "forward"
  | "setDate"
  | "script"
  | "setRouteReply"
  | "expireCredentials"
>;

/** What changes the state from outside, in a test or by the control routes. */
function controlsOf(state: SimulatorState): Controls {
  const { plan, clock, scripts, standingReplies, accepted } = state;
  return {
    clearRequests: () => {
      state.recorded = [];
    },
    setLists: (behaviour) => {
      state.lists = behaviour;
    },
    setScenario: (name) => {
      plan.setCommon(assignmentOf(name, clock));
      state.anchor = undefined;
    },
    setScenarioFor: (service, name) => {
      plan.setForService(service, name === undefined ? undefined : assignmentOf(name, clock));
    },
    addResource: (service, resourceId, name) => {
      plan.addResource(service, resourceId, name === undefined ? undefined : assignmentOf(name, clock));
    },
    setNow: (value) => {
      clock.set(value);
      state.anchor = undefined;
    },
    forward: (milliseconds) => {
      clock.forward(milliseconds);
      state.anchor = undefined;
    },
    setDate: (value) => {
      state.dateClock = typeof value === "number" ? () => value : value;
    },
    script: (...replies) => {
      scripts.add(replies);
    },
    setRouteReply: (route, reply) => {
      if (reply === undefined) standingReplies.delete(route);
      else standingReplies.set(route, reply);
    },
    expireCredentials: () => {
      accepted.issued.expireAll();
    },
  };
}

/** The simulator as its starter sees it, listening on a port. */
function simulatorOn(port: number, state: SimulatorState, server: Server): Simulator {
  const url = `http://${host}:${port}`;
  const { accepted, identity, plan, clock, scripts, region, projectId } = state;
  return {
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
    date: () => state.dateClock?.() ?? clock.read(),
    requests: () => [...state.recorded],
    ...controlsOf(state),
    authenticationFailures: () => state.authenticationFailures,
    unusedScripts: () => scripts.unused(),
    environment: () => environmentVariables({ url, ...accepted, region, projectId }),
    close: () => close(server),
  };
}

/** Starts a simulator on loopback; it runs until `close()`. Rejects when the port is taken. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const state = createSimulatorState(options, Date.now);
  const server = createServer((message, response) => {
    state.answered += 1;
    const now = state.clock.read();
    const standard = { date: state.dateClock?.() ?? now, requestId: state.answered.toString(16).padStart(32, "0") };
    replyTo(message, state, simulator, { ...standard, now }).then(
      (reply) => {
        sendReply(response, reply, standard);
      },
      (error: unknown) => {
        // Either the client closed the connection, and this answer is lost, or the simulator has a defect that must show.
        sendReply(response, { status: 500, body: { simulatorDefect: String(error) } }, standard);
      },
    );
  });
  server.keepAliveTimeout = idleConnectionMilliseconds;
  const simulator = simulatorOn(await listen(server, options.port ?? 0), state, server);
  return simulator;
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
