import { runningFrom, type Clock } from "./clock";
import { parseObject } from "../identity/jsonObject";
import type { Reply } from "../server/reply";
import type { Simulator } from "../simulator";
import { rfc3339ToMilliseconds, rfc3339WithZ } from "../wire/times";

const memberNames = ["now", "standsStill", "forwardSeconds", "dateAheadSeconds"];

/**
 * Moves the clocks, by any of these members together: `now`, an RFC 3339 instant from which the clock runs on, or at
 * which it stands still with `"standsStill": true`; `forwardSeconds`, by which it then moves on; `dateAheadSeconds`, by
 * which the Date header is ahead of it from now on, 0 being none. The answer says what both show.
 */
export function answerClock(body: Uint8Array, simulator: Simulator, realTime: Clock): Reply {
  const members = parseObject(body) as Readonly<Record<string, unknown>> | undefined;
  const error = members === undefined ? "the body must be a JSON object" : problem(members);
  if (members === undefined || error !== undefined) {
    return { status: 400, body: { error } };
  }
  const { now, standsStill, forwardSeconds, dateAheadSeconds } = members as Members;
  const instant = now === undefined ? undefined : rfc3339ToMilliseconds(now);
  if (standsStill === true) {
    simulator.setNow(instant ?? simulator.now());
  } else if (instant !== undefined || standsStill === false) {
    simulator.setNow(runningFrom(instant ?? simulator.now(), realTime));
  }
  if (forwardSeconds !== undefined) {
    simulator.forward(forwardSeconds * 1000);
  }
  if (dateAheadSeconds !== undefined) {
    simulator.setDate(dateAheadSeconds === 0 ? undefined : () => simulator.now() + dateAheadSeconds * 1000);
  }
  return { body: { now: rfc3339WithZ(simulator.now()), date: rfc3339WithZ(simulator.date()) } };
}

interface Members {
  readonly now?: string;
  readonly standsStill?: boolean;
  readonly forwardSeconds?: number;
  readonly dateAheadSeconds?: number;
}

/** A century: what no test needs to exceed, and far within what a date can express. */
const largestSeconds = 100 * 365 * 24 * 60 * 60;

function problem(members: Readonly<Record<string, unknown>>): string | undefined {
  const unknown = Object.keys(members).find((name) => !memberNames.includes(name));
  if (unknown !== undefined) {
    return `"${unknown}" is no member; there are ${memberNames.join(", ")}`;
  }
  const { now, standsStill } = members;
  if (now !== undefined && (typeof now !== "string" || rfc3339ToMilliseconds(now) === undefined)) {
    return `"now" must be an RFC 3339 instant with a zone, such as 2026-11-20T12:00:00Z`;
  }
  if (standsStill !== undefined && typeof standsStill !== "boolean") {
    return `"standsStill" must be true or false`;
  }
  const seconds = ["forwardSeconds", "dateAheadSeconds"].find((name) => {
    const value = members[name];
    return value !== undefined && !(typeof value === "number" && Math.abs(value) <= largestSeconds);
  });
  return seconds === undefined ? undefined : `"${seconds}" must be a number of seconds, at most a century`;
}
