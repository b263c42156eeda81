import fc from "fast-check";

/** Fixed, so that every run tries the same values; fast-check prints it, with the path to the value, when one fails. */
const seed = 20_251_121;

/** Asserts that a property holds for the values that fast-check comes up with. */
export function holds<Values>(property: fc.IProperty<Values>, runs = 300): void {
  fc.assert(property, { seed, numRuns: runs });
}

/** The same for a property that has to be waited for. */
export async function holdsAsync<Values>(property: fc.IAsyncProperty<Values>, runs = 100): Promise<void> {
  await fc.assert(property, { seed, numRuns: runs });
}
