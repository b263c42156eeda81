/** Longest piece of a service's own text that goes into one of our messages. */
export const remoteTextLimit = 300;

/**
 * Controls, line and paragraph separators, format characters (which reverse or hide text on a terminal) and halves of
 * surrogate pairs (which no message to the engine can carry).
 */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cs}]+/gu;

/** How log readers are spoken to from anywhere in a line: `##[error]`, `##vso[…]` of Azure Pipelines, `##teamcity[…]`. */
const logCommand = /##(?=\w*\[)/g;

/**
 * A service's text made fit for one line of ours: control codes become a space, and it is cut to {@link remoteTextLimit}.
 *
 * What comes from outside must not be able to forge a line, a colour or a log annotation.
 */
export function cleanRemoteText(text: string, limit: number = remoteTextLimit): string {
  const line = text
    .slice(0, limit * 4)
    .replace(unsafe, " ")
    .replace(/ {2,}/g, " ")
    .replace(logCommand, "# #")
    .trim();
  const characters = Array.from(line);
  return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join("")}…`;
}
