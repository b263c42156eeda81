import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { answerRequest } from "./answerRequest";
import { createAccessKeyLock } from "./auth/accessKeyLock";
import { answerControl, isControlPath } from "./control";
import { simulatorDefaults, simulatorResources } from "./defaults";
import { environmentVariables } from "./environment";
import { gatewayError } from "./gatewayError";
import { serviceNames, type ServiceName } from "./queryNames";
import { readRequest } from "./rawRequest";
import { describeRequest } from "./recordRequest";
import type { Reply } from "./reply";
import { isScenarioName, scenarioNames, scenarios, type ScenarioName } from "./scenarios/catalogue";
import { createScriptQueue } from "./scriptQueue";
import { sendReply } from "./sendReply";
import type { RecordedRequest, Simulator, SimulatorOptions } from "./simulator";

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
  const accepted = {
    accessKey: options.accessKey ?? simulatorDefaults.accessKey,
    secretKey: options.secretKey ?? simulatorDefaults.secretKey,
    securityToken: options.securityToken,
    authToken: options.authToken ?? simulatorDefaults.authToken,
  };
  const projectId = options.projectId ?? simulatorDefaults.projectId;
  const region = options.region ?? simulatorDefaults.region;
  const lock = createAccessKeyLock();
  const scripts = createScriptQueue();
  let scenario = knownScenario(options.scenario ?? "fresh");
  let now = options.now ?? Date.now;
  let anchor: number | undefined;
  let recorded: RecordedRequest[] = [];
  let answered = 0;

  const decide = async (message: IncomingMessage, instant: number, requestId: string): Promise<Reply> => {
    const request = await readRequest(message);
    if (request === undefined) {
      return gatewayError(413, "APIGW.0201", "Request entity too large", requestId);
    }
    if (isControlPath(request.path)) {
      return answerControl(request, simulator);
    }
    if (anchor === undefined || instant < anchor || instant - anchor > anchorMilliseconds) anchor = instant;
    const context = {
      accepted,
      projectId,
      lock,
      scripts,
      scenario: scenarios[scenario],
      now: instant,
      anchor,
      requestId,
    };
    const { service, reply, answeredBy } = answerRequest(request, context);
    const silent = reply.fault === "neverAnswer" || reply.fault === "resetSocket";
    recorded.push({
      queryName: service?.queryName,
      ...describeRequest(request),
      status: silent ? undefined : (reply.status ?? 200),
      answeredBy,
      scenario,
      requestId,
    });
    return reply;
  };

  const server = createServer((message, response) => {
    answered += 1;
    const standard = { now: now(), requestId: answered.toString(16).padStart(32, "0") };
    decide(message, standard.now, standard.requestId).then(
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
    endpoints: Object.fromEntries(serviceNames.map((name) => [name, url])) as Record<ServiceName, string>,
    projectId,
    region,
    resources: simulatorResources,
    get scenario() {
      return scenario;
    },
    requests: () => [...recorded],
    clearRequests: () => {
      recorded = [];
    },
    setScenario: (name) => {
      scenario = knownScenario(name);
      anchor = undefined;
    },
    setNow: (value) => {
      now = typeof value === "number" ? () => value : value;
      anchor = undefined;
    },
    script: (...replies) => {
      scripts.add(replies);
    },
    unusedScripts: () => scripts.unused(),
    environment: () => environmentVariables({ url, ...accepted, region, projectId }),
    close: () => close(server),
  };
  return simulator;
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
