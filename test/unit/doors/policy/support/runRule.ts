import type {
  PolicyResource,
  ReportViolation,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";

/** What a rule came to, each violation as `level: message` where it names a level of its own, with the resource's name. */
export interface Outcome {
  readonly violations: readonly string[];
  readonly notApplicable?: string;
}

/** What `@pulumi/policy` itself shows to rules: its declarations leave these two out. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- it has no declarations to import by
const { unknownCheckingProxy, unknownStringValue } = require("@pulumi/policy/proxy") as {
  readonly unknownCheckingProxy: (props: object) => Record<string, unknown>;
  readonly unknownStringValue: string;
};

/** A value that is not known yet, as the engine sends it. */
export const unknown: string = unknownStringValue;

class NotApplicable extends Error {}

function notApplicable(reason?: string): never {
  throw new NotApplicable(reason);
}

const opts = {
  protect: false,
  ignoreChanges: [],
  aliases: [],
  customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
  additionalSecretOutputs: [],
};

export interface Given {
  readonly type: string;
  readonly name: string;
  readonly props?: object;
  /** A component has none. */
  readonly isComponent?: boolean;
  readonly parent?: string;
  readonly dependsOn?: readonly string[];
  readonly uses?: readonly string[];
}

const urnOf = (name: string): string => `urn:${name}`;

/** The resources of a stack, tied to each other by name as the engine ties them by URN. */
export function stackOf(...given: readonly Given[]): PolicyResource[] {
  const made = given.map(({ type, name, props = {}, isComponent = false }) => ({
    type,
    name,
    urn: urnOf(name),
    props: unknownCheckingProxy(props),
    opts,
    ...(isComponent ? {} : { provider: { type: "pulumi:providers:p", name: "p", urn: "urn:p", props: {} } }),
    dependencies: [] as PolicyResource[],
    propertyDependencies: {},
    isType: () => false,
    asType: () => undefined,
  }));
  const named = (name: string): PolicyResource => {
    const found = made.find((resource) => resource.name === name);
    if (found === undefined) throw new Error(`the stack has no ${name}`);
    return found;
  };
  given.forEach(({ parent, dependsOn = [], uses = [] }, at) => {
    const resource: PolicyResource = made[at]!;
    if (parent !== undefined) resource.parent = named(parent);
    resource.dependencies = dependsOn.map(named);
    resource.propertyDependencies = Object.fromEntries(uses.map((name, index) => [`p${index}`, [named(name)]]));
  });
  return made;
}

function collect(): { readonly report: ReportViolation; readonly violations: string[] } {
  const violations: string[] = [];
  const report = (message: unknown, urn?: string): void => {
    const at = (text: string | undefined): string => (text === undefined ? "" : `${text.replace("urn:", "")}: `);
    if (typeof message === "string") violations.push(`${at(urn)}${message}`);
    else {
      const advice = message as { message: string; urn?: string; enforcementLevel: string };
      violations.push(`${advice.enforcementLevel}: ${at(advice.urn)}${advice.message}`);
    }
  };
  return { report, violations };
}

async function outcome(run: (report: ReportViolation) => Promise<void> | void): Promise<Outcome> {
  const { report, violations } = collect();
  try {
    await run(report);
    return { violations };
  } catch (error) {
    if (error instanceof NotApplicable) return { violations, notApplicable: error.message };
    throw error;
  }
}

/** Shows a stack to a rule as a plain function. */
export function runStackRule(
  rule: StackValidationPolicy,
  resources: PolicyResource[],
  config: object = {},
): Promise<Outcome> {
  const args = { resources, stackTags: new Map(), getConfig: () => config, notApplicable } as StackValidationArgs;
  return outcome((report) => rule.validateStack(args, report));
}

/** Shows one resource to a rule as a plain function. */
export function runResourceRule(
  rule: ResourceValidationPolicy,
  { type, name, props = {} }: Pick<Given, "type" | "name" | "props">,
  config: object = {},
): Promise<Outcome> {
  const shown = unknownCheckingProxy(props);
  const args = { type, name, urn: urnOf(name), props: shown, opts, stackTags: new Map(), notApplicable };
  const whole = { ...args, getConfig: () => config } as unknown as ResourceValidationArgs;
  const { validateResource } = rule;
  if (typeof validateResource !== "function") throw new Error(`${rule.name} judges no resource`);
  return outcome((report) => validateResource(whole, report));
}

export const gateType = "huaweicloud-backup:index:Gate";

/** A target of a gate; ids have to look like ids and nothing more. */
export const target = (service: string, more: object = {}): object => ({
  service,
  resourceId: `${service}-1`,
  ...more,
});
