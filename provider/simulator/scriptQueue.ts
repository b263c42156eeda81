import type { QueryName } from "./queryNames";
import type { ScriptedReply } from "./simulator";

/** Scripted replies that wait for their request, in the order queued. */
export interface ScriptQueue {
  add(replies: readonly ScriptedReply[]): void;
  has(queryName: QueryName): boolean;
  /** Removes and returns the oldest reply for a query. */
  take(queryName: QueryName): ScriptedReply | undefined;
  unused(): readonly ScriptedReply[];
}

export function createScriptQueue(): ScriptQueue {
  const queue: ScriptedReply[] = [];
  const position = (queryName: QueryName): number => queue.findIndex((reply) => reply.queryName === queryName);
  return {
    add: (replies) => {
      queue.push(...replies);
    },
    has: (queryName) => position(queryName) >= 0,
    take: (queryName) => (position(queryName) >= 0 ? queue.splice(position(queryName), 1)[0] : undefined),
    unused: () => [...queue],
  };
}
