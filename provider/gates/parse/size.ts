const units: Readonly<Record<string, number>> = {
  B: 1,
  k: 1000,
  M: 1000 ** 2,
  G: 1000 ** 3,
  T: 1000 ** 4,
  Ki: 1024,
  Mi: 1024 ** 2,
  Gi: 1024 ** 3,
  Ti: 1024 ** 4,
};

export const sizePattern = /^(\d{1,15}(?:\.\d{1,6})?)(B|k|M|G|T|Ki|Mi|Gi|Ti)$/;

export const sizeForm = "a size such as 500Ki, 20Mi, 1.5G or 880232B (k M G T are 1000, Ki Mi Gi Ti 1024)";

/** Bytes; `undefined` for anything else, bare numbers included. */
export function parseSize(text: string): number | undefined {
  const [, amount, unit] = sizePattern.exec(text) ?? [];
  const bytes = unit === undefined ? undefined : Number(amount) * (units[unit] ?? Number.NaN);
  return bytes !== undefined && Number.isFinite(bytes) && bytes <= Number.MAX_SAFE_INTEGER ? bytes : undefined;
}
