import { isGiven } from "../../core/isGiven";
import type { GateFactsByService } from "../../core/gateFacts";
import type { Instant } from "../../core/instants/instant";
import type { AskedTarget, Gate } from "../gate";
import type { Policy } from "../policy";
import { parseCriteria } from "./parseCriteria";
import { checkEnds, parseOverrides } from "./parseOverrides";
import { parsePolicy, parseWait } from "./parsePolicy";
import { parseTarget } from "./parseTarget";
import { Problems, type GateProblem } from "./problems";
import { blankReason, isBlank, membersOf, refuseUnknownKeys } from "./readObject";

const descriptionKeys = ["criteria", "targets", "policy", "wait", "overrides"];

export interface ParseOptions {
  readonly facts: GateFactsByService;
  /** For the bound of overrides: a clock, or that of the answers about the targets. Absent where no clock is at hand. */
  readonly now?: Instant | ((targets: readonly AskedTarget[]) => Instant);
  /** Tells a value that is not known yet, in a preview; such values are passed over. */
  readonly isUnknown?: (value: unknown) => boolean;
  /** Where the value at a path was given, for the result; `program` where nothing says it. */
  readonly originOf?: (path: string) => string;
}

/**
 * A description that can be evaluated; or everything that is wrong with it. `isUnknown`: nothing known is wrong, and not
 * everything is known.
 */
export type ParsedGate =
  | { readonly kind: "gate"; readonly gate: Gate }
  | { readonly kind: "unknown" }
  | { readonly kind: "problems"; readonly problems: readonly GateProblem[] };

function checkNames(targets: readonly (AskedTarget | undefined)[], problems: Problems): void {
  const seen = new Map<string, number>();
  targets.forEach((target, at) => {
    if (target === undefined) return;
    const first = seen.get(target.name);
    if (first === undefined) seen.set(target.name, at);
    else
      problems.invalid(
        `targets[${at}].name`,
        `must differ from that of targets[${first}]: results are told apart by name`,
      );
  });
}

function checkRequirement({ require }: Policy, targets: number, problems: Problems): void {
  if (require.kind === "count" && require.count > targets) {
    problems.invalid("policy.require", `must be at most the number of targets, ${targets}`);
  }
}

/** Judges a description, whatever door it came through, without a look at the cloud. */
export function parseGate(
  given: unknown,
  { facts, now, isUnknown = () => false, originOf = () => "program" }: ParseOptions,
): ParsedGate {
  const problems = new Problems(isUnknown);
  const members = membersOf(given, "description", problems);
  if (members === undefined) return outcome(problems, undefined);
  refuseUnknownKeys(members, descriptionKeys, "", problems);
  const common = parseCriteria(members["criteria"], "criteria", problems);
  const { policy, choices: policyChoices } = parsePolicy(members["policy"], problems, originOf);
  const wait = parseWait(members["wait"], problems);
  const list = members["targets"];
  let targets: (AskedTarget | undefined)[] = [];
  if (isGiven(list) && isUnknown(list)) {
    problems.hasUnknown = true;
  } else if (!isGiven(list) || (Array.isArray(list) && list.length === 0)) {
    problems.missing("targets", "is required: at least one target");
  } else if (!Array.isArray(list)) {
    problems.invalid("targets", isBlank(list) ? blankReason : "must be a list");
  } else {
    targets = list.map((target: unknown, at) => parseTarget(target, `targets[${at}]`, common, facts, problems));
    checkNames(targets, problems);
    checkRequirement(policy, list.length, problems);
  }
  const known = targets.filter((target) => target !== undefined);
  const names = known.length === targets.length && known.length > 0 ? known.map(({ name }) => name) : undefined;
  const clock = typeof now === "function" ? undefined : now;
  const overrides = parseOverrides(members["overrides"], names, clock, problems);
  // Answers belong to targets of which all is known and right.
  if (typeof now === "function" && isSound(problems)) checkEnds(overrides, now(known), problems);
  return outcome(problems, {
    targets: known,
    policy,
    policyChoices,
    overrides,
    ...(wait === undefined ? {} : { wait }),
  });
}

function isSound({ list, hasUnknown }: Problems): boolean {
  return list.length === 0 && !hasUnknown;
}

function outcome(problems: Problems, gate: Gate | undefined): ParsedGate {
  if (problems.list.length > 0) return { kind: "problems", problems: problems.list };
  return problems.hasUnknown || gate === undefined ? { kind: "unknown" } : { kind: "gate", gate };
}
