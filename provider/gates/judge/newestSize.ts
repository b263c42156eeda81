import type { View } from "./view";

/**
 * The size of the newest success in bytes; `undefined` where it does not say one (which is not 0), or where several share
 * the newest stamp and differ: then nobody knows which is the newest.
 */
export function newestSize({ existing }: View): number | undefined {
  const [newest] = existing;
  const sizes = existing.filter(({ stamp }) => stamp === newest?.stamp).map(({ record }) => record.sizeBytes);
  return sizes.every((bytes) => bytes === sizes[0]) ? sizes[0] : undefined;
}
