import { existsSync } from "node:fs";
import { resolveSettings } from "../../config/resolveSettings";
import type { Settings } from "../../config/settings";
import { settingOrigins } from "../../config/settingOrigins";
import type { Target } from "../../gates/target";
import { createProbe, type Probe } from "../../reading/probe";
import { configurationError } from "../output/cliError";
import { takes, type CommandDefinition } from "./shared/command";
import { commandReader } from "./shared/commandReader";
import { dataFormats, dataOutputs } from "../output/dataOutput";
import { describeGates } from "../input/describeGates";
import { singleFlag } from "../input/gateSources";
import { accessFindings, servicesWithQueries } from "../doctor/accessFindings";
import { engineFindings } from "../doctor/engineFindings";
import { exitCodeOfFindings, failedWith, type CheckResult } from "../doctor/finding";
import { hostFindings } from "../doctor/hostFindings";
import { settingFindings } from "../doctor/settingFindings";
import { signalCode } from "../exitCodes";
import type { CliIo } from "../io";
import { descriptionParts, outputParts, projectPart, settingParts } from "../options/optionGroups";
import type { OptionsOf } from "../options/optionTable";
import { givenByFlags } from "../options/settingFlags";
import { withoutQuestions } from "../input/withoutQuestions";

const options = {
  ...outputParts(dataFormats),
  ...descriptionParts,
  ...settingParts,
  project: projectPart,
};

type DoctorOptions = OptionsOf<typeof options>;

const marks = { ok: "ok         ", warning: "warning    ", failed: "failed     ", notChecked: "not checked" } as const;

function human(findings: readonly CheckResult[]): string {
  const lines = findings.map(({ check, state, what, fix }) => {
    return `${marks[state]}  ${check}: ${what}${fix === undefined ? "" : `\n               ${fix}`}\n`;
  });
  const count = (state: CheckResult["state"]): number => findings.filter((one) => one.state === state).length;
  const summary = `${count("ok")} ok, ${count("warning")} warnings, ${count("failed")} failed, ${count("notChecked")} not checked\n`;
  return `${lines.join("")}${summary}`;
}

/** The targets to try, as flags or gate files name them; none is needed for the other checks. */
async function targetsOf(given: DoctorOptions, io: CliIo): Promise<readonly Target[]> {
  const named = [given.file, given.service, given.targetsFile, singleFlag(given)];
  if (named.every((one) => one === undefined)) return [];
  const now = io.timing.now();
  const gates = await describeGates(io, {
    options: given,
    policyFlags: [],
    waitFlags: [],
    now,
    adapt: withoutQuestions,
  });
  return gates.flatMap(({ gate }) => gate.targets).filter(({ notApplicable }) => notApplicable === undefined);
}

async function projectFinding(settings: Settings, probe: Probe, io: CliIo): Promise<CheckResult> {
  const check = "project";
  if (settings.projectId !== undefined)
    return { check, state: "ok", what: "given; the reads show whether it is right" };
  try {
    await probe.lookUpProject(settings.region ?? "", io.signal);
    return { check, state: "ok", what: "looked up at IAM, which accepts the credential" };
  } catch (error) {
    return failedWith(check, error);
  }
}

/** What was not asked of any resource, and how it could be. */
function untried(targets: readonly Target[]): readonly CheckResult[] {
  const tried = new Set(targets.map(({ service }) => service));
  return servicesWithQueries
    .filter((service) => !tried.has(service))
    .map((service) => ({
      check: `permission.${service}`,
      state: "notChecked",
      what: "only a read of a resource shows it",
      fix: `Name one: --service ${service} --resource-id ID, or a gate file with -f.`,
    }));
}

async function cloudFindings(settings: Settings, targets: readonly Target[], given: DoctorOptions, io: CliIo) {
  const { region } = settings;
  if (region === undefined) return [];
  const probe = createProbe(settings, io.timing);
  const { credential, assumeRole, projectId } = settings;
  const asksIam = projectId === undefined || assumeRole !== undefined || credential?.kind === "password";
  const hosts = [...servicesWithQueries, ...(asksIam ? ["iam"] : [])];
  const around = { now: () => io.timing.now(), signal: io.signal };
  const reached = await Promise.all(hosts.map((service) => hostFindings(probe, { service, region }, around)));
  const found = [...reached.flat(), await projectFinding(settings, probe, io)];
  const reader = commandReader(settings, given, io);
  // One after the other: a key that is refused several times in a row is locked, and here nobody is in a hurry.
  for (const target of targets) {
    const access = await accessFindings(reader, target, io.signal);
    for (const finding of access) found.push(finding);
    if (access.some(({ what }) => what.endsWith("[AUTH_REJECTED]"))) break;
  }
  return [...found, ...untried(targets)];
}

/** Every check that can be made; one that fails hides no other. */
async function diagnose(given: DoctorOptions, io: CliIo): Promise<number> {
  const write = dataOutputs(given);
  const { project = process.cwd() } = given;
  // From a folder that is not there the search would go upwards, and tell of somebody else's project.
  if (!existsSync(project)) throw configurationError([`--project ${project} names neither a folder nor a file`]);
  const flagged = givenByFlags(given.settings);
  const targets = await targetsOf(given, io);
  const { settings, problems } = resolveSettings(flagged, io.environment);
  const findings: CheckResult[] = [...settingFindings(settingOrigins(flagged, io.environment), settings, problems)];
  const isUsable = problems.length === 0 && settings.credential !== undefined && settings.region !== undefined;
  if (isUsable) {
    for (const finding of await cloudFindings(settings, targets, given, io)) findings.push(finding);
  } else {
    const fix = "Mend the settings above first.";
    findings.push({
      check: "cloud",
      state: "notChecked",
      what: "nothing was asked with settings that cannot be right",
      fix,
    });
  }
  findings.push(...(await engineFindings(project, io.environment, io.signal)));
  const exitCode = io.signal.aborted ? signalCode(io.signal) : exitCodeOfFindings(findings);
  const checks = findings.map(({ check, state, what, fix }) => ({
    check,
    state,
    what,
    ...(fix === undefined ? {} : { fix }),
  }));
  await write({ human: () => human(findings), json: () => ({ schemaVersion: "1", exitCode, checks }) }, io);
  return exitCode;
}

export const doctor: CommandDefinition = {
  name: "doctor",
  what: "Looks for what would keep a gate from being read: settings, hosts, clock, permissions, engine and plugin.",
  example: "hwbackup doctor -f gate.yaml",
  add: takes(options, diagnose),
};
