import type { ServiceName } from "../queries/queryNames";
import { absurdTimes } from "./absurdTimes";
import { onlyManual, untyped } from "./backupTypes";
import { fewBackups, gap } from "./coverage";
import { dateAhead, dateBehind, dateFarBehind, noDate } from "./dates";
import { documented } from "./documented";
import { dwsUnknownAs401 } from "./dwsUnknownAs401";
import { empty } from "./empty";
import { failed } from "./failed";
import { failedThreeTimes, neverSucceeded } from "./failures";
import { foreignWords } from "./foreignWords";
import { forgedText } from "./forgedText";
import { fresh } from "./fresh";
import { allGone, cssBackupOff, gone, goneTouched } from "./goneBackups";
import { exactly24Hours, futureBeyondTolerance, futureWithinTolerance, over24Hours } from "./instants";
import { emptyBody, errorInside200, html, malformed, redirect, wrongShape } from "./lies";
import { deniedAmongOthers, missingAmongOthers } from "./mixtures";
import { stuck, waiting } from "./open";
import { failedAtSameInstant, overlapping } from "./orderings";
import { fullBackup, partial, partialSync, skipped, timedOut } from "./outcomesOfCbr";
import {
  cappedLaterPages,
  cappedPages,
  echoedTotal,
  growsWhileRead,
  ignoresLimit,
  ignoresStart,
  offsetAsPage,
  offsetForStart,
  overflow,
  paging,
  shrinksWhileRead,
} from "./paging";
import { progressing, progressingToFailure } from "./progressing";
import { denied, fault, notFound, throttled, unauthenticated } from "./refusals";
import { contradictory, duplicated } from "./repeats";
import { restored } from "./restored";
import { running } from "./running";
import type { MixtureScenario, Scenario } from "./scenario";
import { shrunk, sizeAbsent } from "./sizes";
import { stale } from "./stale";
import { unknownWords } from "./unknownWords";
import { cbrNanoseconds, cbrZoneless0800, cbrZonelessAhead, cbrZonelessFuture, cbrZonelessUtc } from "./zonelessCbr";

/** Every scenario by its name; adding one means adding a file and a line here. */
export const scenarios = {
  fresh,
  stale,
  running,
  failed,
  empty,
  paging,
  overflow,
  ignoresStart,
  cappedPages,
  cappedLaterPages,
  echoedTotal,
  ignoresLimit,
  offsetForStart,
  offsetAsPage,
  shrinksWhileRead,
  growsWhileRead,
  denied,
  unauthenticated,
  throttled,
  fault,
  malformed,
  html,
  emptyBody,
  wrongShape,
  errorInside200,
  unknownWords,
  absurdTimes,
  redirect,
  documented,
  dwsUnknownAs401,
  notFound,
  deniedAmongOthers,
  missingAmongOthers,
  waiting,
  stuck,
  overlapping,
  failedAtSameInstant,
  failedThreeTimes,
  neverSucceeded,
  skipped,
  timedOut,
  partial,
  partialSync,
  fullBackup,
  restored,
  gone,
  allGone,
  goneTouched,
  shrunk,
  sizeAbsent,
  gap,
  fewBackups,
  onlyManual,
  untyped,
  foreignWords,
  forgedText,
  exactly24Hours,
  over24Hours,
  futureWithinTolerance,
  futureBeyondTolerance,
  duplicated,
  contradictory,
  noDate,
  dateAhead,
  dateBehind,
  dateFarBehind,
  cssBackupOff,
  cbrZonelessUtc,
  cbrNanoseconds,
  cbrZoneless0800,
  cbrZonelessAhead,
  cbrZonelessFuture,
  progressing,
  progressingToFailure,
} satisfies Record<string, Scenario | MixtureScenario>;

export type ScenarioName = keyof typeof scenarios;

export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[];

/** One sentence per scenario. */
export const scenarioDescriptions = Object.fromEntries(
  scenarioNames.map((name) => [name, scenarios[name].description]),
) as Readonly<Record<ScenarioName, string>>;

/** What a scenario is for one service. */
export function scenarioOf(name: ScenarioName, service: ServiceName): Scenario {
  const scenario: Scenario | MixtureScenario = scenarios[name];
  return scenario.kind === "mixture" ? (scenario.others[service] ?? scenario.most) : scenario;
}

export function isScenarioName(text: string): text is ScenarioName {
  return Object.hasOwn(scenarios, text);
}
