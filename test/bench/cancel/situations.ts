import { setTimeout as sleep } from "node:timers/promises";
import { startFaultServer, type FaultServer } from "../../support/faultServer";
import { drip, failing, silence, type Fault } from "../../support/faultServer/faults";
import { goodAnswer, goodBody } from "../../support/faultServer/goodAnswers";

/** What calls are in the middle of when they are ended. */
export interface Situation {
  readonly what: string;
  readonly fault: Fault;
  /** Whether the calls hold their connections: in a pause between two attempts they do not, and idle ones may stay. */
  readonly holdsConnections: boolean;
}

export const situations: readonly Situation[] = [
  { what: "waiting for an answer", fault: silence, holdsConnections: true },
  { what: "in the middle of a body", fault: drip(goodBody), holdsConnections: true },
  {
    what: "in a pause that the server asked for",
    fault: failing(503, { "Retry-After": "30" }),
    holdsConnections: false,
  },
];

/** Calls under way at once. */
export const callsUnderWay = 10;

/** Resolves once the calls are deep in the situation: the requests have come, and what the server sends has arrived. */
export async function underWay(server: FaultServer, { holdsConnections }: Situation): Promise<void> {
  // While the server has asked for a pause nobody else may send: beside the good one, a single request is all that comes.
  await server.arrived(1 + (holdsConnections ? callsUnderWay : 1));
  await sleep(300);
}

/** A server that gives one good answer, so that the credential is known to be good, and then misbehaves. */
export async function startMisbehaving(fault: Fault): Promise<FaultServer> {
  const server = await startFaultServer({ answer: fault });
  server.script(goodAnswer);
  return server;
}
