import { activityExamples } from "./examples/activity";
import { ageExamples } from "./examples/age";
import { aggregationExamples } from "./examples/aggregation";
import { choiceExamples } from "./examples/choices";
import { clockExamples } from "./examples/clock";
import { descriptionExamples } from "./examples/descriptions";
import { emptyExamples } from "./examples/empty";
import { evidenceExamples } from "./examples/evidence";
import type { Example } from "./examples/example";
import { historyExamples } from "./examples/history";
import { lastTaskExamples } from "./examples/lastTask";
import { newerThanExamples } from "./examples/newerThan";
import { overrideExamples } from "./examples/overrides";
import { readingExamples } from "./examples/readings";
import { selectionExamples } from "./examples/selection";
import { sizeExamples } from "./examples/sizes";
import { stateExamples } from "./examples/states";

/** Worked examples of every rule of gates, by what they are about; an evaluator is held against each of them.
 * `choices` are readings of rules that allow more than one. */
export const examplesByTopic: Readonly<Record<string, readonly Example[]>> = {
  descriptions: descriptionExamples,
  states: stateExamples,
  "age and time": ageExamples,
  "last task and failures": lastTaskExamples,
  activity: activityExamples,
  "evidence, its own status and its zone": evidenceExamples,
  "redundancy and gap": historyExamples,
  sizes: sizeExamples,
  newerThan: newerThanExamples,
  selection: selectionExamples,
  "nothing to see": emptyExamples,
  readings: readingExamples,
  "one clock": clockExamples,
  aggregation: aggregationExamples,
  overrides: overrideExamples,
  choices: choiceExamples,
};

export const examples: readonly Example[] = Object.values(examplesByTopic).flat();
