import { day, historyScenario, hour, minute, success } from "./history";
import type { Run } from "../wire/run";
import type { RecordsScenario, World } from "./scenario";

export const running = historyScenario({
  description:
    "A backup began 10 minutes ago on every service and is still open; earlier ones succeeded 1 and 2 days ago.",
  runs: () => [{ outcome: "open", startedAgo: 10 * minute }, success(day), success(2 * day)],
});

/**
 * A task that starts at the instant when the scenario is set. It moves with the clock alone, however often it is asked:
 * after 1 minute it is there and waits, after 2 it runs, after 5 it has ended. Older successes are older than the trigger.
 */
function newTask({ since, instant }: World, outcome: "succeeded" | "failed"): Run | undefined {
  const elapsed = instant - since;
  const task = { number: 1, startedAt: since + minute };
  if (elapsed < minute) return undefined;
  if (elapsed < 2 * minute) return { ...task, outcome: "waiting" };
  return elapsed < 5 * minute ? { ...task, outcome: "open" } : { ...task, outcome, endedAt: since + 5 * minute };
}

function olderSuccess(number: number, endedAt: number): Run {
  return { number, outcome: "succeeded", startedAt: endedAt - 10 * minute, endedAt };
}

function movingScenario(outcome: "succeeded" | "failed", description: string): RecordsScenario {
  return {
    kind: "records",
    description,
    runs: (_service, world) => {
      const task = newTask(world, outcome);
      const older = [olderSuccess(2, world.since - hour), olderSuccess(3, world.since - 25 * hour)];
      return task === undefined ? older : [task, ...older];
    },
    // An idle DWS cluster shows no action, and a CBR task that was not accepted yet has no log.
    single: (_service, world) => newTask(world, outcome),
  };
}

const story =
  "when the scenario is set, all is idle and the lists have successes of 1 and 25 hours before; a minute later a backup waits, from minute 2 it runs, in minute 5";

export const progressing = movingScenario("succeeded", `Moves with the clock: ${story} it succeeds.`);

export const progressingToFailure = movingScenario("failed", `Moves with the clock: ${story} it fails.`);

export const waiting = historyScenario({
  description:
    "A backup was accepted 10 minutes ago and has not begun (CSS, without a word for it, says running); earlier ones succeeded 1 and 2 days ago.",
  runs: () => [{ outcome: "waiting", startedAgo: 10 * minute }, success(day), success(2 * day)],
});

export const stuck = historyScenario({
  description:
    "A backup began 30 hours ago and is still open on every service; the lists have successes of 1 and 25 hours ago as well.",
  runs: () => [success(hour), success(25 * hour), { outcome: "open", startedAgo: 30 * hour }],
  single: { outcome: "open", startedAgo: 30 * hour },
});
