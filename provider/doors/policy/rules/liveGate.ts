import type { ResourceValidationPolicy } from "@pulumi/policy";
import type { GateDescription } from "../../../generated/types";
import { gateOf, parseDescription, problemsOf } from "../../../verdict/parseDescription";
import { systemTiming } from "../../../core/timing";
import { advise } from "../advise";
import { resourceRule, type RuleOptions } from "../defineRule";
import { environmentEvaluator } from "../environmentEvaluator";
import { stepRuleHoles } from "../holes";
import { createLiveVerdicts, type LiveVerdicts } from "../liveVerdicts";
import { anyObject, types, waitingTime } from "../settings/setting";
import { isOfEngine, isOfTypes } from "../typePattern";

export interface LiveGateConfig {
  /** The gate that is evaluated. Without it the rule does not apply. */
  readonly gate?: GateDescription;
  /** Types of resources that are held back; default all but the engine's own (stacks, providers, stack references). */
  readonly types?: readonly string[];
  /** Types among them that are not: whatever makes the backups, for example. */
  readonly exceptTypes?: readonly string[];
  /** How long one evaluation may take; what is not read by then is unknown, and blocks. From `1s` to `10m`, default `60s`. */
  readonly timeout?: string;
}

const settings = {
  gate: anyObject(
    "The gate that is evaluated: criteria, targets, policy, overrides. Credentials come from the environment.",
  ),
  types: types("Types of resources that are held back. Default: all but those of the engine. * stands for anything."),
  exceptTypes: types("Types among them that are not held back, such as what makes the backups."),
  timeout: waitingTime("How long one evaluation may take, 1s to 10m; what is not read by then blocks. Default: 60s."),
};

const defaultTimeoutMilliseconds = 60_000;

/** Holds back resources until a gate that the pack's configuration describes is open: before any step is taken. */
export function liveGate(
  options: LiveGateConfig & RuleOptions = {},
  verdictOf: LiveVerdicts = createLiveVerdicts({ evaluator: environmentEvaluator, timing: systemTiming }),
): ResourceValidationPolicy {
  const said = new Set<string>();
  return resourceRule(
    {
      name: "live-gate",
      displayName: "A live gate before any step",
      description: "Nothing is created or changed while the backup gate is closed.",
      severity: "critical",
      enforcementLevel: "mandatory",
      settings,
      remediationSteps: `Follow the next step that the message names. ${stepRuleHoles}`,
      async check(args, { gate, types: held, exceptTypes = [], timeout = defaultTimeoutMilliseconds }, report) {
        if (gate === undefined) {
          return args.notApplicable("no gate is configured; describe one under the key gate");
        }
        if (isOfEngine(args.type)) return args.notApplicable("stacks and providers are not held back");
        const parsed = parseDescription(gate, { now: systemTiming.now() });
        const problems = problemsOf(parsed).map(({ path, reason }) => `gate.${path} ${reason}`);
        if (problems.length > 0) {
          report(`the configuration of live-gate is wrong: ${problems.join("; ")} [GATE_INVALID]`);
          return;
        }
        if (isOfTypes(args.type, exceptTypes) || (held !== undefined && !isOfTypes(args.type, held))) {
          return args.notApplicable("resources of its type are not held back");
        }
        const { blocks, text, short, isPlainPass } = await verdictOf(gate, gateOf(parsed), timeout);
        const isSaid = said.has(text);
        said.add(text);
        if (blocks) {
          const why = isSaid ? `${short}, as reported for the first resource` : text;
          report(`the gate is closed, so ${args.name} was not changed: ${why} [GATE_CLOSED]`);
        } else if (!isPlainPass && !isSaid) {
          advise(report, `the gate is open, with this warning: ${text}`, args.urn);
        }
      },
    },
    options,
  );
}
