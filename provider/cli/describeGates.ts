import type { Instant } from "../core/instants/instant";
import { nearestName } from "../core/nearestName";
import { cleanRemoteText } from "../core/remoteText";
import type { Gate } from "../gates/gate";
import { parseGate } from "../gates/parse/parseGate";
import { gateFacts } from "../readGateTarget";
import { configurationError, usageError } from "./cliError";
import { givenKeys, type GivenKey, type KeyFlag } from "./flags";
import { applyGiven, type Assembled } from "./gateFile/applyGiven";
import { readGateFile, readOverrideFile } from "./gateFile/readGateFile";
import { readTargetIds } from "./gateFile/targetIds";
import { criterionFlags, targetFlags } from "./gateFlags";
import type { CliIo } from "./io";
import { inputName, inputReader } from "./readInput";

/** A gate that can be evaluated, as flags, variables and files describe it. */
export interface DescribedGate {
  /** The file, as it was named; absent when flags described it. */
  readonly file?: string;
  readonly description: Readonly<Record<string, unknown>>;
  readonly gate: Gate;
}

export interface DescribeOptions {
  /** Flags of the command, by their keys. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly policyFlags: readonly KeyFlag[];
  /** Empty for commands that do not wait. */
  readonly waitFlags: readonly KeyFlag[];
  /** For the bound of overrides. */
  readonly now: Instant;
  /** Changes a whole description before it is judged. */
  readonly adapt?: (description: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

interface Source extends Assembled {
  readonly file?: string;
  /** Where a path stands that no flag gave. */
  place(path: string): string;
}

function texts(options: Readonly<Record<string, unknown>>, key: string): readonly string[] {
  const given = options[key];
  return Array.isArray(given) ? (given as readonly string[]) : typeof given === "string" ? [given] : [];
}

/** The targets that flags describe: one, or one for each id of a list. */
function flaggedTargets(
  service: string | undefined,
  keys: readonly GivenKey[],
  ids: readonly { readonly id: string; readonly place: string }[] | undefined,
  first: number,
): { readonly targets: readonly object[]; readonly origins: ReadonlyMap<string, string> } {
  const origins = new Map<string, string>();
  const common = { service, ...Object.fromEntries(keys.map(({ key, value }) => [key, value])) };
  const one = (at: number, own: object, place?: string): object => {
    origins.set(`targets[${at}].service`, "--service");
    for (const { key, origin } of keys) origins.set(`targets[${at}].${key}`, origin);
    if (place !== undefined) for (const key of ["resourceId", "name"]) origins.set(`targets[${at}].${key}`, place);
    return { ...common, ...own };
  };
  const targets = ids?.map(({ id, place }, at) => one(first + at, { resourceId: id }, place)) ?? [one(first, {})];
  return { targets, origins };
}

function withTargets(source: Source, more: ReturnType<typeof flaggedTargets>): Source {
  const { targets = [] } = source.description;
  if (!Array.isArray(targets)) return source;
  const description = { ...source.description, targets: [...(targets as readonly unknown[]), ...more.targets] };
  return { ...source, description, origins: new Map([...source.origins, ...more.origins]) };
}

const noPlace = (): string => "command line";

async function sourcesOf(options: Readonly<Record<string, unknown>>, read: ReturnType<typeof inputReader>) {
  const files = texts(options, "file");
  const service = typeof options["service"] === "string" ? options["service"] : undefined;
  const list = typeof options["targetsFile"] === "string" ? options["targetsFile"] : undefined;
  const keys = givenKeys(targetFlags, options, {});
  if (list === undefined && service === undefined && keys.length > 0) {
    throw usageError(`${keys[0]?.origin ?? ""} describes a target: it needs --service`);
  }
  if (list === undefined && service !== undefined && files.length > 0) {
    throw usageError("--service describes a gate of one target: give it without -f, or with --targets-file");
  }
  if (list !== undefined && service === undefined) throw usageError("--targets-file holds ids: it needs --service");
  if (list !== undefined && files.length > 1) throw usageError("--targets-file goes with one -f at most");
  const single = keys.find(({ key }) => key === "resourceId" || key === "name");
  if (list !== undefined && single !== undefined) {
    throw usageError(`${single.origin} is about one target, and --targets-file gives many`);
  }
  if (files.length === 0 && service === undefined) {
    throw usageError("no gate is given: name a file with -f, or a target with --service and --resource-id");
  }
  const sources: Source[] = [];
  for (const path of files) {
    const name = inputName(path);
    const { description, place } = readGateFile(await read("-f", path), name);
    sources.push({ file: name, description, place, origins: new Map() });
  }
  if (service === undefined) return sources;
  const [only = { description: {}, place: noPlace, origins: new Map() } as Source] = sources;
  const before: unknown = only.description["targets"];
  const ids =
    list === undefined
      ? undefined
      : readTargetIds(await read("--targets-file", list)).map(({ id, line }) => ({
          id,
          place: `${inputName(list)}:${line}:1`,
        }));
  return [withTargets(only, flaggedTargets(service, keys, ids, Array.isArray(before) ? before.length : 0))];
}

function targetNames({ description }: Source): readonly string[] {
  const targets: unknown = description["targets"];
  if (!Array.isArray(targets)) return [];
  return targets.map((target: unknown) => {
    const { name, service, resourceId, actionName } = (target ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof name === "string" && name !== "") return name;
    return [service, resourceId, actionName].filter((part) => typeof part === "string").join("/");
  });
}

/** Adds overrides from a file: to every gate, or to those that have the target which an override names. */
function withOverrides(
  sources: readonly Source[],
  { list, place }: ReturnType<typeof readOverrideFile>,
): readonly Source[] {
  const scopes = list.map((item) => {
    const target = (item as { readonly target?: unknown } | null)?.target;
    const having = sources.filter((source) => typeof target === "string" && targetNames(source).includes(target));
    // One that no gate has is given to all, each of which refuses it.
    return having.length === 0 ? sources : having;
  });
  return sources.map((source) => {
    const own = source.description["overrides"] ?? [];
    if (!Array.isArray(own)) return source;
    const mine = list.map((item, at) => ({ item, at })).filter(({ at }) => scopes[at]?.includes(source) === true);
    const description = {
      ...source.description,
      overrides: [...(own as readonly unknown[]), ...mine.map(({ item }) => item)],
    };
    return {
      ...source,
      description,
      place: (path: string) => {
        const [, index, rest = ""] = /^overrides\[(\d+)\](.*)$/.exec(path) ?? [];
        const added = index === undefined ? undefined : mine[Number(index) - own.length];
        return added === undefined ? source.place(path) : place(`overrides[${added.at}]${rest}`);
      },
    };
  });
}

function problemsOf(source: Source, now: Instant): { readonly gate: Gate } | { readonly lines: readonly string[] } {
  const parsed = parseGate(source.description, { facts: gateFacts, now });
  if (parsed.kind === "gate") return { gate: parsed.gate };
  const problems = parsed.kind === "problems" ? parsed.problems : [];
  return {
    lines: problems.map(({ path, reason }) => {
      const place = source.origins.get(path) ?? source.place(path);
      return `${place}: ${path} ${reason} [GATE_INVALID]`;
    }),
  };
}

/** The bounds of a description are the same at every door; here each fault is named with its file, line and column. */
export async function describeGates(io: CliIo, settings: DescribeOptions): Promise<readonly DescribedGate[]> {
  const { options, policyFlags, waitFlags, now, adapt = (description) => description } = settings;
  const read = inputReader(io);
  const given = {
    criteria: givenKeys(criterionFlags, options, io.environment),
    policy: givenKeys(policyFlags, options, io.environment),
    wait: givenKeys(waitFlags, options, io.environment),
  };
  // `--fail-on-warn` is one more spelling of a policy, and the strictest of several holds.
  if (options["failOnWarn"] === true) given.policy.push({ key: "onWarn", value: "block", origin: "--fail-on-warn" });
  let sources: readonly Source[] = await sourcesOf(options, read);
  const overrideFile = options["overrideFile"];
  if (typeof overrideFile === "string") {
    const text = await read("--override-file", overrideFile);
    sources = withOverrides(sources, readOverrideFile(text, inputName(overrideFile)));
  }
  const described: DescribedGate[] = [];
  const lines: string[] = [];
  for (const source of sources) {
    const assembled = applyGiven(source, given);
    const adapted = { ...source, ...assembled, description: adapt(assembled.description) };
    const judged = problemsOf(adapted, now);
    if ("lines" in judged) lines.push(...judged.lines);
    else {
      const { description, file } = adapted;
      described.push({ description, gate: judged.gate, ...(file === undefined ? {} : { file }) });
    }
  }
  if (lines.length > 0) throw configurationError([...new Set(lines)]);
  return described;
}

/** Variables that look like ours and are none: a mistyped one would leave a gate weaker than it was meant. */
export function unknownVariables(io: CliIo, known: readonly string[]): readonly string[] {
  return Object.keys(io.environment)
    .filter((name) => name.startsWith("HWBACKUP_") && !known.includes(name))
    .map((name) => {
      const nearest = nearestName(name, known);
      const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
      return `note: the variable ${cleanRemoteText(name, 80)} means nothing here${hint}`;
    });
}
