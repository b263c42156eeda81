import { createAccessKeyLock, type AccessKeyLock } from "../auth/accessKeyLock";
import type { AcceptedCredentials } from "../auth/authenticate";
import { createIssuedCredentials } from "../auth/issuedCredentials";
import { createMovableClock, runningFrom, type Clock, type MovableClock } from "../control/clock";
import { createIdentity, type Identity } from "../identity/identity";
import { isScenarioName, scenarioNames, type ScenarioName } from "../scenarios/catalogue";
import { createScenarioPlan, type Assignment, type ScenarioPlan } from "../scenarios/scenarioPlan";
import { simulatorDefaults } from "../services/defaults";
import type { ListBehaviour } from "../services/listBehaviour";
import type { IdentityRouteName } from "../services/routeNames";
import type { RecordedRequest, SimulatorOptions } from "../simulator";
import type { Reply } from "./reply";
import { createRequestQuota } from "./requestQuota";
import { createScriptQueue, type ScriptQueue } from "./scriptQueue";

/** Everything that one simulator holds between two requests. */
export interface SimulatorState {
  readonly accepted: AcceptedCredentials;
  readonly projectId: string;
  readonly region: string;
  readonly identity: Identity;
  readonly lock: AccessKeyLock;
  readonly scripts: ScriptQueue;
  readonly standingReplies: Map<IdentityRouteName, Reply>;
  readonly clock: MovableClock;
  readonly plan: ScenarioPlan;
  readonly hasRoom: (now: number) => boolean;
  /** Of the `Date` header alone, where it has a clock of its own. */
  dateClock: Clock | undefined;
  lists: ListBehaviour | undefined;
  /** The instant that histories lead up to; without one, the next request sets it. */
  anchor: number | undefined;
  recorded: RecordedRequest[];
  answered: number;
  authenticationFailures: number;
}

/** A scenario from now on. Callers without a type checker get the list of names, not a defect at the next request. */
export function assignmentOf(name: string, clock: MovableClock): Assignment {
  if (!isScenarioName(name)) {
    throw new RangeError(`There is no scenario "${name}"; there are ${scenarioNames.join(", ")}.`);
  }
  return { name, since: clock.read() };
}

/** What a simulator holds at its start; `realClock` is this machine's. */
export function createSimulatorState(options: SimulatorOptions, realClock: Clock): SimulatorState {
  const issued = createIssuedCredentials();
  const projectId = options.projectId ?? simulatorDefaults.projectId;
  const region = options.region ?? simulatorDefaults.region;
  const { startsAt } = options;
  const running = startsAt === undefined ? realClock : runningFrom(startsAt, realClock);
  const clock = createMovableClock(options.now ?? running);
  const first: ScenarioName = options.scenario ?? "fresh";
  return {
    accepted: {
      issued,
      accessKey: options.accessKey ?? simulatorDefaults.accessKey,
      secretKey: options.secretKey ?? simulatorDefaults.secretKey,
      securityToken: options.securityToken,
      authToken: options.authToken ?? simulatorDefaults.authToken,
    },
    projectId,
    region,
    identity: createIdentity(options, issued, { id: projectId, name: region }),
    lock: createAccessKeyLock(),
    scripts: createScriptQueue(),
    standingReplies: new Map(),
    clock,
    plan: createScenarioPlan(assignmentOf(first, clock)),
    hasRoom: options.quota === undefined ? () => true : createRequestQuota(options.quota),
    dateClock: undefined,
    lists: options.lists,
    anchor: undefined,
    recorded: [],
    answered: 0,
    authenticationFailures: 0,
  };
}
