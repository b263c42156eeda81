import { absurdTimes } from "./absurdTimes";
import { documented } from "./documented";
import { dwsUnknownAs401 } from "./dwsUnknownAs401";
import { empty } from "./empty";
import { failed } from "./failed";
import { fresh } from "./fresh";
import { emptyBody, errorInside200, html, malformed, redirect, wrongShape } from "./lies";
import { ignoresStart, overflow, paging } from "./paging";
import { denied, fault, throttled, unauthenticated } from "./refusals";
import { running } from "./running";
import type { Scenario } from "./scenario";
import { stale } from "./stale";
import { unknownWords } from "./unknownWords";

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
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[];

/** One sentence per scenario. */
export const scenarioDescriptions = Object.fromEntries(
  scenarioNames.map((name) => [name, scenarios[name].description]),
) as Readonly<Record<ScenarioName, string>>;

export function isScenarioName(text: string): text is ScenarioName {
  return Object.hasOwn(scenarios, text);
}
