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
  const isForeign = (rows ?? []).some((row) => {
    const owner = ownerOf(row);
    return owner !== undefined && owner.toLowerCase() !== asked.toLowerCase();
  });
  return isForeign ? `a record of another ${noun} than the requested one` : undefined;
}
