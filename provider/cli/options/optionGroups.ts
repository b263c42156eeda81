import { gateFacts } from "../../verdict/evidence/catalogue";
import { formatNames } from "../formats/catalogue";
import { keyFlags, type KeyFlag, type KeyTexts } from "./flags";
import { criterionFlags, policyFlags, targetFlags, waitFlags } from "./gateFlags";
import { flagPart, textPart, textsPart, under, type OptionsOf, type Part } from "./optionTable";
import { settingFlags } from "./settingFlags";

/** What many commands share, so that it is spelt and explained alike everywhere. */
export function outputParts(names: readonly string[] = formatNames): {
  output: Part<readonly string[] | undefined>;
  quiet: Part<boolean>;
  verbose: Part<boolean>;
} {
  const what = `${names.join(", ")}; repeatable`;
  return {
    output: textsPart("-o, --output <format[=path]>", what, { kind: "outputs", formats: names }),
    quiet: flagPart("--quiet", "nothing on standard error but errors, and no output that was not asked for"),
    verbose: flagPart("-v, --verbose", "a line on standard error for each request"),
  };
}

export const settingParts = under("Settings (secrets come from the environment and from files only):", {
  settings: settingFlags,
});

/** The Pulumi project that a command looks at. */
export const projectPart = textPart(
  "--project <path>",
  "folder of the Pulumi project, or its Pulumi.yaml; the current folder when absent",
);

const names = Object.keys(gateFacts);
const services = { kind: "words", words: names } as const;

/** What names targets: files, or flags for one. */
export const descriptionParts = {
  ...under("Gate:", {
    file: textsPart("-f, --file <path>", "gate file, YAML or JSON; - is standard input; repeatable"),
    gateName: textPart(
      "--gate-name <name>",
      "what the gate is called, the label of its metrics; over the key name of a file",
    ),
    targetsFile: textPart(
      "--targets-file <path>",
      "ids of targets, one on each line; - is standard input; needs --service",
    ),
    overrideFile: textPart("--override-file <path>", "overrides in a file of their own"),
  }),
  ...under("One target without a file, or what the ids of --targets-file have in common:", {
    service: textPart("--service <value>", `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`, services),
    targetKeys: keyFlags(targetFlags),
  }),
};

const criteriaHeading =
  "Criteria (over those of a file; also as variables, HWBACKUP_LAST_BACKUP_MAXIMUM_AGE and so on):";

/** What describes gates: files, a target by flags, criteria, policy. A replay has another `--now`, hence other policy flags. */
export function gateParts(
  policy: readonly KeyFlag[] = policyFlags,
): typeof descriptionParts & { criteria: Part<KeyTexts>; policy: Part<KeyTexts> } {
  return {
    ...descriptionParts,
    ...under(criteriaHeading, { criteria: keyFlags(criterionFlags) }),
    ...under("Policy:", { policy: keyFlags(policy) }),
  };
}

export const waitParts = under("Wait:", { wait: keyFlags(waitFlags) });

/** What describes a gate, of those flags that a command has. */
export type GateFlagValues = OptionsOf<typeof descriptionParts> & {
  readonly criteria?: KeyTexts;
  readonly policy?: KeyTexts;
  readonly wait?: KeyTexts;
  readonly failOnWarn?: boolean;
  readonly quiet?: boolean;
};

/** The recording of a replay, and the instant at which it is played. */
export const recordingParts = {
  records: textPart("--records <path>", "recording, as list -o json prints it; - is standard input"),
  now: textPart(
    "--now <instant>",
    "when the answers count as given, by the server's clock; their own time when absent",
  ),
};

export const failOnWarnPart = { failOnWarn: flagPart("--fail-on-warn", "a warn blocks: the policy onWarn: block") };

export const verdictParts = { ...failOnWarnPart, noFail: flagPart("--no-fail", "report mode: 2, 3, 4 and 5 become 0") };

/** What is asked of gates that are evaluated now, with the outputs of their verdicts. */
export const evaluationParts = {
  ...outputParts(),
  dryRun: flagPart("--dry-run", "show requests and plan, and make no call"),
  ...verdictParts,
  ...gateParts(),
};
