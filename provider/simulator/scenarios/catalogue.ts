import type { ServiceName } from "../queries/queryNames";
import { absurdTimes } from "./absurdTimes";
import { onlyManual, untyped, foreignWords, forgedText, shrunk, sizeAbsent, unknownWords } from "./wordsAndSizes";
import {
  fewBackups,
  gap,
  empty,
  exactly24Hours,
  futureBeyondTolerance,
  futureWithinTolerance,
  over24Hours,
  stale,
} from "./ages";
import {
  cbrBackupsCutShort,
  cbrBackupsDenied,
  cbrContradiction,
  cbrDeleting,
  cbrFewerDisks,
  cbrGone,
  cbrLogsCutShort,
  cbrLogsDenied,
  cbrNoLog,
  cbrNotRestorable,
  cbrReplicated,
  cbrShared,
} from "./cbrLists";
import { dateAhead, dateBehind, dateFarBehind, noDate } from "./dates";
import { documented, dwsUnknownAs401 } from "./documented";
import {
  failed,
  failedThreeTimes,
  neverSucceeded,
  fullBackup,
  partial,
  partialSync,
  skipped,
  timedOut,
} from "./failures";
import { fresh } from "./fresh";
import { allGone, cssBackupOff, gone, goneTouched, restored } from "./goneBackups";
import { emptyBody, errorInside200, signInPage, malformed, redirect, wrongShape } from "./lies";
import { deniedAmongOthers, missingAmongOthers } from "./mixtures";
import { stuck, waiting, progressing, progressingToFailure, running } from "./open";
import { failedAtSameInstant, overlapping, contradictory, duplicated } from "./orderings";
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
import { denied, fault, notFound, throttled, unauthenticated } from "./refusals";
import type { MixtureScenario, Scenario } from "./scenario";
import { cbrNanoseconds, cbrZoneless0800, cbrZonelessAhead, cbrZonelessFuture, cbrZonelessUtc } from "./zonelessCbr";

/** Every scenario by its name. Add one in the file of its family, and a line here. */
const scenarios = {
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
  html: signInPage,
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
  cbrNoLog,
  cbrContradiction,
  cbrReplicated,
  cbrShared,
  cbrDeleting,
  cbrFewerDisks,
  cbrNotRestorable,
  cbrGone,
  cbrLogsDenied,
  cbrBackupsDenied,
  cbrLogsCutShort,
  cbrBackupsCutShort,
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
