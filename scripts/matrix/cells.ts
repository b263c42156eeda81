import versions from "./versions.json";

/** One version of Node with one of the Pulumi SDK. */
export interface Cell {
  readonly node: string;
  readonly pulumi: string;
  /** Which of those that this Node is allowed to run. */
  readonly is: "oldest" | "newest";
}

/** What one version of `@pulumi/pulumi` says of itself in `engines`. */
export interface PulumiVersion {
  readonly version: string;
  readonly node: string;
}

/** Every `engines.node` of the SDK in the peer range has this form; another one is not guessed at. */
function allows({ version, node: range }: PulumiVersion, node: string): boolean {
  const [, least] = /^>=(\d+)$/.exec(range) ?? [];
  if (least === undefined) throw new Error(`@pulumi/pulumi ${version}: this script does not read engines "${range}"`);
  return Number(node.split(".")[0]) >= Number(least);
}

/** Of an ascending list, the first and the last version that each Node is allowed to run. */
export function cellsOf(nodes: readonly string[], pulumi: readonly PulumiVersion[]): Cell[] {
  return nodes.flatMap((node) => {
    const allowed = pulumi.filter((version) => allows(version, node));
    const [oldest, newest] = [allowed[0], allowed.at(-1)];
    if (oldest === undefined || newest === undefined) throw new Error(`no @pulumi/pulumi is for Node ${node}`);
    return [
      { node, pulumi: oldest.version, is: "oldest" } as const,
      { node, pulumi: newest.version, is: "newest" } as const,
    ];
  });
}

/** The matrix: versions as pinned in `versions.json`. */
export const cells: readonly Cell[] = cellsOf(versions.nodes, versions.pulumi);

/** The range of Node versions that one pinned version of the SDK was found to allow. */
export function pinnedEngines(pulumi: string): string {
  const found = versions.pulumi.find(({ version }) => version === pulumi);
  if (found === undefined) throw new Error(`versions.json has no @pulumi/pulumi ${pulumi}`);
  return found.node;
}
