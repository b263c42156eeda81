import assert from "node:assert/strict";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import parsePrometheus from "parse-prometheus-text-format";

/** A document of XML; anything that is not well-formed is an error here. */
export function parseXml(text: string): Document {
  return new DOMParser({
    // A replacement character stands for what XML cannot hold; the parser asks whether that was meant.
    onError: (level, message) => {
      if (!message.startsWith("Unicode replacement character")) assert.fail(`${level}: ${message}`);
    },
  }).parseFromString(text, "text/xml");
}

export function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagName(name)];
}

export interface Annotation {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

function unescape(text: string): string {
  return text
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%25", "%");
}

/** Reads a log as GitHub's runner does: a command stands at the start of a line, or behind `##[` anywhere in one. */
export function annotationsOf(text: string): Annotation[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== "")
    .map((line) => {
      const match = /^::([a-z]+) ([^:]*)::(.*)$/.exec(line);
      assert.ok(match, `no command: ${line.slice(0, 200)}`);
      const [, command = "", properties = "", message = ""] = match;
      const pairs = properties.split(",").map((pair): [string, string] => {
        const at = pair.indexOf("=");
        return [pair.slice(0, at), unescape(pair.slice(at + 1))];
      });
      return { command, properties: Object.fromEntries(pairs), message: unescape(message) };
    });
}

const label = String.raw`'(?:[^'=|]|'')+'`;
const number = String.raw`-?\d+(?:\.\d+)?`;
const range = String.raw`@?(?:(?:${number}|~)?:)?(?:${number})?`;
const item = String.raw`${label}=(?:U|${number}(?:s|us|ms|%|[KMGT]?B|c)?)(?:;(?:${range})){0,4}`;

/** One line of a plugin: text without a bar, then performance data as the guidelines write it. */
export const nagiosLine = new RegExp(
  String.raw`^HWBACKUP (OK|WARNING|CRITICAL|UNKNOWN) - ([^|\n\r]+) \| (${item}(?: ${item})*)\n$`,
  "u",
);

export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly metrics: readonly { readonly value: string; readonly labels: Readonly<Record<string, string>> }[];
}

/** Families of metrics, by a parser that knows nothing of us. */
export function metricsOf(text: string): ReadonlyMap<string, Metric> {
  const families = parsePrometheus(text) as Metric[];
  return new Map(families.map((family) => [family.name, family]));
}

/** The value of the one series with these labels. */
export function valueOf(text: string, name: string, labels: Readonly<Record<string, string>>): number {
  const family = metricsOf(text).get(name);
  const found = (family?.metrics ?? []).filter((metric) =>
    Object.entries(labels).every(([key, value]) => metric.labels[key] === value),
  );
  assert.equal(found.length, 1, `${found.length} series of ${name}`);
  return Number(found[0]!.value);
}
