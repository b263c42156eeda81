/**
 * What a reader of the text, not of its value, may act upon: `</script>` in a page that it is pasted into, controls
 * and signs that turn a line around on a terminal, `##[error]` and `##vso[…]` for log readers.
 */
const active = /[<\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}]|#(?=\w*\[)/gu;

function escaped(sign: string): string {
  const units = Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

/**
 * JSON for people and programs alike, in which no value of a service's does anything where the text is shown. Text for
 * programs alone is better written without indentation.
 */
export function jsonText(value: unknown, isCompact = false): string {
  return `${JSON.stringify(value, undefined, isCompact ? 0 : 2).replace(active, escaped)}\n`;
}

function* compactPieces(value: unknown, depth: number): Generator<string> {
  if (depth === 0 || typeof value !== "object" || value === null) {
    yield JSON.stringify(value).replace(active, escaped);
    return;
  }
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  let before = open;
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    if (member === undefined) continue;
    yield Array.isArray(value) ? before : `${before}${JSON.stringify(key)}:`;
    yield* compactPieces(member, depth - 1);
    before = ",";
  }
  yield before === open ? `${open}${close}` : close;
}

/** The compact text of plain data in pieces, one for each value at a depth: the whole is never in memory. */
export function* jsonPieces(value: unknown, depth: number): Generator<string> {
  yield* compactPieces(value, depth);
  yield "\n";
}
