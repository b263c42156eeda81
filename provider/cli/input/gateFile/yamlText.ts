import { memberPath } from "../../../core/keys/memberPath";
import { isMap, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import { cleanRemoteText } from "../../../core/remoteText";
import { shownKey } from "../../../core/keys/shownKey";
import { configurationError } from "../../output/cliError";
import { startOf, traceNodes, type TracedNodes } from "./traceNodes";

/** A text that was read, and where in it a key stands. */
export interface YamlText {
  readonly value: unknown;
  /** `gate.yaml:3:5` for the path of a key, such as `targets[0].criteria`; the nearest that exists, for one that is missing. */
  readonly place: (path: string) => string;
  /** The path of each value that is null: of a key with nothing behind it, for the most part. */
  readonly nulls: () => readonly string[];
  /** Every key at any depth, with its place. */
  readonly keys: () => readonly { readonly name: string; readonly place: string }[];
}

/** The offset of the deepest key of a path that the text has. */
function offsetOf(document: Document, { resolve, nameOf }: TracedNodes, path: string): number {
  let node: unknown = document.contents;
  let rest = path;
  let offset = startOf(node) ?? 0;
  for (;;) {
    node = resolve(node);
    if (isMap(node)) {
      // A key may hold dots and brackets itself: the longest that fits is meant. Messages show keys cleaned.
      const fitting = node.items
        .map((pair) => ({ pair, name: shownKey(nameOf(pair.key)) }))
        .filter(({ name }) => rest.startsWith(name) && /^(?:$|\.|\[)/.test(rest.slice(name.length)))
        .sort((a, b) => b.name.length - a.name.length)[0];
      if (fitting === undefined) return offset;
      offset = startOf(fitting.pair.key) ?? offset;
      rest = rest.slice(fitting.name.length).replace(/^\./, "");
      node = fitting.pair.value;
    } else if (isSeq(node)) {
      const [whole = "", index] = /^\[(\d+)\]\.?/.exec(rest) ?? [];
      const item: unknown = index === undefined ? undefined : node.items[Number(index)];
      if (item === undefined) return offset;
      offset = startOf(item) ?? offset;
      rest = rest.slice(whole.length);
      node = item;
    } else {
      return offset;
    }
  }
}

function* keysOf(
  node: unknown,
  nameOf: TracedNodes["nameOf"],
): Generator<{ readonly name: string; readonly offset: number }> {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      yield { name: nameOf(key), offset: startOf(key) ?? 0 };
      yield* keysOf(value, nameOf);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) yield* keysOf(item, nameOf);
  }
}

function* nullsOf(value: unknown, path: string): Generator<string> {
  if (value === null) yield path;
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) yield* nullsOf(item, `${path}[${at}]`);
  } else {
    for (const [key, one] of Object.entries(value)) {
      yield* nullsOf(one, memberPath(path, shownKey(key)));
    }
  }
}

/**
 * Reads YAML 1.2, of which JSON is a part, with the places of its keys. A key that stands twice, a tag, or a second
 * document is refused: each could be read in two ways.
 */
export function readYaml(text: string, file: string): YamlText {
  const lineCounter = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ""), {
    version: "1.2",
    schema: "core",
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    // Its warnings would go to standard error past every stream of ours.
    logLevel: "error",
    lineCounter,
  });
  const at = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    throw configurationError(
      faults.map(({ pos, code, message }) => {
        const what =
          code === "MULTIPLE_DOCS"
            ? "a file must hold one document; give several files with several -f"
            : cleanRemoteText(message);
        return `${at(pos[0])}: ${what} [GATE_INVALID]`;
      }),
    );
  }
  const traced = traceNodes(document);
  if (traced.faults.length > 0) {
    throw configurationError(traced.faults.map(({ offset, message }) => `${at(offset)}: ${message} [GATE_INVALID]`));
  }
  // The bound on what aliases add stands in traceNodes, which counts what they add and not how often they are used.
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  return {
    value,
    place: (path) => at(offsetOf(document, traced, path)),
    nulls: () => [...nullsOf(value, "")],
    keys: () => [...keysOf(document.contents, traced.nameOf)].map(({ name, offset }) => ({ name, place: at(offset) })),
  };
}
