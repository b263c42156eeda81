import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { TargetReading } from "./reading";

/** Gives a reading back as it was. */
export type HeldReading = () => TargetReading;

/** Targets from which on readings are compressed: 10,000 targets with 20 records each would otherwise take 100 MiB. */
const manyTargets = 500;

/** Holds a reading until the gate's clock is known; `targets` is the number of targets of the gate. */
export function holdReading(reading: TargetReading, targets: number): HeldReading {
  if (targets < manyTargets) return () => reading;
  const held = deflateRawSync(JSON.stringify(reading), { level: 1 });
  return () => JSON.parse(inflateRawSync(held).toString("utf8")) as TargetReading;
}
