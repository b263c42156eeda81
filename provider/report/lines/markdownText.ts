import { plainText } from "./plainText";

/** Characters of a cell in a comment or a summary. */
const cellLimit = 500;

/** Every sign that Markdown or HTML could take for markup, as a character reference, which is literal text in both. */
export function markdownText(text: string, limit = cellLimit): string {
  return plainText(text, limit).replace(/[^\p{L}\p{N} ]/gu, (sign) =>
    // Marks that mean nothing where they cannot begin a line.
    /^[,;/%?.\-]$/.test(sign) || (sign.codePointAt(0) ?? 0) > 127 ? sign : `&#${sign.codePointAt(0) ?? 0};`,
  );
}
