import type { GateDescription } from "../../../provider/generated/types";
import { simulatorResources, type ServiceName } from "../../../provider/simulator/index";
import { fixedNow } from "../../support/startReader";

const day = 24 * 3_600_000;
const before = (milliseconds: number): string => new Date(fixedNow - milliseconds).toISOString();

const allTargets: Readonly<Record<ServiceName, GateDescription["targets"][number]>> = {
  cce: { service: "cce", resourceId: simulatorResources.cceClusterId },
  css: { service: "css", evidence: "logBackups", resourceId: simulatorResources.cssClusterId },
  dws: {
    service: "dws",
    resourceId: simulatorResources.dwsClusterId,
    actionName: "SNAPSHOTTING",
    dwsTimeZone: "Asia/Shanghai",
  },
  cbr: { service: "cbr", evidence: "operationLog", resourceId: simulatorResources.cbrOperationLogId },
  dcs: { service: "dcs", resourceId: simulatorResources.dcsInstanceId },
};
const on = (...services: ServiceName[]): GateDescription["targets"] => services.map((service) => allTargets[service]);
const everywhere = on("cce", "css", "dws", "cbr", "dcs");

const daily = { lastBackupMaximumAge: "26h", lastBackupWarningAge: "20h", lastTaskSucceeded: true };
const override = {
  reason: "restored by hand and tried",
  actor: "m.li",
  expiresAt: new Date(fixedNow + day / 2).toISOString(),
};

/** Descriptions that differ in criteria, services and policies; each criterion and each policy that decides is in one. */
export const matrixGates: Readonly<Record<string, GateDescription>> = {
  "a daily backup everywhere": { targets: everywhere, criteria: { ...daily, noTaskRunning: true } },
  "a daily backup of the lists": { targets: on("cce", "css", "dcs"), criteria: daily },
  "what is unknown only warns": { targets: on("cce", "dcs"), criteria: daily, policy: { onUnknown: "warn" } },
  "a warning blocks": { targets: on("cce", "css", "dcs"), criteria: daily, policy: { onWarn: "block" } },
  "any of two": { targets: on("dcs", "cbr"), criteria: daily, policy: { require: "any" } },
  "most of five": { targets: everywhere, criteria: daily, policy: { require: "60%", onEmpty: "unknown" } },
  "parts and skipped tasks count": {
    targets: on("cbr"),
    criteria: { lastTaskSucceeded: true, maximumConsecutiveFailures: 0 },
    policy: { onPartial: "warn", onSkipped: "fail" },
  },
  "number and distance": {
    targets: on("cce", "css", "dcs"),
    criteria: {
      minimumRedundancy: 2,
      minimumRedundancyWithin: "3d",
      oldestBackupMinimumAge: "1d",
      maximumGap: "26h",
      maximumGapWithin: "2d",
      maximumConsecutiveFailures: 1,
    },
  },
  sizes: { targets: on("dcs"), criteria: { lastBackupMinimumSize: "500k", maximumSizeDecrease: "50%" } },
  "nothing under way": { targets: on("cce", "dws"), criteria: { noTaskRunning: true, maximumRunningDuration: "24h" } },
  "newer than a trigger": { targets: on("css", "cbr", "dcs"), criteria: { newerThan: before(day / 12) } },
  "an override": { targets: on("dcs", "cce"), criteria: daily, overrides: [override] },
};
