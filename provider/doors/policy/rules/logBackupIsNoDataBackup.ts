import type { PolicyResource, StackValidationPolicy } from "@pulumi/policy";
import { listOf, oneOf } from "../../../gates/parse/fields";
import { gateFacts } from "../../../verdict/evidence/catalogue";
import { advise } from "../advise";
import { applicableTargets, couldOpenOn } from "../couldOpenOn";
import { stackRule, type RuleOptions } from "../defineRule";
import { isGate, readGateResource } from "../gateResource";
import { stackRuleHole } from "../holes";
import { types, type RuleOption } from "../settings/setting";
import { isOfTypes } from "../typePattern";
import { waitsForIn } from "../waitsFor";

export interface LogBackupConfig {
  /** Types of resources that hold data. Without it the rule does not apply. */
  readonly dataTypes?: readonly string[];
  /** Further services whose backups hold no data. Those of the evidence `logBackups` of CSS never do. */
  readonly logServices?: readonly string[];
}

const services = Object.keys(gateFacts);
const logServices: RuleOption<readonly string[]> = {
  field: listOf(oneOf(...services)),
  schema: {
    type: "array",
    items: { type: "string", enum: services },
    minItems: 1,
    description: "Further services whose backups hold no data. Those of the evidence logBackups of css never do.",
  },
};

const settings = {
  dataTypes: types("Types of resources that hold data and need a gate on a backup of data. * stands for anything."),
  logServices,
};

/** Whether a gate can open only on a backup of data; `undefined` where that is not known yet. */
function asksForData({ props }: PolicyResource, withoutData: readonly string[]): boolean | undefined {
  const read = readGateResource(props);
  if (read.kind === "unknown") return undefined;
  if (read.kind === "wrong" || applicableTargets(read.gate).length === 0) return false;
  return !couldOpenOn(read.gate, ({ service, facts }) => facts.holdsNoData === true || withoutData.includes(service));
}

/** What holds data depends on a gate that cannot open on backups of logs alone. */
export function logBackupIsNoDataBackup(options: LogBackupConfig & RuleOptions = {}): StackValidationPolicy {
  return stackRule(
    {
      name: "log-backup-is-no-data-backup",
      displayName: "A log backup is no data backup",
      description: "Resources that hold data depend on a gate about a backup of data.",
      severity: "medium",
      enforcementLevel: "mandatory",
      settings,
      remediationSteps: `Give the gate a target whose backups hold data, and a require that needs it. ${stackRuleHole}`,
      check(args, { dataTypes, logServices: withoutData = [] }, report) {
        if (dataTypes === undefined) return args.notApplicable("no dataTypes are configured");
        const found = args.resources.filter(({ type }) => isOfTypes(type, dataTypes));
        if (found.length === 0) return args.notApplicable("the stack holds no resource of these types");
        const waitsFor = waitsForIn(args.resources);
        for (const { urn, name, ...resource } of found) {
          const gates = waitsFor({ urn, name, ...resource }).filter(isGate);
          const answers = gates.map((gate) => asksForData(gate, withoutData));
          if (answers.includes(true)) continue;
          const names = gates.map((gate) => gate.name).join(", ");
          if (answers.includes(undefined)) {
            const message = `cannot check ${name} in this preview, because not every target of ${names} is known; the update will`;
            advise(report, message, urn);
            continue;
          }
          const why =
            gates.length === 0
              ? "depends on no gate; name a Gate in its dependsOn"
              : `depends only on ${names}, which could open on log backups alone; add a target whose backups hold data`;
          report(`${name} holds data and ${why}`, urn);
        }
      },
    },
    options,
  );
}
