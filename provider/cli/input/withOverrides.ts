import { targetName } from "../../gates/target";
import type { OverrideFile } from "./gateFile/readGateFile";
import type { GateSource } from "./gateSources";

function targetNames({ description }: GateSource): readonly string[] {
  const targets: unknown = description["targets"];
  if (!Array.isArray(targets)) return [];
  return targets.map((target: unknown) => {
    const members = (target ?? {}) as Readonly<Record<string, unknown>>;
    const { name } = members;
    return typeof name === "string" && name !== "" ? name : targetName(members);
  });
}

/** Adds overrides from a file: to every gate, or to those that have the target which an override names. */
export function withOverrides(sources: readonly GateSource[], { list, place }: OverrideFile): readonly GateSource[] {
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
