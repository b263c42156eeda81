/** Whether a row or a list says that it is of another resource than the one asked for. */
export function isForeign(owner: string | undefined, asked: string): boolean {
  return owner !== undefined && owner.toLowerCase() !== asked.toLowerCase();
}

/**
 * Why a list cannot be the answer for the resource that was asked for: a row of it names another one. `undefined` when
 * all rows belong, or do not say. Evidence about one resource must never open a gate on another.
 */
export function belongsElsewhere<Row>(
  rows: readonly Row[] | undefined,
  ownerOf: (row: Row) => string | undefined,
  asked: string,
  noun: string,
): string | undefined {
  const hasForeign = (rows ?? []).some((row) => isForeign(ownerOf(row), asked));
  return hasForeign ? `a record of another ${noun} than the requested one` : undefined;
}
