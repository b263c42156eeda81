import { day, hour, minute } from "./history";
import { fresh } from "./fresh";
import type { RecordsScenario } from "./scenario";

/** Scenarios that hold what `fresh` holds, and say otherwise when they were asked. */

export const noDate: RecordsScenario = {
  ...fresh,
  description: "As fresh, but no answer has a Date header.",
  dateHeader: "missing",
};

export const dateAhead: RecordsScenario = {
  ...fresh,
  description: "As fresh, but the Date header of every answer is 1 hour ahead.",
  dateHeader: { aheadMilliseconds: hour },
};

export const dateBehind: RecordsScenario = {
  ...fresh,
  description: "As fresh, but the Date header of every answer is 10 minutes behind.",
  dateHeader: { aheadMilliseconds: -10 * minute },
};

export const dateFarBehind: RecordsScenario = {
  ...fresh,
  description: "As fresh, but the Date header of every answer is 1 day behind, as if a cache had kept it.",
  dateHeader: { aheadMilliseconds: -day },
};
