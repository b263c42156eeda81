const second = 1000;
const units: Readonly<Record<string, number>> = {
  s: second,
  m: 60 * second,
  h: 3600 * second,
  d: 24 * 3600 * second,
  w: 7 * 24 * 3600 * second,
};

/** Milliseconds of `90s`, `1d12h`, `P1D`, `PT36H`. Months do not exist here, so an `M` of ISO 8601 is always minutes. */
export function milliseconds(text: string): number {
  let total = 0;
  for (const [, count, unit] of text.replace(/[PT]/g, "").matchAll(/(\d+)([smhdw])/gi)) {
    total += Number(count) * units[unit!.toLowerCase()]!;
  }
  return total;
}

const factors: Readonly<Record<string, number>> = {
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

/** Bytes of `500Ki`. */
export function bytes(text: string): number {
  const [, count, unit] = /^([\d.]+)(\D+)$/.exec(text)!;
  return Number(count) * factors[unit!]!;
}

/** The number in `95%`. */
export function percent(text: string): number {
  return Number(text.slice(0, -1));
}
