import { keyHint } from "./didYouMean";
import { cleanRemoteText } from "../remoteText";

interface UnknownName {
  readonly name: string;
  /** The nearest known name, or all of them. */
  readonly hint: string;
}

/** Names of an object that are not known and say something. Those of prototypes too: known ones are read there as well. */
export function unknownNames(given: object, known: readonly string[]): UnknownName[] {
  const members = given as Readonly<Record<string, unknown>>;
  const unknown: UnknownName[] = [];
  for (const name in members) {
    if (known.includes(name) || members[name] === undefined) continue;
    unknown.push({ name: cleanRemoteText(name, 64), hint: keyHint(name, known) });
  }
  return unknown;
}
