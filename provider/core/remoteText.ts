/** Longest piece of a service's own text that goes into one of our messages. */
export const remoteTextLimit = 300;

/** C0, DEL and C1 controls, line and paragraph separators, and the marks that reverse or hide text on a terminal. */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;

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
    .trim();
  const characters = Array.from(line);
  return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join("")}…`;
}
