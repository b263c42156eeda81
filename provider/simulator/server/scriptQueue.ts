import type { RouteName } from "../services/routeNames";
import type { ScriptedReply } from "../simulator";

/** Scripted replies that wait for their request, in the order queued. */
export interface ScriptQueue {
  add(replies: readonly ScriptedReply[]): void;
  has(route: RouteName): boolean;
  /** Removes and returns the oldest reply for a query or another call. */
  take(route: RouteName): ScriptedReply | undefined;
  unused(): readonly ScriptedReply[];
}

export function createScriptQueue(): ScriptQueue {
  const queue: ScriptedReply[] = [];
  const position = (route: RouteName): number => queue.findIndex((reply) => (reply.queryName ?? reply.route) === route);
  return {
    add: (replies) => {
      queue.push(...replies);
    },
    has: (route) => position(route) >= 0,
    take: (route) => (position(route) >= 0 ? queue.splice(position(route), 1)[0] : undefined),
    unused: () => [...queue],
  };
}
