/** So many callers, each of whom asks again as soon as it has its answer, until all of the work is done. */
export async function inParallel(count: number, callers: number, work: (at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const caller = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(callers, count) }, caller));
}

/** An id of its own for each resource of a fleet, so that no read is the same as another. */
export function resourceIdAt(at: number): string {
  return `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
}
