import type { Chance } from "./chance";
import { draftOf, type Draft } from "./goodStream";
import type { StreamCase } from "./streamCases";

/** What goes over the wire for one request. */
export interface Stream {
  readonly bytes: Buffer;
  /** Whether the bytes are the good answer in another dress: a client has to accept it. */
  readonly isGood: boolean;
}

/** One way to make streams. */
export type Family = (asked: StreamCase, chance: Chance, now: number) => Stream;

export const mutated = (bytes: Buffer): Stream => ({ bytes, isGood: false });
export const framings = ["length", "chunked", "close"] as const;

export function goodDraft(asked: StreamCase, chance: Chance, now: number): Draft {
  return { ...draftOf(asked.good(), now), framing: chance.pick(framings) };
}
