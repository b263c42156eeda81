import { nearestName } from "../../core/keys/nearestName";
import { cleanRemoteText } from "../../core/remoteText";
import { configurationError, usageError } from "../output/cliError";
import type { RenderedGate } from "../../report/lines/renderedGate";

function nameList(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => cleanRemoteText(name, 100));
  return `${shown.join(", ")}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ""}`;
}

/** The one target that a drawing shows. Judged before anything is read: a typing mistake should cost no minute. */
export function drawnTarget(names: readonly string[], asked: string | undefined): string {
  const found = asked === undefined ? names : names.filter((name) => name === asked);
  const [only, another] = found;
  if (only !== undefined && another === undefined) return only;
  if (asked === undefined) {
    throw usageError(`-o svg shows one target: name it with --target, one of ${nameList(names)}`);
  }
  if (another !== undefined) {
    throw configurationError([`${cleanRemoteText(asked, 100)} is a target of several gates: give one gate file`]);
  }
  const nearest = nearestName(asked, names);
  const hint = nearest === undefined ? `one of ${nameList(names)}` : `did you mean ${cleanRemoteText(nearest, 100)}?`;
  throw usageError(`--target names no target of the gates: ${hint}`);
}

/** Where the target stands among those of all gates. */
export function placeOf(results: readonly RenderedGate[], name: string): number {
  return results.flatMap(({ result }) => result.targetResults).findIndex((target) => target.name === name);
}
