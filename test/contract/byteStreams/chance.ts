/** Choices that follow from a seed alone, so that a stream can be made again from its number. */
export interface Chance {
  /** A whole number from 0 to just below the limit. */
  below(limit: number): number;
  between(low: number, high: number): number;
  oneIn(count: number): boolean;
  pick<Value>(options: readonly Value[]): Value;
}

/** Mulberry32: 32 bits of state, good enough to choose bytes by. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    oneIn: (count) => below(count) === 0,
    pick: (options) => {
      if (options.length === 0) throw new Error("nothing to choose from");
      return options[below(options.length)] as never;
    },
  };
}
