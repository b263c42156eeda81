/** One client in a process of its own: reads as often as it is told to, and tells how long that took. */
import { handedIn } from "../children/runChild";
import { inParallel, resourceIdAt } from "../pool";
import type { RacerOptions, RunFigures, RunOrder } from "./protocol";
import { checkAnswer, racerRead } from "./readers";

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function main({ racer, url }: RacerOptions): Promise<void> {
  const read = await racerRead(racer, url);
  let next = 0;

  async function run({ reads, callers }: RunOrder): Promise<RunFigures> {
    const times: number[] = [];
    const began = performance.now();
    await inParallel(reads, callers, async () => {
      // Equal reads at the same time would be one request for this project.
      const resourceId = resourceIdAt(next++);
      const asked = performance.now();
      const answer = await read(resourceId);
      times.push(performance.now() - asked);
      checkAnswer(racer, answer);
    });
    const seconds = (performance.now() - began) / 1000;
    times.sort((a, b) => a - b);
    return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), readsPerSecond: reads / seconds };
  }

  process.on("message", (order: RunOrder) => {
    run(order).then(
      (figures) => process.send?.(figures),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  // Without a parent there is nobody to race for.
  process.once("disconnect", () => process.exit(0));
  process.send?.("ready");
}

export function start(): void {
  void main(handedIn<RacerOptions>());
}
