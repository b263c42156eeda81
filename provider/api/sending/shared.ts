import { CredentialGate } from "./credentialGate";
import { Lane } from "./lane";
import { RetryBudget } from "./retryBudget";
import { ServerClock } from "./serverClock";
import { systemTiming, type Timing } from "./timing";

/** What all reads of a process know together of hosts and credentials. */
export interface Shared {
  readonly timing: Timing;
  readonly clock: ServerClock;
  /** By host and credential. */
  lane(host: string, identity: string): Lane;
  retryBudget(host: string, identity: string): RetryBudget;
  /** By credential alone: a key is locked for all hosts. */
  gate(identity: string): CredentialGate;
}

function remembered<Value>(make: () => Value): (...key: readonly string[]) => Value {
  const values = new Map<string, Value>();
  return (...parts) => {
    const key = parts.join(" ");
    let value = values.get(key);
    if (value === undefined) {
      value = make();
      values.set(key, value);
    }
    return value;
  };
}

export function createShared(timing: Timing = systemTiming): Shared {
  return {
    timing,
    clock: new ServerClock(timing),
    lane: remembered(() => new Lane(timing)),
    retryBudget: remembered(() => new RetryBudget()),
    gate: remembered(() => new CredentialGate()),
  };
}

/** The one that everything in this process uses, unless it is given another. */
export const processShared: Shared = createShared();
