/** Imports each door of the package and uses something of it, in a project as `pulumi new typescript` made them. */
import * as pulumi from "@pulumi/pulumi";
import * as backup from "pulumi-huaweicloud-backup";
import {
  createEvaluator,
  createReader,
  ProviderError,
  resolveSettings,
  Settings,
} from "pulumi-huaweicloud-backup/client";
import { BackupGate, InstanceBackups } from "pulumi-huaweicloud-backup/dynamic";
import { configure } from "pulumi-huaweicloud-backup/dynamic/runtime";
import { assertGate, gateHooks, gateTransform, GateClosedError, whenOpen } from "pulumi-huaweicloud-backup/gates";
import { backupPolicies } from "pulumi-huaweicloud-backup/policy";
import { Simulator, startSimulator } from "pulumi-huaweicloud-backup/simulator";
import { gateResult, mockGates } from "pulumi-huaweicloud-backup/testing";

const instanceId = new pulumi.Config().require("instanceId");
const targets = [{ service: "dcs", resourceId: instanceId }];
const criteria = { lastBackupMaximumAge: "26h" };
const provider = new backup.Provider("own", {});
const gate = new backup.Gate("gate", { targets, criteria, policy: { minimumTargets: 1 } }, { provider });

export const verdict: pulumi.Output<string> = gate.verdict;
export const openCount: pulumi.Output<number> = backup.dcs.getInstanceBackupsOutput({ instanceId }).openCount;
export const answered: Promise<string> = backup
  .getGateVerdict({ targets, criteria })
  .then((result: backup.GetGateVerdictResult) => result.verdict);
export const hooks = Object.keys(gateHooks({ targets, criteria }));
export const canned: string = gateResult({ verdict: "pass" }).verdict;

const isOurs = (error: unknown): boolean => error instanceof GateClosedError || error instanceof ProviderError;
const regionOf = ({ region }: Settings): string | undefined => region;
const close = (simulator: Simulator): Promise<void> => simulator.close();
const used = [isOurs, regionOf, close, createEvaluator, createReader, resolveSettings, assertGate, gateTransform];
const others = [whenOpen, mockGates, BackupGate, InstanceBackups, configure, backupPolicies, startSimulator];
export const doors: string[] = [...used, ...others].map((each) => typeof each);
