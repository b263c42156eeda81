import { flagTexts } from "../../generated/flagTexts";
import { criterionFields } from "../../gates/parse/parseCriteria";
import { policyFields, waitFields } from "../../gates/parse/parsePolicy";
import { targetFields } from "../../gates/parse/parseTarget";
import { flagsOf } from "./flags";

export const criterionFlags = flagsOf(criterionFields, flagTexts["GateCriteria"]);
export const policyFlags = flagsOf(policyFields, flagTexts["GatePolicy"]);
/** `--now` of a replay is the instant that it plays at: its answers count as dated by the server. */
export const replayPolicyFlags = flagsOf(policyFields, flagTexts["GatePolicy"], ["now"]);
export const waitFlags = flagsOf(waitFields, flagTexts["GateWait"]);
/**
 * Keys of the one target that flags describe. Region, project and zone are settings, which hold for it as well; a target
 * that criteria are taken away from is better given without them.
 */
export const targetFlags = flagsOf(targetFields, flagTexts["GateTarget"], [
  "region",
  "projectId",
  "dwsTimeZone",
  "without",
]);
