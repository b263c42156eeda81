import { isAlias, isMap, isScalar, isSeq, type Alias, type Document, type Node } from "yaml";
import { shownKey } from "../../../core/keys/shownKey";

/** A fault of a document, and its offset. */
interface NodeFault {
  readonly offset: number;
  readonly message: string;
}

/** The nodes of a document once every alias was followed. */
export interface TracedNodes {
  readonly faults: readonly NodeFault[];
  /** The node that an alias stands for, every other node itself. */
  readonly resolve: (node: unknown) => unknown;
  /** The name that a key has in the object: the text behind it, if it is an alias. */
  readonly nameOf: (key: unknown) => string;
}

/**
 * How many nodes aliases may add to those that are written: enough for criteria that ten thousand targets share. A few lines
 * can otherwise stand for gigabytes.
 */
const maximumAdded = 1_000_000;

/** A merge key, by its tag or in YAML 1.1: one of its keys may stand in the map as well, and one of them is dropped in silence. */
function isMergeKey(key: unknown): boolean {
  return isScalar(key) && typeof key.value === "symbol";
}

/** A key that is left out, or is the word null without quotes. */
function isNull(key: unknown): boolean {
  return key === null || (isScalar(key) && key.value === null);
}

/** The offset at which a node starts. */
export function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

/** How a key is read, and reported. */
interface KeyReading extends Pick<TracedNodes, "resolve" | "nameOf"> {
  readonly fault: (node: unknown, message: string) => void;
}

/** Reports a key that is no text, and one whose name stands among `names` already; adds its name to them. */
function checkKey(key: unknown, names: Set<string>, { resolve, nameOf, fault }: KeyReading): void {
  if (!isScalar(resolve(key)) && key !== null) {
    // An alias that leads nowhere has been reported.
    if (!isAlias(key) || resolve(key) !== undefined) fault(key, "a key must be a text");
    return;
  }
  if (isMergeKey(resolve(key))) {
    fault(key, "a merge key (<<) is not supported; write the keys themselves");
    return;
  }
  const name = nameOf(key);
  if (name === "" && isNull(resolve(key))) {
    fault(key, "a key must be a text, not null");
    return;
  }
  if (names.has(name)) fault(key, `Map keys must be unique: ${shownKey(name)} is given twice`);
  names.add(name);
}

/**
 * Follows the aliases of a document, in its order. The parser compares keys as they are written, so that a key given
 * through an alias could repeat one in silence; here keys are compared by the names that they get.
 */
export function traceNodes(document: Document): TracedNodes {
  const faults: NodeFault[] = [];
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  /** Of each node with an anchor, all aliases below it followed; absent while its end was not reached. */
  const sizes = new Map<Node, number>();
  let added = 0;

  const resolve = (node: unknown): unknown => (isAlias(node) ? targets.get(node) : node);
  const nameOf = (key: unknown): string => {
    const target = resolve(key);
    // As the object has it: `1` and `"1"` are one name, and null is "".
    return isScalar(target) ? String((target.value as string | number | boolean | null) ?? "") : String(target);
  };
  const fault = (node: unknown, message: string): void => {
    faults.push({ offset: startOf(node) ?? 0, message });
  };

  function sizeOfAlias(alias: Alias): number {
    const target = anchors.get(alias.source);
    const size = target === undefined ? undefined : sizes.get(target);
    if (target === undefined) {
      fault(alias, `the alias *${alias.source} has no anchor above it`);
    } else if (size === undefined) {
      fault(alias, `the alias *${alias.source} refers to an anchor that contains it`);
    } else {
      targets.set(alias, target);
      const before = added;
      added += size;
      if (before <= maximumAdded && added > maximumAdded) {
        fault(alias, `aliases add more than ${maximumAdded} values to the file`);
      }
    }
    return size ?? 1;
  }

  function look(node: unknown): number {
    if (isAlias(node)) return sizeOfAlias(node);
    const anchor = (node as Node | null | undefined)?.anchor;
    if (anchor !== undefined) anchors.set(anchor, node as Node);
    let size = 1;
    if (isMap(node)) {
      const names = new Set<string>();
      for (const { key, value } of node.items) {
        size += look(key);
        checkKey(key, names, { resolve, nameOf, fault });
        size += look(value);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) size += look(item);
    }
    if (anchor !== undefined) sizes.set(node as Node, size);
    return size;
  }

  look(document.contents);
  return { faults, resolve, nameOf };
}
