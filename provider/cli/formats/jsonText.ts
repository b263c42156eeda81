/**
 * What somebody may act upon who sees the text and not its value: `</script>` in a page that it is pasted into, controls
 * and signs that turn a line around on a terminal, `##[error]` and `##vso[…]` for log readers.
 */
const active = /[<\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}]|#(?=\w*\[)/gu;

function escaped(sign: string): string {
  const units = Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

/**
 * JSON for people and programs alike, in which no value of a service's does anything where the text is shown. What nobody
 * reads by eye is better written without indentation.
 */
export function jsonText(value: unknown, isCompact = false): string {
  return `${JSON.stringify(value, undefined, isCompact ? 0 : 2).replace(active, escaped)}\n`;
}
