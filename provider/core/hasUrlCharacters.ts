/** Whether a text has only characters of a URL. The URL parser drops tabs and newlines, and reads a backslash as a slash. */
export function hasUrlCharacters(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text) && !text.includes("\\");
}
