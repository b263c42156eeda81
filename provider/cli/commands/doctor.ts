import { existsSync } from "node:fs";
import { resolveSettings } from "../../config/resolveSettings";
import type { Settings } from "../../config/settings";
import { settingOrigins } from "../../config/settingOrigins";
import { counted } from "../../gates/judge/words";
import type { Target } from "../../gates/target";
import { createProbe, type Probe } from "../../reading/probe";
import { configurationError, quoted } from "../output/cliError";
import { takes, type CommandDefinition } from "./shared/command";
import { commandReader } from "./shared/commandReader";
import { dataFormats, dataOutputs } from "../output/dataOutput";
import { describeGates } from "../input/describeGates";
import { singleFlag } from "../input/gateSources";
import { accessFindings, isRejected, servicesWithQueries } from "../doctor/accessFindings";
import { engineFindings } from "../doctor/engineFindings";
import { exitCodeOfFindings, failedWith, type CheckResult } from "../doctor/finding";
import { hostFindings } from "../doctor/hostFindings";
import { settingFindings } from "../doctor/settingFindings";
import { signalCode } from "../exitCodes";
import type { CliIo } from "../io";
import { descriptionParts, outputParts, projectPart, settingParts } from "../options/optionGroups";
import type { OptionsOf } from "../options/optionTable";
import { hangingText } from "../output/wrapText";
import { givenByFlags } from "../options/settingFlags";
import { withoutQuestions } from "../input/withoutQuestions";

const options = {
  ...descriptionParts,
  ...outputParts(dataFormats),
  project: projectPart,
  ...settingParts,
};

type DoctorOptions = OptionsOf<typeof options>;

/** States in the order of their lines: a failure comes first. */
const marks = { failed: "failed", warning: "warning", notChecked: "not checked", ok: "ok" } as const;

/** `2 failed, 1 warning, 5 not checked, 33 ok`, then the checks that need an action first. */
function human(findings: readonly CheckResult[], width: number): string {
  const states = Object.keys(marks) as (keyof typeof marks)[];
  const grouped = states.map((state) => findings.filter((one) => one.state === state));
  const [failed = [], warnings = [], notChecked = [], ok = []] = grouped;
  const summary = [
    `${failed.length} failed`,
    counted(warnings.length, "warning"),
    `${notChecked.length} not checked`,
    `${ok.length} ok`,
  ].join(", ");
  const lines = grouped.flat().flatMap(({ check, state, what, fix }) => {
    const mark = `${marks[state].padEnd(11)}  `;
    const next = fix === undefined ? [] : hangingText(" ".repeat(mark.length), fix, width);
    return [...hangingText(mark, `${check}: ${what}`, width), ...next];
  });
  return `${[summary, ...lines].join("\n")}\n`;
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
    return { check, state: "ok", what: "set; only a read shows whether it is right" };
  try {
    await probe.lookUpProject(settings.region ?? "", io.signal);
    return { check, state: "ok", what: "looked up in IAM, which accepts the credential" };
  } catch (error) {
    return failedWith(check, error);
  }
}

/** Permissions that no target tested, and how to test them. */
function untried(targets: readonly Target[]): readonly CheckResult[] {
  const tried = new Set(targets.map(({ service }) => service));
  return servicesWithQueries
    .filter((service) => !tried.has(service))
    .map((service) => ({
      check: `permission.${service}`,
      state: "notChecked",
      what: "no resource of this service was given",
      fix: `Add --service ${service} --resource-id ID, or -f with a gate file.`,
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
  // One after the other: IAM locks a key that is refused several times in a row.
  for (const target of targets) {
    const access = await accessFindings(reader, target, io.signal);
    for (const finding of access) found.push(finding);
    if (isRejected(access)) break;
  }
  return [...found, ...untried(targets)];
}

/** Every check that can be made; one that fails hides no other. */
async function diagnose(given: DoctorOptions, io: CliIo): Promise<number> {
  const write = dataOutputs(given);
  const { project = process.cwd() } = given;
  // The search goes upwards, and from a missing folder it would find another project.
  if (!existsSync(project))
    throw configurationError([`--project ${quoted(project)} does not exist: name a folder or a file`]);
  const flagged = givenByFlags(given.settings);
  const targets = await targetsOf(given, io);
  const { settings, problems } = resolveSettings(flagged, io.environment);
  const findings: CheckResult[] = [...settingFindings(settingOrigins(flagged, io.environment), settings, problems)];
  const isUsable = problems.length === 0 && settings.credential !== undefined && settings.region !== undefined;
  if (isUsable) {
    for (const finding of await cloudFindings(settings, targets, given, io)) findings.push(finding);
  } else {
    const fix = "Correct the settings that failed, then run doctor again.";
    findings.push({
      check: "cloud",
      state: "notChecked",
      what: "skipped: settings are invalid",
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
  await write({ human: (width) => human(findings, width), json: () => ({ schemaVersion: "1", exitCode, checks }) }, io);
  return exitCode;
}

export const doctor: CommandDefinition = {
  name: "doctor",
  what: "Finds what keeps a gate from being read: settings, hosts, clock, permissions, engine, plugin.",
  examples: ["hwbackup doctor", "hwbackup doctor -f gate.yaml"],
  add: takes(options, diagnose),
};
