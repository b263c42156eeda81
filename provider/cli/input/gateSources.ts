import { resolve } from "node:path";
import { configurationError, usageError } from "../output/cliError";
import { givenKeys, type GivenKey } from "../options/flags";
import type { Assembled } from "./gateFile/applyGiven";
import { gateName, gateNameFault } from "./gateFile/gateName";
import { readGateFile } from "./gateFile/readGateFile";
import { targetFlags } from "../options/gateFlags";
import { labelOf, type GateNames } from "../../report/lines/gateNames";
import type { GateFlagValues } from "../options/optionGroups";
import { inputName, isOpenInput, type inputReader } from "./readInput";

/** An id with the line on which it stands, from 1. */
interface TargetId {
  readonly id: string;
  readonly line: number;
}

/** Ids, one on each line; ignores empty lines and comments from `#`. */
function readTargetIds(text: string): TargetId[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, at) => ({ id: line.replace(/#.*$/, "").trim(), line: at + 1 }))
    .filter(({ id }) => id !== "");
}

/** A description with the places of its keys, before it is judged. */
export interface GateSource extends Assembled, GateNames {
  /** Where a path stands that no flag gave. */
  readonly place: (path: string) => string;
}

/** The flag that tells one target from others, if there is one. */
export function singleFlag({ targetKeys }: GateFlagValues): string | undefined {
  const keys = givenKeys(targetFlags, targetKeys, {});
  return keys.find(({ key }) => key === "resourceId" || key === "name")?.origin;
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

function withTargets(source: GateSource, more: ReturnType<typeof flaggedTargets>): GateSource {
  const { targets = [] } = source.description;
  if (!Array.isArray(targets)) return source;
  const description = { ...source.description, targets: [...(targets as readonly unknown[]), ...more.targets] };
  return { ...source, description, origins: new Map([...source.origins, ...more.origins]) };
}

/** The place of what flags describe and no flag gives. */
export const commandLine = "command line";

/** What describes a gate on this host alone; of open descriptors another run has the same names. */
function pathOf(...inputs: readonly string[]): Pick<GateNames, "path"> {
  return inputs.some(isOpenInput) ? {} : { path: inputs.map((input) => resolve(input)).join(" + ") };
}

function named(source: GateSource, given: string | undefined): GateSource {
  if (given === undefined) return source;
  const name = gateName.read(given);
  if (name === undefined) throw configurationError([`--gate-name: name ${gateNameFault} [GATE_INVALID]`]);
  return { ...source, name };
}

/** Two gates of one name would write the same series, which the collector refuses. */
function refuseOneName(sources: readonly GateSource[]): readonly GateSource[] {
  const seen = new Map<string, GateSource>();
  for (const source of sources) {
    const label = labelOf(source);
    const first = seen.get(label);
    if (first !== undefined) {
      throw configurationError([
        `${first.file ?? ""} and ${source.file ?? ""}: both gates have the name ${JSON.stringify(label)}: ` +
          `give each file once, with its own key name [GATE_INVALID]`,
      ]);
    }
    seen.set(label, source);
  }
  return sources;
}

/** The descriptions of files and flags. Throws if options contradict each other. */
export async function gateSources(
  options: GateFlagValues,
  read: ReturnType<typeof inputReader>,
): Promise<readonly GateSource[]> {
  const { file: files = [], service, targetsFile: list, gateName: givenName } = options;
  const keys = givenKeys(targetFlags, options.targetKeys, {});
  if (list === undefined && service === undefined && keys.length > 0) {
    throw usageError(`${keys[0]?.origin ?? ""} needs --service`);
  }
  if (list === undefined && service !== undefined && files.length > 0) {
    throw usageError(
      "--service defines a one-target gate and cannot be combined with -f, unless --targets-file is given",
    );
  }
  if (list !== undefined && service === undefined) throw usageError("--targets-file needs --service");
  if (list !== undefined && files.length > 1) throw usageError("--targets-file can be combined with one -f only");
  const single = singleFlag(options);
  if (list !== undefined && single !== undefined) {
    throw usageError(`${single} and --targets-file cannot be combined`);
  }
  if (files.length === 0 && service === undefined) {
    throw usageError("no gate is given: add -f FILE, or --service and --resource-id");
  }
  if (givenName !== undefined && files.length > 1) {
    throw usageError("--gate-name names one gate; with several -f, add the key name to each file");
  }
  const sources: GateSource[] = [];
  for (const path of files) {
    const name = inputName(path);
    const gateFile = readGateFile(await read("-f", path), name);
    sources.push(named({ file: name, ...pathOf(path), ...gateFile, origins: new Map() }, givenName));
  }
  if (service === undefined) return refuseOneName(sources);
  const none = named({ description: {}, place: () => commandLine, origins: new Map() }, givenName);
  const [only = none] = sources;
  const before: unknown = only.description["targets"];
  const ids =
    list === undefined
      ? undefined
      : readTargetIds(await read("--targets-file", list)).map(({ id, line }) => ({
          id,
          place: `${inputName(list)}:${line}:1`,
        }));
  const whole = withTargets(only, flaggedTargets(service, keys, ids, Array.isArray(before) ? before.length : 0));
  if (list === undefined || whole.path === undefined) return [whole];
  // The same file with other ids is another gate.
  const { path, ...rest } = whole;
  return [{ ...rest, ...pathOf(path, list) }];
}
