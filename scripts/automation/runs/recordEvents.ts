import type { DiagnosticEvent, EngineEvent } from "@pulumi/pulumi/automation";
import type { ProgramResult } from "./programResult";

type Recorded = Pick<ProgramResult, "changes" | "steps" | "diagnostics" | "policyViolations">;

/** The engine marks colours as `<{%fg 1%}>`, and more so where it is told to leave them raw. */
function plain(text: string): string {
  return text.replace(/<\{%.*?%\}>/g, "").trimEnd();
}

/** Ephemeral ones are the lines that a terminal overwrites; debug messages are among the events whatever is shown. */
function isForPeople({ ephemeral, severity }: DiagnosticEvent): boolean {
  return ephemeral !== true && (severity as string) !== "debug";
}

/**
 * Each event once, by its number: SDKs before 3.206 read the engine's log as a file that grows, and now and then hand out
 * what they have read a second time.
 */
function once(onEvent: (event: EngineEvent) => void): (event: EngineEvent) => void {
  const seen = new Set<number>();
  return (event) => {
    if (seen.has(event.sequence)) return;
    seen.add(event.sequence);
    onEvent(event);
  };
}

/** Gathers what tests ask about from the engine's events, which say what its text says only to people. */
export function recordEvents(): Recorded & { readonly onEvent: (event: EngineEvent) => void } {
  const recorded: Recorded = { changes: {}, steps: [], diagnostics: [], policyViolations: [] };
  const endStep = (urn: string, op: string, end: "done" | "failed"): void => {
    const step = recorded.steps.findLast((each) => each.urn === urn && each.op === op);
    if (step !== undefined) step.end = end;
  };
  return {
    ...recorded,
    onEvent: once((event) => {
      const { resourcePreEvent, resOutputsEvent, resOpFailedEvent, diagnosticEvent, policyEvent, summaryEvent } = event;
      if (resourcePreEvent !== undefined) {
        const { op, urn, type } = resourcePreEvent.metadata;
        recorded.steps.push({ op, urn, type, end: "begun" });
      }
      if (resOutputsEvent !== undefined) endStep(resOutputsEvent.metadata.urn, resOutputsEvent.metadata.op, "done");
      if (resOpFailedEvent !== undefined)
        endStep(resOpFailedEvent.metadata.urn, resOpFailedEvent.metadata.op, "failed");
      if (diagnosticEvent !== undefined && isForPeople(diagnosticEvent)) {
        const { severity, message, urn } = diagnosticEvent;
        const about = urn === undefined || urn === "" ? {} : { urn };
        recorded.diagnostics.push({ severity, message: plain(message), ...about });
      }
      if (policyEvent !== undefined) {
        const { policyName, policyPackName, enforcementLevel, message, resourceUrn } = policyEvent;
        const about = resourceUrn === undefined || resourceUrn === "" ? {} : { urn: resourceUrn };
        const names = { policy: policyName, pack: policyPackName, level: enforcementLevel };
        recorded.policyViolations.push({ ...names, message: plain(message), ...about });
      }
      if (summaryEvent !== undefined) Object.assign(recorded.changes, summaryEvent.resourceChanges);
    }),
  };
}
