import type {
  EnforcementLevel,
  Policy,
  ReportViolation,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  Severity,
  StackValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";
import { asError } from "../../core/errors/asError";
import { catching } from "../../core/errors/catching";
import { readSettings, type SettingValues } from "./settings/readSettings";
import { toConfigSchema, type RuleOptionTable } from "./settings/setting";

/** What every rule can be told in code, beside its own keys. */
export interface RuleOptions {
  /** What a violation does; the rule's own default when absent. */
  readonly enforcementLevel?: EnforcementLevel;
}

interface Definition<Table extends RuleOptionTable, Args> {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly severity: Severity;
  readonly enforcementLevel: EnforcementLevel;
  readonly settings: Table;
  /** What a person does about a violation. */
  readonly remediationSteps: string;
  /** Called only with a configuration in which nothing is wrong. */
  readonly check: (args: Args, values: SettingValues<Table>, report: ReportViolation) => Promise<void> | void;
}

type Metadata = Omit<Definition<RuleOptionTable, never>, "check">;

function metadata({ settings, enforcementLevel, ...shown }: Metadata, options: RuleOptions): Policy {
  const { name, displayName, description, severity, remediationSteps } = shown;
  return {
    name,
    displayName,
    description,
    severity,
    remediationSteps,
    enforcementLevel: options.enforcementLevel ?? enforcementLevel,
    configSchema: toConfigSchema(settings),
    tags: ["backup", "huaweicloud"],
  };
}

/** Reads the configuration and checks by it; a wrong configuration is itself a violation, never a reason to pass. */
function checked<Table extends RuleOptionTable, Args extends Pick<StackValidationArgs, "getConfig">>(
  { name, settings, check }: Definition<Table, Args>,
  options: RuleOptions,
) {
  return catching((args: Args, report: ReportViolation): Promise<void> | void => {
    const { values, problems } = readSettings(settings, options, args.getConfig());
    if (problems.length === 0) return check(args, values, report);
    report(`the configuration of ${name} is wrong: ${problems.join("; ")}`);
  }, asError);
}

/** A rule about one resource at a time: on its inputs, before its step, in preview and update alike. */
export function resourceRule<Table extends RuleOptionTable>(
  definition: Definition<Table, ResourceValidationArgs>,
  options: RuleOptions,
): ResourceValidationPolicy {
  return { ...metadata(definition, options), validateResource: checked(definition, options) };
}

/** A rule about the stack as a whole: on outputs and dependencies, after the last step. */
export function stackRule<Table extends RuleOptionTable>(
  definition: Definition<Table, StackValidationArgs>,
  options: RuleOptions,
): StackValidationPolicy {
  return { ...metadata(definition, options), validateStack: checked(definition, options) };
}
