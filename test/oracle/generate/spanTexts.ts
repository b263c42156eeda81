import type { Dice } from "./dice";

const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A span of whole seconds as a text, in one of the forms that a description may use. */
export function spanText(dice: Dice, milliseconds: number): string {
  const seconds = milliseconds / second;
  const days = Math.floor(seconds / 86_400);
  const hours = (seconds % 86_400) / 3600;
  const forms = [`${seconds}s`];
  if (seconds % 60 === 0) forms.push(`${seconds / 60}m`);
  if (seconds % 3600 === 0) forms.push(`${seconds / 3600}h`, `PT${seconds / 3600}H`);
  if (days > 0 && Number.isInteger(hours)) forms.push(hours === 0 ? `P${days}D` : `${days}d${hours}h`);
  if (days > 0 && days % 7 === 0 && hours === 0) forms.push(`${days / 7}w`);
  return dice.oneOf(forms);
}
