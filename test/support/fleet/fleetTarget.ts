/** What becomes of a target of the fleet, and so of its verdict. */
export type Fate = "healthy" | "stale" | "failed" | "throttled" | "malformed";

/** One in a hundred each: the place of the failing, throttled and malformed ones among every hundred. */
const places = { failing: 17, throttled: 42, malformed: 73 } as const;

/** The fate of the target at an index: of every hundred, one fails, one is never let through, one gets no proper answer. */
export function fateOf(index: number): Fate {
  switch (index % 100) {
    case places.failing:
      return Math.floor(index / 100) % 2 === 0 ? "stale" : "failed";
    case places.throttled:
      return "throttled";
    case places.malformed:
      return "malformed";
    default:
      return "healthy";
  }
}

const idStart = "f1ee7000-0000-4000-8000-";

export function resourceIdAt(index: number): string {
  return `${idStart}${index.toString(16).padStart(12, "0")}`;
}

/** The index in an id; `NaN` for one that is not of the fleet. */
export function indexOf(resourceId: string): number {
  return resourceId.startsWith(idStart) ? Number.parseInt(resourceId.slice(idStart.length), 16) : Number.NaN;
}

/** What a target is called in the gate file. */
export function nameAt(index: number): string {
  return `cache-${index}`;
}

/** The gate file of so many targets, as somebody would write it. */
export function fleetGateFile(targets: number): string {
  const lines = Array.from(
    { length: targets },
    (_, at) => `  - { name: ${nameAt(at)}, service: dcs, resourceId: ${resourceIdAt(at)} }\n`,
  );
  const head = "apiVersion: hwbackup/v1\ncriteria: { lastBackupMaximumAge: 26h, lastTaskSucceeded: true }\ntargets:\n";
  return head + lines.join("");
}

/** The verdict that each fate has to come to, and where it could not be judged, why not. */
export const expected: Readonly<Record<Fate, { readonly verdict: string; readonly reason?: string }>> = {
  healthy: { verdict: "pass" },
  stale: { verdict: "fail" },
  failed: { verdict: "fail" },
  throttled: { verdict: "unknown", reason: "throttled" },
  malformed: { verdict: "unknown", reason: "invalidResponse" },
};
