import type { Instant } from "../../core/instants/instant";
import type { Gate } from "../../gates/gate";
import { parseGate } from "../../gates/parse/parseGate";
import { gateFacts } from "../../verdict/readGateTarget";
import { configurationError } from "../output/cliError";
import { givenKeys, type GivenKey, type KeyFlag } from "../options/flags";
import { applyGiven } from "./gateFile/applyGiven";
import { readOverrideFile } from "./gateFile/readGateFile";
import { criterionFlags } from "../options/gateFlags";
import { namesOf, type GateNames } from "../../report/lines/gateNames";
import { gateSources, type GateSource } from "./gateSources";
import type { CliIo } from "../io";
import type { GateFlagValues } from "../options/optionGroups";
import { inputName, inputReader } from "./readInput";
import { withOverrides } from "./withOverrides";

/** A gate that can be evaluated, as flags, variables and files describe it. */
export interface DescribedGate extends GateNames {
  readonly description: Readonly<Record<string, unknown>>;
  readonly gate: Gate;
  /** Where the value at a path was given: a flag, a variable, or a place in a file. */
  readonly originOf: (path: string) => string;
}

export interface DescribeOptions {
  readonly options: GateFlagValues;
  readonly policyFlags: readonly KeyFlag[];
  /** Empty for commands that do not wait. */
  readonly waitFlags: readonly KeyFlag[];
  /** For the bound of overrides: one clock for all gates, or that of each. */
  readonly now: Instant | ((gate: Gate) => Instant);
  /** Changes a whole description before it is judged. */
  readonly adapt?: (description: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

function originOf({ origins, place }: GateSource): (path: string) => string {
  return (path) => origins.get(path) ?? place(path);
}

function problemsOf(
  source: GateSource,
  now: DescribeOptions["now"],
): { readonly gate: Gate } | { readonly lines: readonly string[] } {
  const options = { facts: gateFacts, originOf: originOf(source) };
  const at = (clock: Instant) => parseGate(source.description, { ...options, now: clock });
  const first = typeof now === "number" ? at(now) : parseGate(source.description, options);
  const parsed = typeof now === "function" && first.kind === "gate" ? at(now(first.gate)) : first;
  if (parsed.kind === "gate") return { gate: parsed.gate };
  const problems = parsed.kind === "problems" ? parsed.problems : [];
  return {
    lines: problems.map(({ path, reason }) => {
      return `${originOf(source)(path)}: ${path} ${reason} [GATE_INVALID]`;
    }),
  };
}

/** A variable that was forgotten can weaken a gate, so that each is named. */
function noteVariables(given: Readonly<Record<string, readonly GivenKey[]>>, io: CliIo): void {
  for (const [part, keys] of Object.entries(given)) {
    for (const { key, origin } of keys.filter((one) => !one.origin.startsWith("-"))) {
      io.stderr.write(`note: ${part}.${key} comes from the variable ${origin}\n`);
    }
  }
}

/** The bounds of a description are the same at every door; here each fault is named with its file, line and column. */
export async function describeGates(io: CliIo, settings: DescribeOptions): Promise<readonly DescribedGate[]> {
  const { options, policyFlags, waitFlags, now } = settings;
  const adapt = settings.adapt ?? ((description: Readonly<Record<string, unknown>>) => description);
  const read = inputReader(io);
  const given = {
    criteria: givenKeys(criterionFlags, options.criteria ?? {}, io.environment),
    policy: givenKeys(policyFlags, options.policy ?? {}, io.environment),
    wait: givenKeys(waitFlags, options.wait ?? {}, io.environment),
  };
  // `--fail-on-warn` is one more spelling of a policy, and the strictest of several holds.
  if (options.failOnWarn === true) given.policy.push({ key: "onWarn", value: "block", origin: "--fail-on-warn" });
  if (options.quiet !== true) noteVariables(given, io);
  let sources: readonly GateSource[] = await gateSources(options, read);
  const { overrideFile } = options;
  if (overrideFile !== undefined) {
    const text = await read("--override-file", overrideFile);
    sources = withOverrides(sources, readOverrideFile(text, inputName(overrideFile)));
  }
  const described: DescribedGate[] = [];
  const lines: string[] = [];
  for (const source of sources) {
    const assembled = applyGiven(source, given);
    const adapted = { ...source, ...assembled, description: adapt(assembled.description) };
    const judged = problemsOf(adapted, now);
    if ("lines" in judged) {
      for (const line of judged.lines) lines.push(line);
    } else {
      const { description } = adapted;
      described.push({
        description,
        gate: judged.gate,
        originOf: originOf(adapted),
        ...namesOf(adapted),
      });
    }
  }
  if (lines.length > 0) throw configurationError([...new Set(lines)]);
  return described;
}
