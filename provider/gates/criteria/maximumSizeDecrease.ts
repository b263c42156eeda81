import { historyCriterion } from "../judge/historyCriterion";
import { leavesAt } from "../judge/times/leavesAt";
import { newestSize } from "../judge/newestSize";
import { latestStamp, possibleSuccesses } from "../judge/times/possibleStamps";
import type { View } from "../judge/view";
import { counted } from "../judge/words";
import { count, percentage } from "../parse/fields";

/** Fewer earlier sizes than this say nothing of what is usual. */
const leastSamples = 3;
const defaultSamples = 5;

interface Limit {
  readonly percent: number;
  readonly samples: number;
}

/** The middle value; of an even number the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

/** Sizes of the successes before the newest; or why they cannot be told. */
function earlierSizes({ existing: successes }: View, samples: number): readonly number[] | string {
  const chosen = successes.slice(1, samples + 1);
  const border = chosen.at(-1)?.stamp;
  // Of equal stamps at the border nobody knows which is the earlier one; it does not matter where all are of one size.
  const atBorder = successes.slice(1).filter(({ stamp }) => stamp === border);
  const isCut = successes.length > samples + 1 && successes[samples + 1]?.stamp === border;
  if (isCut && !atBorder.every(({ record }) => record.sizeBytes === atBorder[0]?.record.sizeBytes)) {
    return "backups of one instant differ in size";
  }
  const sizes = chosen.map(({ record }) => record.sizeBytes).filter((bytes) => bytes !== undefined);
  if (sizes.length < chosen.length) return "an earlier success is of unknown size";
  return sizes.length < leastSamples
    ? `${counted(sizes.length, "earlier success", "earlier successes")} to compare with, ${leastSamples} are needed`
    : sizes;
}

/** The newest success is not smaller than usual by more than so many percent. */
export const maximumSizeDecrease = historyCriterion<Limit>({
  name: "maximumSizeDecrease",
  sentence: "The newest successful backup is not much smaller than usual.",
  passes: "atMost",
  success: { shownWhen: "measured", newestDecides: "measured" },
  violation: "the newest backup{of} is {observed} smaller than usual; {limit}",
  keys: { maximumSizeDecrease: percentage, maximumSizeDecreaseSamples: count(leastSamples, 1000) },
  defaults: { maximumSizeDecreaseSamples: defaultSamples },
  unit: "percent",
  proof: "universal",
  limit(values) {
    const percent = values["maximumSizeDecrease"] as number | undefined;
    const samples = (values["maximumSizeDecreaseSamples"] as number | undefined) ?? defaultSamples;
    return percent === undefined ? undefined : { percent, samples };
  },
  threshold: ({ percent }) => percent,
  check({ percent, samples }, view) {
    const { existing: successes } = view;
    const [newest] = successes;
    const limit = `limit ${percent}%`;
    if (newest === undefined) return { verdict: "false", what: `no success (${limit})` };
    const undecided = (why: string) =>
      ({
        verdict: "unknown",
        reason: "sizeUnknown",
        what: `the change in size is unknown: ${why} (${limit})`,
        task: newest,
      }) as const;
    const bytes = newestSize(view);
    if (bytes === undefined) return undecided("the newest success is of unknown size");
    const earlier = earlierSizes(view, samples);
    if (typeof earlier === "string") return undecided(earlier);
    const usual = median(earlier);
    if (usual === 0) return undecided("earlier successes are of size 0");
    const drop = Math.max(0, usual - bytes);
    const observed = (drop * 100) / usual;
    // With as many decimals as the limit has at least, so that what is over it does not look equal.
    const shown = observed.toFixed(Math.max(1, String(percent).split(".")[1]?.length ?? 0));
    const found = {
      observed,
      what: `newest success ${bytes} bytes, ${shown}% below the median of ${earlier.length} earlier ones (${limit})`,
      task: newest,
      counted: successes.slice(0, earlier.length + 1),
    };
    // Multiplied, not divided: exactly the limit passes.
    if (drop * 100 > percent * usual) return { verdict: "false", ...found };
    // Once the oldest of them has left `lookback`, the usual size is another one.
    const oldest = successes[Math.min(samples, successes.length - 1)] ?? newest;
    return { verdict: "pass", ...found, turnsAt: leavesAt(oldest, view) };
  },
  // One that would be among those that are compared.
  doubt({ samples }, view) {
    const border = view.existing[samples]?.stamp ?? Number.NEGATIVE_INFINITY;
    return possibleSuccesses(view).find((task) => latestStamp(task) >= border);
  },
});
