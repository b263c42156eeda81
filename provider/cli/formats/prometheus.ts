import { createHash } from "node:crypto";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { cleanRemoteText } from "../../core/remoteText";
import { verdicts, type CriterionResult, type GateResult, type TargetResult } from "../../gates/result";
import { isLabelOwn, labelOf } from "../../report/lines/gateNames";
import type { Format } from "./format";
import type { RenderedGate } from "../../report/lines/renderedGate";
import { newestSuccessOf } from "../../report/lines/newestSuccess";

type Labels = Readonly<Record<string, string>>;

interface Sample {
  readonly labels: Labels;
  /** `NaN` where nothing is known: a series that vanished would take its alert along. */
  readonly value: number;
}

/** Each with its help; all are gauges. */
const metrics = {
  hwbackup_gate_verdict: "1 for the verdict of the gate as computed, 0 for every other.",
  hwbackup_gate_blocks: "1 if the gate stops the deployment.",
  hwbackup_gate_overridden: "1 if an override lifts what the gate would block.",
  hwbackup_gate_cancelled: "1 if the evaluation was cancelled and its result is partial.",
  hwbackup_gate_evaluated_timestamp_seconds: "When the gate was evaluated, by the services' clock.",
  hwbackup_gate_valid_until_timestamp_seconds: "Until when a pass holds, if nothing changes but time.",
  hwbackup_target_verdict: "1 for the verdict of the target, 0 for every other.",
  hwbackup_target_complete: "1 if the records of the target were read to their end.",
  hwbackup_target_last_success_timestamp_seconds:
    "When the newest success ended; NaN if there is none or it was not read.",
  hwbackup_target_never_succeeded: "1 if a complete reading has no success, 0 if it has one, NaN if unknown.",
  hwbackup_criterion_verdict: "1 for the verdict of the criterion, 0 for every other.",
  hwbackup_criterion_observed: "Measured value, in the unit of the threshold; NaN if unknown.",
  hwbackup_criterion_threshold: "The limit of the criterion.",
} as const;

type Metric = keyof typeof metrics;
type Samples = Readonly<Record<Metric, Sample[]>>;

const targetVerdicts = [...verdicts, "notApplicable"] as const;

/** No name of a gate's description is longer. */
const labelLimit = 300;

/**
 * A label's value: a line feed, a quotation mark and a backslash are escaped as the format asks. Other control codes and
 * signs that log readers act upon are written out, since the text may be shown; nothing is left out, or two names could
 * become one series.
 */
function labelValue(text: string): string {
  // Nearly every label of a large fleet.
  if (text.length <= labelLimit && /^[\w ./:@-]*$/.test(text)) return text;
  return Array.from(text.slice(0, 2 * labelLimit))
    .slice(0, labelLimit)
    .join("")
    .toWellFormed()
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll('"', '\\"')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Noncharacter_Code_Point}]|(?<=#)#(?=\w*\[)/gu, written);
}

function written(sign: string): string {
  return `\\\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
}

function line(metric: string, { labels, value }: Sample): string {
  const pairs = Object.entries(labels).map(([name, text]) => `${name}="${labelValue(text)}"`);
  return `${metric}{${pairs.join(",")}} ${String(value)}`;
}

function unixSeconds(instant: string | undefined): number {
  const milliseconds = instant === undefined ? undefined : parseRfc3339(instant);
  return milliseconds === undefined ? Number.NaN : milliseconds / 1000;
}

function oneHot<Word extends string>(samples: Sample[], labels: Labels, all: readonly Word[], found: Word): void {
  for (const verdict of all) samples.push({ labels: { ...labels, verdict }, value: verdict === found ? 1 : 0 });
}

function addCriterion(samples: Samples, target: Labels, criterion: CriterionResult): void {
  const { id, verdict, observed = Number.NaN, threshold, unit } = criterion;
  const labels = { ...target, criterion: id };
  oneHot(samples.hwbackup_criterion_verdict, labels, verdicts, verdict);
  samples.hwbackup_criterion_observed.push({ labels: { ...labels, unit }, value: observed });
  samples.hwbackup_criterion_threshold.push({ labels: { ...labels, unit }, value: threshold });
}

function addTarget(samples: Samples, gate: Labels, result: GateResult, target: TargetResult): void {
  const labels = { ...gate, target: target.name, service: target.service, resource_id: target.resourceId };
  const { has, at } = newestSuccessOf(target, result.evaluatedAt);
  oneHot(samples.hwbackup_target_verdict, labels, targetVerdicts, target.verdict);
  samples.hwbackup_target_complete.push({ labels, value: Number(target.complete) });
  samples.hwbackup_target_last_success_timestamp_seconds.push({ labels, value: at / 1000 });
  samples.hwbackup_target_never_succeeded.push({ labels, value: has === undefined ? Number.NaN : Number(!has) });
  for (const criterion of target.criteria) addCriterion(samples, labels, criterion);
}

function addGate(samples: Samples, labels: Labels, result: GateResult): void {
  oneHot(samples.hwbackup_gate_verdict, labels, verdicts, result.verdict);
  samples.hwbackup_gate_blocks.push({ labels, value: Number(result.blocks) });
  samples.hwbackup_gate_overridden.push({ labels, value: Number(result.overridden) });
  samples.hwbackup_gate_cancelled.push({ labels, value: Number(result.reason === "cancelled") });
  const { evaluatedAt, validUntil, targetResults } = result;
  samples.hwbackup_gate_evaluated_timestamp_seconds.push({ labels, value: unixSeconds(evaluatedAt) });
  samples.hwbackup_gate_valid_until_timestamp_seconds.push({ labels, value: unixSeconds(validUntil) });
  for (const target of targetResults) addTarget(samples, labels, result, target);
}

/** A long path is cut in front: two of one folder differ at their ends. A digest of all of it keeps it apart from others. */
function withinLimit(label: string): string {
  const signs = Array.from(label);
  if (signs.length <= labelLimit) return label;
  const digest = `${createHash("sha256").update(label).digest("hex").slice(0, 16)}…`;
  return digest + signs.slice(digest.length - labelLimit).join("");
}

/** A label for each gate, never the same for two of one file. */
function labelled(results: readonly RenderedGate[]): readonly (readonly [string, GateResult])[] {
  const seen = new Map<string, number>();
  return results.map((gate) => {
    const label = withinLimit(labelOf(gate));
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return [times === 1 ? label : `${label} (${times})`, gate.result];
  });
}

/**
 * The text format of Prometheus, for the textfile collector of the node exporter. Verdicts as computed, with `overridden`
 * beside them; instants absolute, so that an old file shows its age. Every target has all its series at each run.
 *
 * Source: Prometheus documentation, "Exposition formats", text format 0.0.4.
 */
export const prometheus: Format = {
  name: "prometheus",
  // The collector drops series that two jobs write, so each label is named that another job may write too.
  warnings(results) {
    return results
      .filter((gate) => !isLabelOwn(gate))
      .map(
        (gate) =>
          `the metrics have the label gate=${JSON.stringify(cleanRemoteText(labelOf(gate), 300))}, which another job on ` +
          `this host may use too. Set --gate-name, or the key name of the gate file`,
      );
  },
  render(results) {
    const names = Object.keys(metrics) as Metric[];
    const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as unknown as Samples;
    for (const [gate, result] of labelled(results)) addGate(samples, { gate }, result);
    const lines = names.flatMap((name) => [
      `# HELP ${name} ${metrics[name]}`,
      `# TYPE ${name} gauge`,
      ...samples[name].map((sample) => line(name, sample)),
    ]);
    return `${lines.join("\n")}\n`;
  },
};
