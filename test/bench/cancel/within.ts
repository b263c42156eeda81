/** Longest that anything is waited for here: far beyond the goal, so that a figure shows by how much it is missed. */
const patience = 5000;

/** Milliseconds until work is done, settled either way; {@link patience} when it is not. */
export async function millisecondsUntil(...work: readonly Promise<unknown>[]): Promise<number> {
  const began = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([Promise.allSettled(work), tooLong]);
  clearTimeout(timer);
  return performance.now() - began;
}
