import type { Gate } from "../../gates/gate";
import type { ParseOptions } from "../../gates/parse/parseGate";
import { parseDescription, problemsOf } from "../../verdict/parseDescription";
import { configurationError, quoted } from "../output/cliError";
import { givenKeys, kebab, type GivenKey, type KeyFlag } from "../options/flags";
import { applyGiven } from "./gateFile/applyGiven";
import { readOverrideFile } from "./gateFile/readGateFile";
import { criterionFlags, targetFlags } from "../options/gateFlags";
import { namesOf, type GateNames } from "../../report/lines/gateNames";
import { commandLine, gateSources, type GateSource } from "./gateSources";
import type { CliIo } from "../io";
import type { GateFlagValues } from "../options/optionGroups";
import { inputName, inputReader } from "./readInput";
import { withOverrides } from "./withOverrides";

/** A gate that can be evaluated, as flags, variables and files describe it. */
export interface DescribedGate extends GateNames {
  readonly gate: Gate;
}

interface DescribeOptions {
  readonly options: GateFlagValues;
  readonly policyFlags: readonly KeyFlag[];
  /** Empty for commands that do not wait. */
  readonly waitFlags: readonly KeyFlag[];
  /** For the bound of overrides. */
  readonly now: NonNullable<ParseOptions["now"]>;
  /** Changes a whole description before it is judged. */
  readonly adapt?: (description: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/**
 * With more targets than this, memory counts for more than speed. With much memory at hand V8 collects late: a fleet of
 * 10,000 then takes 390 MB for the 30 that it holds. Such a run waits for the network most of the time; a small one would
 * take a fifth longer from start to end.
 */
const largeFleet = 500;

function targetsOf({ description }: GateSource): number {
  const { targets } = description;
  return Array.isArray(targets) ? targets.length : 0;
}

/** Where the value at a path was given: a flag, a variable, or a place in a file. */
function originOf({ origins, place }: GateSource): (path: string) => string {
  return (path) => origins.get(path) ?? place(path);
}

/** A forgotten variable can weaken a gate, so each one is named. */
function noteVariables(given: Readonly<Record<string, readonly GivenKey[]>>, io: CliIo): void {
  for (const [part, keys] of Object.entries(given)) {
    for (const { key, origin } of keys.filter((one) => !one.origin.startsWith("-"))) {
      io.stderr.write(`note: the variable ${origin} sets ${part}.${key}\n`);
    }
  }
}

/** The values of flags as they were typed: a command line is not secret, while a file or a variable may hold a secret. */
function flagTexts({ criteria, policy, wait, targetKeys, service }: GateFlagValues): ReadonlyMap<string, unknown> {
  const all = Object.entries({ ...criteria, ...policy, ...wait, ...targetKeys, service });
  return new Map(all.map(([key, text]) => [`--${kebab(key)}`, text]));
}

/** A problem in flags where flags gave the value, or no file could; elsewhere with its place. */
function problemLine(place: string, path: string, reason: string, texts: ReadonlyMap<string, unknown>): string {
  if (place.startsWith("--")) {
    const value = texts.get(place);
    return `${place}${typeof value === "string" ? ` ${quoted(value)}` : ""} ${reason}`;
  }
  if (place !== commandLine) return `${place}: ${path} ${reason}`;
  const [key = ""] = /\w+$/.exec(path) ?? [];
  if (key === "criteria") return "no criterion is given: add one, such as --last-backup-maximum-age 26h";
  return texts.has(`--${kebab(key)}`) || targetFlags.some((flag) => flag.key === key)
    ? `--${kebab(key)} ${reason}`
    : `${place}: ${path} ${reason}`;
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
  // Before the targets are parsed, which makes much of what a run throws away.
  if (sources.reduce((sum, source) => sum + targetsOf(source), 0) > largeFleet) io.preferMemory?.();
  const { overrideFile } = options;
  if (overrideFile !== undefined) {
    const text = await read("--override-file", overrideFile);
    sources = withOverrides(sources, readOverrideFile(text, inputName(overrideFile)));
  }
  const texts = flagTexts(options);
  const described: DescribedGate[] = [];
  const lines: string[] = [];
  for (const source of sources) {
    const assembled = applyGiven(source, given);
    const adapted = { ...source, ...assembled, description: adapt(assembled.description) };
    const placeOf = originOf(adapted);
    const parsed = parseDescription(adapted.description, { now, originOf: placeOf });
    if (parsed.kind === "gate") described.push({ gate: parsed.gate, ...namesOf(adapted) });
    for (const { path, reason } of problemsOf(parsed)) {
      lines.push(`${problemLine(placeOf(path), path, reason, texts)} [GATE_INVALID]`);
    }
  }
  if (lines.length > 0) throw configurationError([...new Set(lines)]);
  return described;
}
