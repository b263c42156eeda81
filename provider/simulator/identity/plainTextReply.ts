import type { Reply } from "../server/reply";

/** The metadata service speaks JSON in its keys only. */
export function plainTextReply(status: number, body: string): Reply {
  return { status, headers: { "Content-Type": "text/plain; charset=utf-8" }, body };
}
