import { parseObject } from "../identity/jsonObject";
import { serviceNames, type ServiceName } from "../queries/queryNames";
import type { Reply } from "../server/reply";
import { isScenarioName, scenarioNames } from "../scenarios/catalogue";
import type { Simulator } from "../simulator";

/**
 * `{"scenario": NAME}` for everything; with `"service"` for that service, and `null` takes that back; with `"resourceId"`
 * as well for one resource, which exists from then on.
 */
export function changeScenario(body: Uint8Array, simulator: Simulator): Reply {
  const members = parseObject(body) ?? {};
  const { scenario, service, resourceId } = members;
  const unknown = Object.keys(members).find((name) => !["scenario", "service", "resourceId"].includes(name));
  if (unknown !== undefined) {
    return refusal(`"${unknown}" is no member; there are scenario, service, resourceId`);
  }
  if (service !== undefined && !isServiceName(service)) {
    return refusal(`"service" must be one of ${serviceNames.join(", ")}`);
  }
  if (scenario === null && service !== undefined && resourceId === undefined) {
    simulator.setScenarioFor(service, undefined);
    return { body: members };
  }
  if (typeof scenario !== "string" || !isScenarioName(scenario)) {
    return refusal(`"scenario" must be one of ${scenarioNames.join(", ")}`);
  }
  if (resourceId !== undefined && (typeof resourceId !== "string" || resourceId === "" || service === undefined)) {
    return refusal(`"resourceId" must be a text that is not empty, beside a "service"`);
  }
  if (service === undefined) {
    simulator.setScenario(scenario);
  } else if (resourceId === undefined) {
    simulator.setScenarioFor(service, scenario);
  } else {
    simulator.addResource(service, resourceId, scenario);
  }
  return { body: members };
}

function isServiceName(value: unknown): value is ServiceName {
  return serviceNames.some((name) => name === value);
}

function refusal(error: string): Reply {
  return { status: 400, body: { error } };
}
