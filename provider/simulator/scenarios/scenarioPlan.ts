import type { ServiceName } from "../queries/queryNames";
import type { ScenarioName } from "./catalogue";

/** A scenario, and what the clock said when it was set. */
export interface Assignment {
  readonly name: ScenarioName;
  readonly since: number;
}

/**
 * Which scenario answers for which resource: the resource's own, else its service's, else the common one. Looking up and
 * adding take the same time however many resources there are.
 */
export interface ScenarioPlan {
  readonly common: Assignment;
  readonly addedResources: number;
  setCommon(assignment: Assignment): void;
  setForService(service: ServiceName, assignment: Assignment | undefined): void;
  /** Without an assignment the resource exists and has no scenario of its own. */
  addResource(service: ServiceName, resourceId: string, assignment: Assignment | undefined): void;
  isAdded(service: ServiceName, resourceId: string): boolean;
  find(service: ServiceName, resourceId: string): Assignment;
  /** Each service that has a scenario of its own. */
  ofServices(): Readonly<Partial<Record<ServiceName, ScenarioName>>>;
}

export function createScenarioPlan(first: Assignment): ScenarioPlan {
  let common = first;
  const ofService = new Map<ServiceName, Assignment>();
  const ofResource = new Map<string, Assignment | undefined>();
  const key = (service: ServiceName, resourceId: string): string => `${service}/${resourceId}`;
  return {
    get common() {
      return common;
    },
    get addedResources() {
      return ofResource.size;
    },
    setCommon: (assignment) => {
      common = assignment;
    },
    setForService: (service, assignment) => {
      if (assignment === undefined) ofService.delete(service);
      else ofService.set(service, assignment);
    },
    addResource: (service, resourceId, assignment) => {
      ofResource.set(key(service, resourceId), assignment);
    },
    isAdded: (service, resourceId) => ofResource.has(key(service, resourceId)),
    find: (service, resourceId) => ofResource.get(key(service, resourceId)) ?? ofService.get(service) ?? common,
    ofServices: () => Object.fromEntries([...ofService].map(([service, { name }]) => [service, name])),
  };
}
