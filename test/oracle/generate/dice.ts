import { oneOf, seededRandom } from "../../bench/random";

/** Choices that are the same for the same seed. */
export interface Dice {
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  /** A whole number between two, both included. */
  between(least: number, most: number): number;
  oneOf<Item>(items: readonly Item[]): Item;
  /** One item, each as likely as its weight says. */
  weighted<Item>(items: readonly (readonly [number, Item])[]): Item;
}

export function diceOf(seed: number): Dice {
  const random = seededRandom(seed);
  return {
    chance: (percent) => random() * 100 < percent,
    between: (least, most) => least + Math.floor(random() * (most - least + 1)),
    oneOf: (items) => oneOf(items, random),
    weighted: (items) => {
      let left = random() * items.reduce((sum, [weight]) => sum + weight, 0);
      return (items.find(([weight]) => (left -= weight) < 0) ?? items.at(-1)!)[1];
    },
  };
}
