export const percentagePattern = /^(\d{1,3}(?:\.\d{1,6})?)%$/;

export const percentageForm = "a percentage from 0% to 100%, such as 50%";

/** Percent, 0 to 100; `undefined` for anything else, bare numbers included. */
export function parsePercentage(text: string): number | undefined {
  const percent = Number(percentagePattern.exec(text)?.[1] ?? Number.NaN);
  return percent <= 100 ? percent : undefined;
}
