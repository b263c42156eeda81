import type { GivenKey } from "../../options/flags";

type Members = Readonly<Record<string, unknown>>;

/** A description that was put together, and where its parts come from. */
export interface Assembled {
  readonly description: Members;
  /** By path: the flag, variable or line that gave the value. */
  readonly origins: ReadonlyMap<string, string>;
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function withKeys(value: unknown, given: readonly GivenKey[], path: string, origins: Map<string, string>): unknown {
  // Leave non-objects unchanged; validation rejects them.
  if (given.length === 0 || (value !== undefined && value !== null && !isObject(value))) return value;
  for (const { key, origin } of given) origins.set(`${path}.${key}`, origin);
  return { ...value, ...Object.fromEntries(given.map(({ key, value: one }) => [key, one])) };
}

/**
 * Puts flags and variables over a description. A criterion that is given holds for every target that is asked it: it
 * replaces the common one, and those that targets have of their own.
 */
export function applyGiven(
  { description, origins: before }: Assembled,
  given: {
    readonly criteria: readonly GivenKey[];
    readonly policy: readonly GivenKey[];
    readonly wait: readonly GivenKey[];
  },
): Assembled {
  const origins = new Map(before);
  const targets: unknown = description["targets"];
  const newTargets = Array.isArray(targets)
    ? targets.map((target: unknown, at) => {
        const own = isObject(target) ? target["criteria"] : undefined;
        if (!isObject(target) || !isObject(own)) return target;
        const replaced = given.criteria.filter(({ key }) => Object.hasOwn(own, key));
        return { ...target, criteria: withKeys(own, replaced, `targets[${at}].criteria`, origins) };
      })
    : targets;
  const parts = {
    criteria: withKeys(description["criteria"], given.criteria, "criteria", origins),
    targets: newTargets,
    policy: withKeys(description["policy"], given.policy, "policy", origins),
    wait: withKeys(description["wait"], given.wait, "wait", origins),
  };
  const present = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  return { description: { ...description, ...present }, origins };
}
