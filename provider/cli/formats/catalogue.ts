import type { Format } from "../../report/lines/format";

export const formatNames = [
  "human",
  "json",
  "jsonl",
  "junit",
  "sarif",
  "github",
  "gitlab",
  "nagios",
  "prometheus",
  "html",
] as const;

export type FormatName = (typeof formatNames)[number];

/**
 * How each format is loaded: a run writes one or two, and some need tables, XML or a page. By `require`, since `import()`
 * takes another way through Node, on which the test runner does not find sources.
 */
const loaders: Readonly<Record<FormatName, () => Format>> = {
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
};

export function loadFormat(name: FormatName): Format {
  return loaders[name]();
}
