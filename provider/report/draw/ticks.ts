const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Distances of marks that people can read: they divide a day, or are whole days. */
const steps = [1, 2, 5, 10, 15, 30]
  .map((count) => count * minute)
  .concat([1, 2, 3, 6, 12].map((count) => count * hour))
  .concat([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((count) => count * day));

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

interface Tick {
  readonly at: number;
  /** `06:00` within a day, `15 Jan` at its beginning, in UTC. */
  readonly label: string;
}

function labelOf(at: number): string {
  const date = new Date(at);
  if (at % day === 0) return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ""}`;
  return date.toISOString().slice(11, 16);
}

/** At most `most` marks between two instants. */
export function ticksOf(from: number, to: number, most: number): readonly Tick[] {
  const step = steps.find((one) => (to - from) / one <= most) ?? to - from;
  const ticks: Tick[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push({ at, label: labelOf(at) });
  return ticks;
}
