import { encodings, framing } from "./bodyMutations";
import type { Chance } from "./chance";
import { draftOf, written } from "./goodStream";
import { headers, statusLine } from "./headMutations";
import { hostileJson, mutatedJson, sameJson } from "./jsonMutations";
import { framings, goodDraft, mutated, type Family, type Stream } from "./stream";
import { streamCases, type StreamCase } from "./streamCases";

/** A header's value as other servers write it. */
const dressed = ([name, value]: [string, string], chance: Chance): [string, string] => [
  chance.pick([name, name.toLowerCase(), name.toUpperCase()]),
  `${chance.pick(["", " ", "\t "])}${value}${chance.pick(["", " ", "\t"])}`,
];

const dress: Family = (asked, chance, now) => {
  const draft = { ...draftOf(sameJson(asked, chance), now), framing: chance.pick(framings) };
  draft.statusLine = chance.pick(["HTTP/1.1 200 OK", "HTTP/1.1 200 ", "HTTP/1.1 200 Whatever it is called"]);
  if (chance.oneIn(3)) draft.headers.reverse();
  if (chance.oneIn(3)) draft.headers.unshift(["X-New", "a"], ["x-new", "b: c"], ["Server", "\u00e9"]);
  if (chance.oneIn(4)) draft.headers = draft.headers.filter(([name]) => name !== "X-Request-Id");
  if (chance.oneIn(4)) draft.headers.push(["Content-Encoding", "identity"]);
  if (chance.oneIn(4)) draft.headers.push(["Age", "7"]);
  draft.headers = draft.headers.map((header) => dressed(header, chance));
  const before = chance.oneIn(6) ? "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\nDate: long ago\r\n\r\n" : "";
  return { bytes: Buffer.concat([Buffer.from(before), written(draft, chance)]), isGood: true };
};

/** Random damage that knows nothing of what it damages. */
const bytes: Family = (asked, chance, now) => {
  let stream = written(goodDraft(asked, chance, now), chance);
  for (let count = chance.pick([1, 1, 2, 8]); count > 0; count--) {
    const at = chance.below(stream.length);
    const kind = chance.below(5);
    if (kind <= 1) stream[at] = (stream[at] ?? 0) ^ (1 << chance.below(8));
    else {
      const gone = kind === 2 ? chance.between(1, 20) : 0;
      const again = kind === 3 ? stream.subarray(at, at + chance.between(1, 200)) : Buffer.alloc(0);
      const fresh = kind === 4 ? Buffer.from([chance.below(256)]) : again;
      stream = Buffer.concat([stream.subarray(0, at), fresh, stream.subarray(at + gone)]);
    }
  }
  return mutated(stream);
};

const splices: Family = (asked, chance, now) => {
  const [one, two] = [asked, chance.pick(streamCases)].map((other) => written(goodDraft(other, chance, now), chance));
  const [head, tail] = [one ?? Buffer.alloc(0), two ?? Buffer.alloc(0)];
  return mutated(
    Buffer.concat([head.subarray(0, chance.below(head.length)), tail.subarray(chance.below(tail.length))]),
  );
};

const cuts: Family = (asked, chance, now) => {
  const stream = written(goodDraft(asked, chance, now), chance);
  return mutated(stream.subarray(0, chance.below(stream.length)));
};

const values: Family = (asked, chance, now) =>
  mutated(written({ ...draftOf(mutatedJson(asked, chance), now), framing: chance.pick(framings) }, chance));

const texts: Family = (asked, chance, now) =>
  mutated(written({ ...draftOf(hostileJson(asked, chance), now), framing: chance.pick(framings) }, chance));

/** By name, and how often each is chosen. */
const families: Readonly<Record<string, readonly [family: Family, weight: number]>> = {
  "the good answer in another dress": [dress, 3],
  "status lines": [statusLine, 2],
  headers: [headers, 3],
  "lengths and chunks": [framing, 4],
  "content codings and characters": [encodings, 3],
  "bytes flipped, lost and added": [bytes, 5],
  "two answers spliced": [splices, 2],
  "cut answers": [cuts, 2],
  "JSON values": [values, 5],
  "JSON texts": [texts, 4],
};

const lots = Object.entries(families).flatMap(([name, [, weight]]) => Array.from({ length: weight }, () => name));
export const familyNames: readonly string[] = Object.keys(families);

export function streamFor(asked: StreamCase, chance: Chance, now: number): Stream & { readonly family: string } {
  const family = chance.pick(lots);
  const make = families[family]?.[0] ?? dress;
  return { family, ...make(asked, chance, now) };
}
