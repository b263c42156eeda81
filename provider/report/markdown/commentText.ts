import { markdownText } from "../lines/markdownText";

/**
 * Text of others for a comment on a forge. `@name` would call people, and `#1` or `!1` link to what has nothing to do with
 * it: forges look for these in what they have rendered, where a character reference is a sign like any other. A comment
 * behind the sign parts it from its word, and is not shown.
 */
export function commentText(text: string, limit?: number): string {
  return markdownText(text, limit).replace(/&#(?:64|35|33);/g, "$&<!-- -->");
}
