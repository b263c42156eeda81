import { remembered } from "../../core/remembered";
import { ListMemory } from "../paging/listMemory";
import { CredentialGate } from "./credentialGate";
import { Lane } from "./rate/lane";
import { RetryBudget } from "./retryBudget";
import { ServerClock } from "./serverClock";
import { systemTiming, type Timing } from "../../core/timing";

/** What all reads of a process know together of hosts and credentials. */
export interface Shared {
  readonly timing: Timing;
  readonly clock: ServerClock;
  /** By host and credential. */
  lane(host: string, identity: string): Lane;
  retryBudget(host: string, identity: string): RetryBudget;
  /** By credential alone: a key is locked for all hosts. */
  gate(identity: string): CredentialGate;
  /** By host and query: how large its pages are, whatever the credential. */
  lists(host: string, query: string): ListMemory;
}

/** Hosts and queries whose lists are remembered: five queries in each of 200 regions. */
const mostLists = 1000;

export function createShared(timing: Timing = systemTiming): Shared {
  const [laneOf, retryBudgetOf, gateOf] = [remembered<Lane>(), remembered<RetryBudget>(), remembered<CredentialGate>()];
  const listsOf = remembered<ListMemory>(mostLists);
  return {
    timing,
    clock: new ServerClock(timing),
    lane: (host, identity) => laneOf(`${host} ${identity}`, () => new Lane(timing)),
    retryBudget: (host, identity) => retryBudgetOf(`${host} ${identity}`, () => new RetryBudget()),
    lists: (host, query) => listsOf(`${host} ${query}`, () => new ListMemory()),
    gate: (identity) => gateOf(identity, () => new CredentialGate()),
  };
}

/** The one that everything in this process uses, unless it is given another. */
export const processShared: Shared = createShared();
