import { zonelessIso } from "../wire/times";
import { freshBut } from "./fresh";
import { hour, success } from "./history";
import type { RecordsScenario } from "./scenario";

/** Scenarios in which CBR writes its times without a zone; the other services are as in `fresh`. */
function zoneless(description: string, endedAgo: number, cbrTime: (milliseconds: number) => string): RecordsScenario {
  return freshBut("cbr", description, [{ ...success(endedAgo), cbrTime }]);
}

const in0800 = (milliseconds: number): string => zonelessIso(milliseconds, { zone: "+08:00" });

export const cbrZonelessUtc = zoneless(
  "The CBR task succeeded 1 hour ago; its times are UTC, with microseconds and without a zone. The rest as in fresh.",
  hour,
  (milliseconds) => zonelessIso(milliseconds),
);

export const cbrNanoseconds = zoneless(
  "The CBR task succeeded 1 hour ago; its times are UTC, with nanoseconds and without a zone. The rest as in fresh.",
  hour,
  (milliseconds) => zonelessIso(milliseconds, { digits: 9 }),
);

export const cbrZoneless0800 = zoneless(
  "The CBR task succeeded 30 hours ago; its times are local to +08:00 and carry no zone: as UTC it looks 22 hours old. The rest as in fresh.",
  30 * hour,
  in0800,
);

export const cbrZonelessAhead = zoneless(
  "The CBR task succeeded 1 hour ago; its times are local to +08:00 and carry no zone: as UTC it ends 7 hours from now. The rest as in fresh.",
  hour,
  in0800,
);

export const cbrZonelessFuture = zoneless(
  "The CBR task succeeded 9 hours from now; its times carry no zone and lie in the future as UTC and as +08:00. The rest as in fresh.",
  -9 * hour,
  (milliseconds) => zonelessIso(milliseconds),
);
