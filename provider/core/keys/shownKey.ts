import { cleanRemoteText } from "../remoteText";
import { visibleText } from "../visibleText";

/** A key as messages name it: an empty one, or one of invisible characters, would otherwise leave a gap. */
export function shownKey(name: string): string {
  return visibleText(name) === "" ? '""' : cleanRemoteText(name, 64);
}
