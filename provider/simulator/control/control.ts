import { answerClock } from "./controlClock";
import { changeScenario } from "./controlScenario";
import type { Clock } from "./clock";
import { identityRoutes } from "../identity/catalogue";
import type { RawRequest } from "../server/rawRequest";
import type { Reply } from "../server/reply";
import { scenarioDescriptions } from "../scenarios/catalogue";
import { services } from "../queries/catalogue";
import type { Simulator } from "../simulator";
import { rfc3339WithZ } from "../wire/times";

const root = "/_simulator/";

const controlRoutes = [
  `GET ${root}`,
  `GET ${root}requests`,
  `POST ${root}scenario`,
  `POST ${root}clock`,
  `POST ${root}expire-credentials`,
];

/** Whether a path belongs to the control routes, which no cloud has and which need no signature. */
export function isControlPath(path: string): boolean {
  return path.startsWith(root);
}

/**
 * The control routes, for users in another process: what is here, what was asked, another scenario, another time, and an
 * end of all credentials handed out. `realTime` is what a clock that is to run follows.
 */
export function answerControl(request: RawRequest, simulator: Simulator, realTime: Clock): Reply {
  switch (`${request.method} ${request.path}`) {
    case `GET ${root}`:
      return { body: description(simulator) };
    case `GET ${root}requests`:
      return { body: { requests: simulator.requests() } };
    case `POST ${root}scenario`:
      return changeScenario(request.body, simulator);
    case `POST ${root}clock`:
      return answerClock(request.body, simulator, realTime);
    case `POST ${root}expire-credentials`:
      simulator.expireCredentials();
      return { body: { expired: true } };
    default:
      return { status: 404, body: { error: `Control routes: ${controlRoutes.join(", ")}` } };
  }
}

function description(simulator: Simulator): object {
  return {
    name: `Simulator of ${services.length} Huawei Cloud queries`,
    scenario: simulator.scenario,
    scenariosOfServices: simulator.scenariosOfServices(),
    now: rfc3339WithZ(simulator.now()),
    date: rfc3339WithZ(simulator.date()),
    scenarios: scenarioDescriptions,
    projectId: simulator.projectId,
    region: simulator.region,
    resources: simulator.resources,
    addedResources: simulator.addedResources,
    projects: simulator.projects,
    metadata: simulator.metadata,
    identity: identityRoutes.map(({ name, method, path }) => ({ route: name, path: `${method} ${path}` })),
    queries: services.map(({ queryName, pathTemplate }) => ({ queryName, path: `GET ${pathTemplate}` })),
  };
}
