import type { Chance } from "./chance";
import { streamCases, type Json, type JsonObject, type StreamCase } from "./streamCases";

/** Every object and list inside a value, itself included. */
function containers(value: Json): (JsonObject | Json[])[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(containers)];
}

const oddValues: readonly Json[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e21,
    2 ** 53,
    2 ** 53 + 2,
    -0,
    1_768_000_030,
    "",
    " ",
    "SUCCESS",
    "Success",
    "success",
  ],
  ...["succeed", "Success ", "SUCCESS\u0000", "Failed", "master-backup", "Auto", "2026-01-15T11:59:59Z", "0", "1e3"],
  ...["2026-02-30T00:00:00Z", "2026-01-15 11:59:59 +0800 CST", "9999-12-31T23:59:59-18:00", "1768000030000", "\ufeff"],
  ...[[], {}, [[]], [null], { a: 1 }, [{}]],
];

/** Texts in place of a value that only JSON.stringify would never write. */
const oddTexts = [
  ...["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "9007199254740993", "1".repeat(400), "0x10", "01", "1.", ".5"],
  ...[
    "undefined",
    "'a'",
    '"\\u12"',
    '"\\ud800"',
    '"\t"',
    "// a",
    "[1,]",
    "{a:1}",
    "tru",
    "1 2",
    '"a" "b"',
    '"\\u0053UCCESS"',
  ],
];
const slot = "the-place-of-an-odd-text";

function changeOne(json: JsonObject, chance: Chance): void {
  const filled = containers(json).filter((one) => Object.keys(one).length > 0);
  if (filled.length === 0) return;
  const container = chance.pick(filled);
  const key = chance.pick(Object.keys(container));
  const target = container as Record<string, Json>;
  const kind = chance.below(5);
  if (kind === 0 && !Array.isArray(container)) Reflect.deleteProperty(target, key);
  else if (kind === 1 && !Array.isArray(container)) {
    target[chance.pick([key.toUpperCase(), `${key} `, `_${key}`, "constructor", "toString"])] = target[key] as Json;
    Reflect.deleteProperty(target, key);
  } else target[key] = structuredClone(chance.pick(oddValues));
}

function rowsOf(json: JsonObject): Json[] {
  const list = Object.values(json).find((one) => Array.isArray(one));
  return Array.isArray(list) ? list : [];
}

/** Ids, owners and states of two rows change places; rows come twice, or twice and different. */
function shuffleRows(json: JsonObject, chance: Chance): void {
  const rows = rowsOf(json);
  const objects = rows.filter(
    (row): row is JsonObject => typeof row === "object" && row !== null && !Array.isArray(row),
  );
  if (objects.length === 0) return;
  const [one, other] = [chance.pick(objects), chance.pick(objects)];
  const kind = chance.below(4);
  if (kind === 0) rows.push(structuredClone(one));
  else if (kind === 1) rows.splice(chance.below(rows.length), 1);
  else {
    const key = chance.pick(["id", ...Object.keys(one)]);
    const valueOf = (row: JsonObject): Json => (Object.hasOwn(row, key) ? (row[key] ?? null) : null);
    const before = valueOf(one);
    one[key] = structuredClone(valueOf(other));
    if (kind === 2) other[key] = before;
  }
}

/** The JSON text of a good answer with something wrong in it, or odd, or both. */
export function mutatedJson(asked: StreamCase, chance: Chance): string {
  const json = asked.good();
  for (let count = chance.between(1, 3); count > 0; count--) {
    if (chance.oneIn(3)) shuffleRows(json, chance);
    else changeOne(json, chance);
  }
  return JSON.stringify(json);
}

/** Text that no serialiser writes: odd literals, members twice, prototypes, depth, errors beside the answer. */
export function hostileJson(asked: StreamCase, chance: Chance): string {
  const json = asked.good();
  const text = JSON.stringify(json);
  const beside = (members: string): string =>
    chance.oneIn(2) ? `{${members},${text.slice(1)}` : `${text.slice(0, -1)},${members}}`;
  const other = JSON.stringify(chance.pick(streamCases).good());
  const depth = chance.pick([20, 31, 32, 33, 5000]);
  const nested = chance.oneIn(2)
    ? `${"[".repeat(depth)}${"]".repeat(depth)}`
    : `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  const kind = chance.below(9);
  if (kind === 0) {
    const container = chance.pick(containers(json).filter((one) => Object.keys(one).length > 0));
    (container as Record<string, Json>)[chance.pick(Object.keys(container))] = slot;
    return JSON.stringify(json).replace(`"${slot}"`, () => chance.pick(oddTexts));
  }
  if (kind === 1) return beside(`"__proto__":{"status":"SUCCESS","items":[],"operation_log":{"status":"success"}}`);
  if (kind === 2)
    return beside(
      chance.pick(['"items":[]', '"status":"RUNNING"', '"totalSize":9', '"total_num":99', '"clusterLogRecord":null']),
    );
  if (kind === 3) return beside(`"padding":${nested}`);
  if (kind === 4) {
    const name = chance.pick([
      "error_code",
      "errCode",
      "errorCode",
      "error",
      "error_msg",
      "message",
      "errors",
      "request_id",
    ]);
    return beside(`"${name}":${chance.pick(['"CSS.0001"', "1", "null", '""', "true", '{"code":"1"}', "[]"])}`);
  }
  if (kind === 5)
    return chance.pick([
      `[${text}]`,
      `${text}${text}`,
      `${text}x`,
      `\ufeff${text}`,
      `"${text.length}"`,
      "null",
      "{}",
      "",
      " ",
      other,
    ]);
  if (kind === 6)
    return text.replaceAll(
      asked.resourceId,
      chance.pick([asked.resourceId.toUpperCase(), "", "5560df16", `${asked.resourceId} `]),
    );
  if (kind === 7) return text.slice(0, chance.below(text.length)) + other.slice(chance.below(other.length));
  return text.replace(/"([a-zA-Z_]+)":/, (member) => `${member}1,${member}`);
}

/** Another text for the same JSON: blanks, escapes, order and members that no page knows. */
export function sameJson(asked: StreamCase, chance: Chance): string {
  const turned = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([name, one]) => [name, turned(one)] as const);
    const unknown = chance.oneIn(4) ? [["x_new_member", { a: [1, "b", null] }] as [string, Json]] : [];
    const all = chance.oneIn(2) ? [...unknown, ...entries.reverse()] : [...entries, ...unknown];
    return Object.fromEntries<Json>(all);
  };
  const text = JSON.stringify(turned(asked.good()), null, chance.pick([0, 1, "\t", " \r\n"]));
  const escaped = (): string =>
    text.replace(/"[^"\\]*"/g, (string) =>
      string.replace(/[a-zA-Z\u0080-\uffff]/g, (one) =>
        chance.oneIn(3) ? `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}` : one,
      ),
    );
  // An escape inside a text that is JSON itself (DWS) would stay one: those texts are left alone by the pattern.
  return chance.oneIn(2) ? escaped() : text;
}
