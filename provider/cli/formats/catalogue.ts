import type { Format } from "./format";

/**
 * How each format is loaded, in the order of the help: a run writes one or two, and some need tables, XML or a page. By
 * `require`, since `import()` takes another way through Node, on which the test runner does not find sources.
 */
const loaders = {
  human: () => (require("./human") as typeof import("./human")).human,
  json: () => (require("./json") as typeof import("./json")).json,
  jsonl: () => (require("./jsonl") as typeof import("./jsonl")).jsonl,
  junit: () => (require("./junit") as typeof import("./junit")).junit,
  sarif: () => (require("./sarif") as typeof import("./sarif")).sarif,
  github: () => (require("./github") as typeof import("./github")).github,
  gitlab: () => (require("./gitlab") as typeof import("./gitlab")).gitlab,
  nagios: () => (require("./nagios") as typeof import("./nagios")).nagios,
  prometheus: () => (require("./prometheus") as typeof import("./prometheus")).prometheus,
  html: () => (require("./html") as typeof import("./html")).html,
} as const satisfies Record<string, () => Format>;

export type FormatName = keyof typeof loaders;

/** Every format, in the order of the help. */
export const formatNames = Object.keys(loaders) as readonly FormatName[];

/** What a verdict is written as where no output is asked for. */
export const defaultFormat: FormatName = "human";

export function loadFormat(name: FormatName): Format {
  return loaders[name]();
}
