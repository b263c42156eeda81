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
  /** The resources that were added to a service. */
  addedTo(service: ServiceName): readonly string[];
  find(service: ServiceName, resourceId: string): Assignment;
  /** Each service that has a scenario of its own. */
  ofServices(): Readonly<Partial<Record<ServiceName, ScenarioName>>>;
}

export function createScenarioPlan(first: Assignment): ScenarioPlan {
  let common = first;
  const ofService = new Map<ServiceName, Assignment>();
  const ofResource = new Map<ServiceName, Map<string, Assignment | undefined>>();
  return {
    get common() {
      return common;
    },
    get addedResources() {
      return [...ofResource.values()].reduce((sum, { size }) => sum + size, 0);
    },
    setCommon: (assignment) => {
      common = assignment;
    },
    setForService: (service, assignment) => {
      if (assignment === undefined) ofService.delete(service);
      else ofService.set(service, assignment);
    },
    addResource: (service, resourceId, assignment) => {
      const added = ofResource.get(service) ?? new Map<string, Assignment | undefined>();
      ofResource.set(service, added.set(resourceId, assignment));
    },
    isAdded: (service, resourceId) => ofResource.get(service)?.has(resourceId) === true,
    addedTo: (service) => [...(ofResource.get(service)?.keys() ?? [])],
    find: (service, resourceId) => ofResource.get(service)?.get(resourceId) ?? ofService.get(service) ?? common,
    ofServices: () => Object.fromEntries([...ofService].map(([service, { name }]) => [service, name])),
  };
}
