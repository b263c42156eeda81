import { cleanRemoteText } from "../../core/remoteText";
import type { View } from "../judge/view";
import type { Judgement } from "./criterion";

/**
 * What the resource's own status says about work under way where its list has no open task. A busy resource refutes a
 * list without one; `idle` counts only beside a complete list. `undefined`: the evidence does not ask the resource.
 */
export function byOwnStatus({ activity: { said, hasRecord } }: View): Omit<Judgement, "observed"> | undefined {
  if (said === undefined) return undefined;
  const own = `its own status is ${cleanRemoteText(said.rawStatus, 128)}`;
  switch (said.state) {
    case "busy":
    case "deleting":
      return { verdict: "pending", reason: "openTask", what: `no task is listed as open, but ${own}` };
    case "unknown":
      return {
        verdict: "unknown",
        ...(said.unread === undefined
          ? { reason: "unmappedState", what: `no task is listed as open, but ${own}, which is not documented` }
          : {
              reason: "incomplete",
              what: `no task is listed as open, but its own status was not read: ${said.unread}`,
            }),
        // A policy may not soften what no record speaks about.
        ...(hasRecord ? {} : { isHard: true as const }),
      };
    case "degraded":
    case "asleep":
      return { verdict: "warn", reason: "degraded", what: `no task is open, and ${own}` };
    case "idle":
      return { verdict: "pass", what: `no task is open, and ${own}` };
  }
}
