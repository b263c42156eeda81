import type { TargetReading } from "./reading";

/** Gives a reading back as it was. */
export type HeldReading = () => TargetReading;

/** Holds a reading until the gate's clock is known. */
export function holdReading(reading: TargetReading): HeldReading {
  return () => reading;
}
