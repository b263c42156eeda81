import { cleanRemoteText } from "../remoteText";

/** A message may quote a remote text and name a target; far beyond this it is damaged. */
const limit = 2_000;

/**
 * The text of any thrown value in one line, or `undefined` if it has no text that a person can read. JavaScript can throw
 * any value: a text, `null`, an object whose `message` is a getter that throws, a Proxy. This function never throws.
 */
export function thrownText(thrown: unknown): string | undefined {
  try {
    const text: unknown =
      typeof thrown === "object" && thrown !== null ? (thrown as { readonly message?: unknown }).message : thrown;
    if (typeof text !== "string") return undefined;
    return cleanRemoteText(text, limit) || undefined;
  } catch {
    return undefined;
  }
}
