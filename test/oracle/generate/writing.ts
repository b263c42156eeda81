import type { Dice } from "./dice";
import { hour } from "./spanTexts";

/** How an edition writes its stamps. */
export interface Writing {
  readonly zone: "none" | "Z" | "+08:00";
  /** By how much the text without a zone is ahead of UTC. */
  readonly local: 0 | typeof eight;
  readonly digits: 0 | 3 | 6;
  /** Now and then each stamp has a zone of its own. */
  readonly isMixed: boolean;
}

const eight = 28_800_000;

export function writingOf(dice: Dice): Writing {
  return {
    zone: dice.weighted([
      [70, "none"],
      [20, "Z"],
      [10, "+08:00"],
    ]),
    local: dice.chance(75) ? 0 : eight,
    digits: dice.oneOf([0, 3, 6]),
    isMixed: dice.chance(12),
  };
}

/** The text of an instant. */
export function written(dice: Dice, time: number, { zone, local, digits, isMixed }: Writing): string {
  const own = isMixed ? dice.oneOf(["none", "Z", "+08:00"] as const) : zone;
  const wall = time + (own === "none" ? local : own === "+08:00" ? 8 * hour : 0);
  const [seconds, fraction] = new Date(wall).toISOString().slice(0, -1).split(".");
  const rest = digits === 0 ? "" : `.${`${fraction}417`.slice(0, digits)}`;
  return `${seconds}${rest}${own === "none" ? "" : own}`;
}
