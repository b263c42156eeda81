import { identityRoutes } from "./identity/catalogue";
import type { RawRequest } from "./rawRequest";
import type { Reply } from "./reply";
import { isScenarioName, scenarioDescriptions, scenarioNames } from "./scenarios/catalogue";
import { services } from "./services/catalogue";
import type { Simulator } from "./simulator";

const root = "/_simulator/";

const controlRoutes = [`GET ${root}`, `GET ${root}requests`, `POST ${root}scenario`, `POST ${root}expire-credentials`];

/** Whether a path belongs to the control routes, which no cloud has and which need no signature. */
export function isControlPath(path: string): boolean {
  return path.startsWith(root);
}

/** The control routes, for users in another process: what is here, what was asked, another scenario, and an end of all credentials handed out. */
export function answerControl(request: RawRequest, simulator: Simulator): Reply {
  switch (`${request.method} ${request.path}`) {
    case `GET ${root}`:
      return { body: description(simulator) };
    case `GET ${root}requests`:
      return { body: { requests: simulator.requests() } };
    case `POST ${root}scenario`:
      return changeScenario(request, simulator);
    case `POST ${root}expire-credentials`:
      simulator.expireCredentials();
      return { body: { expired: true } };
    default:
      return { status: 404, body: { error: `Control routes: ${controlRoutes.join(", ")}` } };
  }
}

function description(simulator: Simulator): object {
  return {
    name: "Simulator of five Huawei Cloud queries",
    scenario: simulator.scenario,
    scenarios: scenarioDescriptions,
    projectId: simulator.projectId,
    region: simulator.region,
    resources: simulator.resources,
    projects: simulator.projects,
    metadata: simulator.metadata,
    identity: identityRoutes.map(({ name, method, path }) => ({ route: name, path: `${method} ${path}` })),
    queries: services.map(({ queryName, pathTemplate }) => ({ queryName, path: `GET ${pathTemplate}` })),
  };
}

function changeScenario(request: RawRequest, simulator: Simulator): Reply {
  const scenario = readScenario(Buffer.from(request.body).toString("utf8"));
  if (scenario === undefined || !isScenarioName(scenario)) {
    return { status: 400, body: { error: `"scenario" must be one of ${scenarioNames.join(", ")}` } };
  }
  simulator.setScenario(scenario);
  return { body: { scenario } };
}

function readScenario(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const scenario = typeof body === "object" && body !== null && "scenario" in body ? body.scenario : undefined;
    return typeof scenario === "string" ? scenario : undefined;
  } catch {
    return undefined;
  }
}
