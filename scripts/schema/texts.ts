/** What descriptions have to say: units, zones, sources, bounds. */
import type { PackageSpec, PropertySpec } from "./spec";
import { describedParts, givenProperties, moduleOf, nested, properties, tokens } from "./walk";
import { readWordings, type Wordings } from "./wordings";

// A factor has no unit; a number whose unit differs from case to case names the field that holds it.
const unit =
  /\b(?:percent|bytes|milliseconds|seconds|number of [a-z]+|factor|the unit that `\w+` names|unit is not documented)\b/i;
const instantName = /(?:Time|At|Timestamp|Until)$|^asOf$/;
const zone = /\bRFC 3339\b|\bUTC\b|\btime zone\b|\ba span\b/;
const source = /^Source: ([A-Z]+) API page "[^"]+", (?:\d{4}-\d{2}-\d{2}|undated)\.(?=\s|$)/m;

const text = (spec: { description?: string }): string => spec.description ?? "";

function missingDescriptions(schema: PackageSpec): string[] {
  return describedParts(schema)
    .filter(({ description }) => description === undefined || description.trim() === "")
    .map(({ path }) => `${path}: has no description`);
}

function isNumeric({ type }: PropertySpec): boolean {
  return type === "number" || type === "integer";
}

function missingUnits(schema: PackageSpec): string[] {
  return properties(schema)
    .filter(({ path, spec }) => nested(path, spec).some((part) => isNumeric(part.spec)) && !unit.test(text(spec)))
    .map(({ path }) => `${path}: is a number, but its description names no unit`);
}

function missingZones(schema: PackageSpec): string[] {
  return properties(schema)
    .filter(({ name, spec }) => instantName.test(name) && spec.type !== "boolean" && !zone.test(text(spec)))
    .map(({ path }) => `${path}: is an instant, but its description names neither format nor zone`);
}

/** What is documented elsewhere says where: every function and type outside the module `index`, which is our own. */
function missingSources(schema: PackageSpec): string[] {
  return [...tokens("functions", schema.functions), ...tokens("types", schema.types)]
    .filter(({ token }) => moduleOf(token) !== "index")
    .filter(({ token, spec }) => source.exec(text(spec))?.[1] !== moduleOf(token).toUpperCase())
    .map(({ path, token }) => `${path}: names no API page of ${moduleOf(token).toUpperCase()} as its "Source:"`);
}

function misplaced({ range, allowedValues, allowedKeys, pattern, format }: Wordings, spec: PropertySpec): string[] {
  const stated: [string, boolean, boolean][] = [
    ["Range:", range !== undefined, isNumeric(spec)],
    ["Allowed values:", allowedValues !== undefined, spec.type === "string"],
    ["Allowed keys:", allowedKeys !== undefined, spec.additionalProperties !== undefined],
    ["Pattern:", pattern !== undefined, spec.type === "string"],
    ["Format:", format !== undefined, spec.type === "string"],
  ];
  return stated.filter(([, there, fits]) => there && !fits).map(([name]) => `"${name}" does not fit its type`);
}

function wordingProblems(schema: PackageSpec): string[] {
  const given = givenProperties(schema);
  return properties(schema).flatMap(({ path, spec }) => {
    const { wordings, problems } = readWordings(text(spec));
    const all = [...problems, ...misplaced(wordings, spec)];
    const { range, allowedValues, pattern, format } = wordings;
    if (given.has(path) && all.length === 0) {
      if (isNumeric(spec) && !range) all.push(`is a number to be given, but states no "Range:"`);
      if (spec.type === "string" && !(allowedValues ?? pattern ?? format)) {
        all.push(`is a text to be given, but states no "Allowed values:", "Pattern:" or "Format:"`);
      }
    }
    return all.map((problem) => `${path}: ${problem}`);
  });
}

export function checkTexts(schema: PackageSpec): string[] {
  return [missingDescriptions, missingUnits, missingZones, missingSources, wordingProblems].flatMap((check) =>
    check(schema),
  );
}
