import type { View } from "./view";

/**
 * The size of the newest success in bytes. `undefined` if it states none, which is not 0. Also `undefined` if several
 * successes share the newest stamp and differ in size, since none of them is known to be the newest.
 */
export function newestSize({ existing }: View): number | undefined {
  const [newest] = existing;
  const sizes = existing.filter(({ stamp }) => stamp === newest?.stamp).map(({ record }) => record.sizeBytes);
  return sizes.every((bytes) => bytes === sizes[0]) ? sizes[0] : undefined;
}
